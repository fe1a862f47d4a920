// Who and when: the people and months of an initiative or a series, the initiatives and months of a person, or who is named with
// some words. The files are written by src/NotesArchive/Search/AnswerFiles.cs and AnswerWords.cs.
import { Bytes } from './shards.js'
import { within } from './dates.js'

const unitsPerFile = 16
// A word in at most this part of all contributions names people alone, or one in at most `uncommon` that mostly stands with the others.
const rare = 0.005, uncommon = 0.02, together = 0.25
// What counts most first, as in src/NotesArchive/Search/MonthEvidence.cs.
const states = ['done', 'said', 'blocked', 'planned', 'team']
export const kinds = { i: 'initiative', p: 'person', s: 'series' }
export const address = (kind, id) => `/${kind === 'p' ? 'people' : kind === 'i' ? 'initiatives' : 'series'}/${id}/`

/** What a query is about, if it asks who or when, or names nothing else: an initiative, a person or a series, or words. */
export function subject(query, names) {
  if (query.not.length) return null
  const groups = [...query.words, ...query.phrases]
  const covers = (...some) => groups.every(g => [g.words, g.wholes, ...(g.near ?? []).map(e => [e.term])]
    .some(terms => terms.length && terms.every(t => some.some(n => n.words.includes(t)))))
  const initiatives = names.filter(n => n.kind === 'i'), people = names.filter(n => n.kind === 'p')
  // Of a series the whole name is asked for; a part of it is a subject.
  const series = names.filter(n => n.kind === 's' && n.words.every(w => groups.some(g => g.words.includes(w))))
  let about = query.phrases.length ? null : [...initiatives, ...people, ...series].find(n => covers(n))
  const others = () => people.filter(p => !p.words.every(w => about.words.includes(w)))
  if (!about && query.asks && !query.phrases.length && people.length) about = initiatives.find(n => covers(n, ...people))
  if (about) return { about, people: about.kind === 'i' && query.asks ? others() : [] }
  if (!query.asks || !groups.length) return null
  about = initiatives[0] ?? people[0]
  const words = groups.filter(g => !people.some(p => g.words.length && g.words.every(w => p.words.includes(w))))
  return { words: query.who || people.length ? words : [], people, instead: about && !query.phrases.length && { about, people: about.kind === 'i' ? others() : [] } }
}

/** `file` reads JSON below the index's folder, `load` bytes. */
export async function answer(query, { about, people, words, instead }, { file, load, manifest }) {
  if (!about) {
    const told = words.length ? await named(query, words, people, load, manifest.units) : null
    return told ?? (instead ? answer(query, instead, { file }) : null)
  }
  const { id, kind } = about, span = query.span ?? query.date
  const { name, first, last, rows } = await file(`w/${kind}-${id}.json`)
  const list = rows.map(one => row(one, kind === 'p' ? 'i' : 'p', span)).filter(told)
    .filter(row => !people.length || people.some(p => p.id === row.id))
  if (span) list.sort((a, b) => b.counts.done - a.counts.done)
  return {
    kind: kinds[kind], id, name, url: address(kind, id), first: first ?? null, last: last ?? null,
    from: span?.from ?? null, to: span?.to ?? null, [kind === 'p' ? 'initiatives' : 'people']: list,
  }
}

const told = ({ months, undated }) => months.length > 0 || undated > 0
const overlaps = (month, { from, to }) => within(month, { from: from?.slice(0, 7), to: to?.slice(0, 7) })
const sum = numbers => numbers.reduce((a, b) => a + b, 0)

/** A row as it is told, of a span only if there is one; then what says most stands within. */
function row({ id, name, own, months, best }, kind, span) {
  const told = span ? months.filter(m => overlaps(m.month, span)) : months
  const dated = told.filter(m => m.month)
    .map(({ month, counts, url }) => ({ month, state: states[counts.findIndex(Boolean)], count: sum(counts), url }))
  const counts = Object.fromEntries(states.map((state, k) => [state, sum(told.map(m => m.counts[k]))]))
  if (span && best && !within(best.date, span)) {
    const { month, url } = dated.findLast(m => m.url) ?? {}
    best = url && { date: month, url }
  }
  return {
    id: id || null, name: name || 'other', url: id ? address(kind, id) : null, months: dated,
    undated: sum(told.flatMap(m => m.month ? [] : m.counts)), counts, own, best,
  }
}

/** Who is named with the words: contributions that hold all of them, or one that is rare. It tells that they stand there, no more. */
async function named(query, asked, people, load, units) {
  const groups = asked.flatMap(apart), wanted = groups.map(choices)
  const files = grouped(new Set(wanted.flat(2)), term => hash(term) % Math.max(1, Math.ceil(units / unitsPerFile)))
  const read = new Map()
  let all = 0
  await Promise.all([...files].map(async ([number, terms]) => { all = holders(await load(`n/${number}`), terms, read) }))
  const found = wanted.map(choices => merged(choices.map(terms => common(terms.map(t => read.get(t))))))
  if (found.some(f => f.common)) return null
  const both = [...found[0].hits.keys()].filter(n => found.every(f => f.hits.has(n)))
  // "go-ipfs dht": the dht of that repository, not of all
  const ofRepository = wanted.some((_, at) => read.get(wanted[at][0]?.[0])?.repositories.some(name =>
    name.length < groups.length && name.every((term, i) => wanted[at + i]?.[0]?.[0] === term)))
  const alone = groups.length === 1 || ofRepository ? [] : groups.filter((_, g) => {
    const texts = [...found[g].hits.values()].filter(h => h.place === 2).length
    return texts <= Math.max(10, rare * all) || (texts <= uncommon * all && both.length >= together * found[g].hits.size)
  })
  const numbers = new Set([...both, ...groups.flatMap((group, g) => alone.includes(group) ? [...found[g].hits.keys()] : [])])
  if (!numbers.size) return null
  const hits = [...numbers].sort((a, b) => a - b).map(n => whole(found.map(f => f.hits.get(n)).filter(Boolean)))
  const span = query.span ?? query.date
  const rows = byPerson(hits.filter(h => !span || within(h.date, span))).map(one => row(one, 'p')).sort(inOrder)
    .filter(row => !people.length || people.some(p => p.id === row.id))
  const dates = hits.map(h => h.date).filter(Boolean).sort()
  const about = asked.map(g => g.text).join(' ')
  return {
    kind: 'words', id: null, about, name: about, url: `/search/?q=${encodeURIComponent(about)}`, alone: alone.map(g => g.text),
    first: dates[0] ?? null, last: dates.at(-1) ?? null, from: span?.from ?? null, to: span?.to ?? null, people: rows,
  }
}

/** "js-ipfs" is two words, as "js ipfs" is; "v0.4.22" is one. */
function apart(group) {
  const parts = group.text.split(/[-_./]/)
  return parts.length > 1 && parts.length === group.words.length && !group.wholes[0]?.startsWith('@')
    ? group.words.map((word, i) => ({ text: parts[i], found: group.found, near: group.near, wholes: [], words: [word] })) : [group]
}

/** The terms that may stand for a group: any one list of them, all of its terms together. */
function choices({ found, near, wholes, words, terms }) {
  if (!found.length && near?.length) return near.map(e => [e.term])
  const known = wholes.filter(w => found.some(e => e.term === w))
  if (known.length) return known.map(w => [w])
  // "PinTracker" is a word of its own and two others
  const humps = !wholes.length && words.length > 1 ? [[words[0]], words.slice(1)] : [words.length ? words : terms]
  return humps.filter(terms => terms.length)
}

function hash(term) {
  let hash = 2166136261
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** Adds what a file says of some terms to `read`: `{ common, hits, repositories }`, hits by number.
 * @returns the number of all contributions */
function holders(buffer, terms, read) {
  const bytes = new Bytes(buffer)
  const list = item => Array.from({ length: bytes.number() }, item)
  const all = bytes.number()
  const people = list(() => bytes.text().split('\t')), ids = list(() => bytes.text())
  let day = 0
  const meetings = list(() => {
    const days = bytes.number(), id = ids[bytes.number()]
    if (days & 1) return { date: null, id }
    day += days >> 1
    const date = new Date(day * 864e5 - 62135596800000).toISOString().slice(0, 10)
    return { date, id: id[0] === '-' ? date + id : id }
  })
  while (bytes.at < buffer.length) {
    const term = bytes.text(), length = bytes.number(), texts = bytes.number(), end = bytes.at + length
    const repositories = list(() => bytes.text().split(' '))
    if (terms.includes(term)) {
      const hits = new Map()
      for (let n = 0; bytes.at < end;) {
        n += bytes.number()
        const { date, id } = meetings[bytes.number()], [person, name] = people[bytes.number()], marks = bytes.number()
        const hit = { person, name, date, state: marks & 7, place: marks >> 3 & 3, own: marks >> 5 & 1, url: null }
        hits.set(n, marks & 64 ? { ...hit, merit: bytes.number(), url: `/meetings/${id}/#${bytes.text()}` } : hit)
      }
      read.set(term, { common: texts > 0 && !hits.size, hits, repositories })
    }
    bytes.at = end
  }
  return all
}

/** A contribution as several terms tell of it: with its address, if one has it; where all of them stand, and how many. */
const whole = hits => ({
  ...hits.find(h => h.url) ?? hits[0], place: Math.min(...hits.map(h => h.place)),
  near: hits.filter(h => h.place).length, inText: hits.filter(h => h.place === 2).length,
})
const common = lists => {
  if (lists.length === 1) return lists[0] ?? { hits: new Map() }
  if (lists.some(l => l?.common)) return { common: true, hits: new Map() }
  const both = lists.every(Boolean) ? [...lists[0].hits.keys()].filter(n => lists.every(l => l.hits.has(n))) : []
  return { hits: new Map(both.map(n => [n, whole(lists.map(l => l.hits.get(n)))])) }
}
const merged = lists => ({ common: lists.every(l => l.common), hits: new Map(lists.flatMap(l => [...l.hits])) })

/** How much a hit says, as src/NotesArchive/Who/WhoEvidence.cs has it; no query has 99 words. */
const weight = h => ((((h.state < 4) * 99 + h.near) * 6 + h.merit) * 99 + h.inText) * 4 + (h.state === 1) * 2 + h.own
const saysMore = (a, b) => weight(b) - weight(a) || (a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1)

/** Hits in order of date as the files of initiatives have them; the strongest of a month stands for it. */
const byPerson = hits => [...grouped(hits, h => h.person)].map(([id, said]) => ({
  id, name: said[0].name, own: said.filter(h => h.own).length,
  best: said.filter(h => h.url).sort(saysMore).map(({ date, url }) => ({ date, url }))[0],
  months: [...grouped(said, h => h.date?.slice(0, 7))].map(([month, all]) =>
    ({ month, counts: states.map((_, k) => all.filter(h => h.state === k).length),
      url: all.filter(h => h.url).sort((a, b) => a.state - b.state)[0]?.url })),
}))

function grouped(list, key) {
  const groups = new Map()
  for (const one of list) groups.has(key(one)) ? groups.get(key(one)).push(one) : groups.set(key(one), [one])
  return groups
}

/** As src/NotesArchive/Who/WhoRow.cs has it. */
const inOrder = (a, b) => b.counts.done - a.counts.done || b.own - a.own || others(b) - others(a) || b.counts.team - a.counts.team
  || (a.id < b.id ? -1 : 1)
const others = ({ counts }) => sum(Object.values(counts)) - counts.team
