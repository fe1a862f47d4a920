// The order of results: meetings by their best unit, and by how much of the query they hold at all.

const perMeeting = 64
// Found by trial on hand-made queries; the order hardly changes when any of them is doubled or halved.
const enough = 0.6, partShare = 0.5, wideShare = 0.35, leastCover = 0.5, inYear = 1.3, onDate = 3, inTitle = 1.4

/** @returns meetings, best first: `{ meeting, rank, units: [{ key, score }] }`, units best first */
export function rank(query, units) {
  const idf = count => Math.log(1 + Math.abs((units - count + 0.5) / (count + 0.5)))
  const groups = [...query.words, ...query.phrases]
  const found = groups.map(group => weigh(group, idf))
  const all = found.reduce((sum, g) => sum + g.most, 0)
  const phrases = query.words.length

  const meetings = new Map()
  found.forEach(({ values }, g) => {
    for (const [key, value] of values) {
      const meeting = Math.floor(key / perMeeting)
      if (!meetings.has(meeting)) meetings.set(meeting, new Map())
      const of = meetings.get(meeting)
      if (!of.has(key)) of.set(key, [])
      of.get(key)[g] = value
    }
  })
  const dated = new Set((query.date?.found ?? []).flatMap(entry => titled(entry.hits())))
  // A day or a month is looked for itself: its meetings are found even where their words are too common to be told of all.
  const day = query.date && !query.date.loose && query.date.found.length ? Math.max(...query.date.found.map(e => idf(e.count))) : 0
  if (day || !groups.length) for (const meeting of dated) if (!meetings.has(meeting)) meetings.set(meeting, new Map([[meeting * perMeeting, []]]))
  const out = new Set(query.not.flatMap(group => group.found.flatMap(entry => meetingsOf(entry.hits()))))

  const filters = query.filters.map(filter => keysOf(filter))
  // A query of filters alone finds what they hold.
  if (!groups.length && !query.date && filters.length) {
    const first = filters[query.filters.findIndex(f => !f.not)]
    for (const key of first ?? []) {
      const meeting = Math.floor(key / perMeeting)
      if (!meetings.has(meeting)) meetings.set(meeting, new Map())
      meetings.get(meeting).set(key, [])
    }
  }
  const passes = key => query.filters.every((filter, f) => (filters[f].has(key) || (filter.field === 1 && filters[f].has(Math.floor(key / perMeeting) * perMeeting))) !== filter.not)

  let result = [], most = 0
  for (const [meeting, of] of meetings) {
    if (out.has(meeting)) continue
    const hits = [], wide = []
    let held = false
    for (const [key, values] of of) {
      let sum = 0, score = 0, cover = 0
      for (let g = 0; g < groups.length; g++) if (values[g]) {
        sum += values[g].value
        score += values[g].score
        cover += values[g].cover * found[g].most
        if (!(wide[g]?.value >= values[g].value)) wide[g] = values[g]
      }
      if (query.phrases.length && query.phrases.some((_, p) => !values[phrases + p])) continue
      held = true
      // A filter chooses units, but how much of the query the meeting holds is asked of all of it: a count beside the results is then what a filter finds.
      if (filters.length && !passes(key)) continue
      hits.push({ key, score: score / 1000 / Math.sqrt(Math.max(1, groups.length)), own: sum * Math.sqrt(cover / (all || 1)) })
    }
    let sum = 0, cover = 0
    for (let g = 0; g < groups.length; g++) if (wide[g]) { sum += wide[g].value; cover += wide[g].cover * found[g].most }
    if (dated.has(meeting)) cover += day
    cover = all + day ? cover / (all + day) : 1
    if (held) most = Math.max(most, cover)
    if (!hits.length) continue
    // Of equals the meeting's own unit, which says least, comes last.
    hits.sort((a, b) => b.own - a.own || b.score - a.score || (a.key % perMeeting === 0) - (b.key % perMeeting === 0) || a.key - b.key)
    let rank = hits[0].own + wideShare * sum * Math.sqrt(cover)
    if (dated.has(meeting)) rank = (rank + 1) * (query.date.loose ? inYear : onDate)
    result.push({ meeting, rank, cover, units: hits })
  }
  result = result.filter(r => r.cover >= leastCover * most)
  return result.sort((a, b) => b.rank - a.rank || b.units[0].score - a.units[0].score || b.meeting - a.meeting)
}

/**
 * What each unit has of a group, by key: lunr's score, and a value that counts a term mostly for being there - a short unit that
 * repeats one word must not beat one that has them all.
 */
function weigh(group, idf) {
  const values = new Map()
  let most = 0
  const each = (entry, weight, merge) => {
    const rarity = idf(entry.count), hits = entry.hits()
    most = Math.max(most, rarity * weight)
    for (let i = 0; i < hits.length; i += 3) {
      const often = hits[i + 1] / 1000 / rarity
      const item = { score: hits[i + 1] * weight, value: (hits[i + 2] & 1 ? inTitle : 1) * rarity * weight * often / (often + enough), cover: weight }
      const known = values.get(hits[i])
      values.set(hits[i], known ? merge(known, item) : item)
    }
  }
  const sum = (a, b) => ({ score: a.score + b.score, value: a.value + b.value, cover: Math.min(1, a.cover + b.cover) })
  const best = (a, b) => a.cover > b.cover || (a.cover === b.cover && a.value >= b.value) ? a : b
  // A whole identifier or reference stands for the group; its parts, all together, for a share of it.
  const isWhole = entry => group.wholes.includes(entry.term)
  const whole = group.found.filter(isWhole).sort((a, b) => a.count - b.count)[0]
  const parts = group.found.filter(entry => !isWhole(entry))
  for (const entry of [...group.extra ?? [], ...whole ? [whole] : []]) each(entry, 1, sum)
  for (const entry of parts) each(entry, (group.wholes.length ? partShare : 1) / parts.length, sum)
  // What a word may have meant: the likeliest alone counts.
  for (const entry of group.near ?? []) each(entry, group.weight, best)
  return { values, most: most || idf(1) / 2 }
}

/** The units that have every term of a filter in its field; of the title and the heading, the meeting's own unit stands for all. */
function keysOf(filter) {
  let keys = null
  for (const entry of filter.found) {
    const own = new Set(), hits = entry.hits()
    for (let i = 0; i < hits.length; i += 3) if (hits[i + 2] & filter.field && keys?.has(hits[i]) !== false) own.add(hits[i])
    keys = own
  }
  return filter.found.length < filter.terms.length ? new Set() : keys ?? new Set()
}

const titled = hits => { const list = []; for (let i = 0; i < hits.length; i += 3) if (hits[i + 2] & 1) list.push(Math.floor(hits[i] / perMeeting)); return list }
const meetingsOf = hits => { const list = []; for (let i = 0; i < hits.length; i += 3) list.push(Math.floor(hits[i] / perMeeting)); return list }
