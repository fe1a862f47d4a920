// From the words of a query to the hits of their terms: prefixes while typing, and slips of one or two letters.

// The first of a term are those with most meetings.
const mostSeries = 3

/** Opens the shards that a query needs and gives each group the terms that stand for it; returns the names that it holds. */
export async function expand(query, shards) {
  const groups = [...query.words, ...query.phrases, ...query.not]
  const numbers = []
  for (const group of groups) for (const term of [...group.terms, ...(group.optional ?? [])]) numbers.push(shards.of(term))
  for (const { terms, exact } of query.filters) for (const term of exact ? [exact, ...terms] : terms) numbers.push(shards.of(term))
  for (const term of query.date?.terms ?? []) numbers.push(shards.of(term))
  const typed = query.typing && prefixOf(query.typing)
  if (typed) {
    const from = shards.of(typed), to = shards.of(typed + '\uffff')
    numbers.push(from, shards.of(typed + '*'))
    if (to - from <= 1) numbers.push(to)
  }
  // In a short query a slip is likely to be looked up next: its neighbours come along, which saves a round.
  if (groups.length <= 2) for (const { text, terms, wholes } of groups) if (text.length > 4 && !wholes.length && terms.length === 1) {
    const own = shards.of(terms[0])
    for (const n of [own - 1, own + 1]) if (shards.starts[n]?.[0] === text[0].toLowerCase()) numbers.push(n)
  }
  await shards.open(numbers)

  const unknown = []
  for (const group of groups) {
    group.found = group.terms.map(term => shards.get(term)).filter(Boolean)
    for (const term of group.optional ?? []) { const entry = shards.get(term); if (entry) (group.extra ??= []).push(entry) }
    if (group === query.typing && !group.phrase && known(group) < 5) complete(group, typed, shards)
    if (!group.found.length && !group.near?.length) unknown.push(group)
  }
  if (unknown.length) await repair(unknown.filter(g => !query.not.includes(g)), shards, groups.length)
  for (const filter of query.filters) {
    if (filter.exact && shards.get(filter.exact)) filter.terms = [filter.exact]
    filter.found = filter.terms.map(term => shards.get(term)).filter(Boolean)
  }
  if (query.date) query.date.found = query.date.terms.map(term => shards.get(term)).filter(Boolean)
  return namesIn(query, groups, shards)
}

const known = group => Math.max(0, ...group.found.map(e => e.count))
const prefixOf = group => group.text.toLowerCase()

/** The words that begin with what is being typed; a stem may also end before it does ("cladisti" of cladist). */
function complete(group, typed, shards) {
  const from = shards.of(typed), to = shards.of(typed + '\uffff')
  const near = []
  for (const entry of shards.terms(from, to)) {
    if (entry.term.endsWith('*')) continue
    if (entry.term.startsWith(typed) || (entry.term.length > 4 && typed.length - entry.term.length <= 3 && typed.startsWith(entry.term))) near.push(entry)
  }
  const all = shards.get(typed + '*')
  if (all) near.push(all)
  near.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
  group.near = near.filter(e => !group.found.includes(e)).slice(0, 40)
  group.weight = group.found.length ? 0.4 : 0.9
}

/** Words that nothing holds: those a slip away, first among the shards at hand, else among their neighbours. */
async function repair(groups, shards, all) {
  const look = group => {
    const lower = group.text.toLowerCase(), stemmed = group.words[0] ?? lower
    const most = lower.length < 4 ? 0 : lower.length < 8 ? 1 : 2
    if (!most) return []
    let best = most, near = []
    for (const entry of shards.terms()) {
      if (Math.abs(entry.term.length - lower.length) > most + 1 || entry.term.endsWith('*')) continue
      const slips = Math.min(distance(lower, entry.term, best), distance(stemmed, entry.term, best))
      if (slips > best) continue
      if (slips < best) { best = slips; near = [] }
      near.push(entry)
    }
    return near.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)).slice(0, 4)
  }
  const still = []
  for (const group of groups) {
    if (group.fallback) { still.push(group); continue }
    group.near = look(group)
    group.weight = 0.8
    if (!group.near.length) still.push(group)
  }
  // Where most words are known, they find it.
  if (still.length * 2 < all) return
  const wanted = []
  for (const group of still) {
    if (group.fallback) { wanted.push(...group.fallback.map(t => shards.of(t))); continue }
    const lower = group.text.toLowerCase()
    if (lower.length < 4) continue
    // A slip in the first letters leads to another shard: those of the same two letters, and of the letters swapped.
    for (const start of new Set([lower.slice(0, 2), lower[0] + lower[2], lower[1] + lower[0], lower.slice(1, 3)])) {
      const from = shards.of(start), to = shards.of(start + '\uffff')
      for (let n = from; n <= Math.min(to, from + 3); n++) wanted.push(n)
    }
  }
  await shards.open([...new Set(wanted)].slice(0, 12))
  for (const group of still) {
    if (group.fallback) group.found = group.fallback.map(t => shards.get(t)).filter(Boolean)
    else group.near = look(group)
    group.weight = 0.8
  }
}

/** Letters to change, add, drop or swap with their neighbour; stops counting beyond `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}

/** The people and initiatives whose name the query holds in full, and series whose name holds all of the query. */
function namesIn(query, groups, shards) {
  const wanted = groups.filter(g => !query.not.includes(g)), asked = wanted.flatMap(g => g.words.length ? g.words : g.terms)
  const words = new Set(wanted.flatMap(g => [...g.terms, ...(g.near ?? []).map(e => e.term)]))
  const names = new Map()
  for (const term of words) for (const name of shards.get(term)?.names ?? []) {
    if (!(name.kind === 's' ? asked.every(w => name.words.includes(w)) : name.words.every(w => words.has(w)))) continue
    const known = names.get(name.kind + name.id)
    if (!known || known.length < name.words.length) names.set(name.kind + name.id, { ...name, length: name.words.length })
  }
  const all = [...names.values()], isSeries = n => n.kind === 's'
  return [...all.filter(n => !isSeries(n)).sort((a, b) => b.length - a.length || (a.kind + a.id < b.kind + b.id ? -1 : 1)),
    ...all.filter(isSeries).slice(0, mostSeries)]
}
