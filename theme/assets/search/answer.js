// Who and when: the people and months of an initiative, the initiatives and months of a person, or who is named with some
// words. The files are written by src/NotesArchive/Search/AnswerFiles.cs and AnswerWords.cs.
import { Bytes } from './shards.js'
import { within } from './dates.js'

const unitsPerFile = 16
// A word in at most this part of all contributions names people alone, or one in at most `uncommon` that mostly stands with the others.
const rare = 0.005, uncommon = 0.02, together = 0.25
const states = ['done', 'said', 'blocked', 'planned']

/** What a query is about, if it asks who or when, or names nothing else: an initiative or a person, or words. */
export function subject(query, names) {
  if (query.not.length) return null
  const groups = [...query.words, ...query.phrases]
  const covers = (...some) => groups.every(g => [g.words, g.wholes, ...(g.near ?? []).map(e => [e.term])].some(terms => terms.length && terms.every(t => some.some(n => n.words.includes(t)))))
  const initiatives = names.filter(n => n.kind === 'i'), people = names.filter(n => n.kind === 'p')
  let about = query.phrases.length ? null : initiatives.find(n => covers(n)) ?? people.find(n => covers(n))
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
  if (!about) return (words.length ? await named(query, words, people, load, manifest.units) : null) ?? (instead ? answer(query, instead, { file }) : null)
  const initiative = about.kind === 'i'
  const { name, first, last, rows } = await file(`w/${about.kind}-${about.id}.json`)
  const span = query.span ?? query.date
  const list = rows.map(([id, rowName, flat, links, undated]) => {
    const months = []
    for (let i = 0, month = 0; i < flat.length; i += 2) {
      month += flat[i]
      months.push({ month: `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`, state: states[flat[i + 1] & 3], count: flat[i + 1] >> 2 })
    }
    links.forEach((link, i) => {
      const month = months[months.length - links.length + i]
      month.url = `/meetings/${link[0] === '-' ? month.month : ''}${link}`
    })
    return row(id, rowName || 'other', initiative ? 'people' : 'initiatives', months, undated, span)
  }).filter(row => told(row) && (!people.length || people.some(p => p.id === row.id)))
  return {
    kind: initiative ? 'initiative' : 'person', id: about.id, name, url: `/${initiative ? 'initiatives' : 'people'}/${about.id}/`, first: first ?? null, last: last ?? null,
    from: span?.from ?? null, to: span?.to ?? null, [initiative ? 'people' : 'initiatives']: list,
  }
}

const told = ({ months, undated }) => months.length > 0 || undated > 0
const overlaps = (month, { from, to }) => within(month, { from: from?.slice(0, 7), to: to?.slice(0, 7) })
const row = (id, name, kind, months, undated, span) =>
  ({ id: id || null, name, url: id ? `/${kind}/${id}/` : null, months: span ? months.filter(m => overlaps(m.month, span)) : months, undated: span ? 0 : undated })

/** Who is named with the words: contributions that hold all of them, or one that is rare. It says that they stand there, not who did what. */
async function named(query, groups, people, load, units) {
  const wanted = groups.map(choices)
  const files = new Map()
  for (const term of new Set(wanted.flat(2))) {
    const number = hash(term) % Math.max(1, Math.ceil(units / unitsPerFile))
    files.set(number, [...files.get(number) ?? [], term])
  }
  const read = new Map()
  let all = 0
  await Promise.all([...files].map(async ([number, terms]) => { all = holders(await load(`n/${number}`), terms, read) }))
  const found = wanted.map(choices => merged(choices.map(terms => common(terms.map(t => read.get(t))))))
  if (found.some(f => f.common)) return null
  const both = [...found[0].hits.keys()].filter(n => found.every(f => f.hits.has(n)))
  const alone = groups.length === 1 ? [] : groups.filter((_, g) => {
    const texts = [...found[g].hits.values()].filter(h => h.inText).length
    return texts <= Math.max(10, rare * all) || (texts <= uncommon * all && both.length >= together * found[g].hits.size)
  })
  const hits = new Map(both.map(n => [n, best(found.map(f => f.hits.get(n)))]))
  groups.forEach((group, g) => { if (alone.includes(group)) for (const [n, hit] of found[g].hits) if (!hits.has(n)) hits.set(n, hit) })
  const span = query.span ?? query.date
  const rows = byPerson(hits.values()).map(({ id, name, months, undated }) => row(id, name, 'people', months, undated, span))
    .filter(row => told(row) && (!people.length || people.some(p => p.id === row.id)))
  if (!hits.size) return null
  const dates = [...hits.values()].map(h => h.date).filter(Boolean).sort()
  const about = groups.map(g => g.text).join(' ')
  return {
    kind: 'words', id: null, about, name: about, url: `/search/?q=${encodeURIComponent(about)}`, alone: alone.map(g => g.text),
    first: dates[0] ?? null, last: dates.at(-1) ?? null, from: span?.from ?? null, to: span?.to ?? null, people: rows,
  }
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

/** Adds what a file says of some terms to `read`: `{ common, hits }`, hits by number. @returns the number of all contributions */
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
    if (terms.includes(term)) {
      const hits = new Map()
      for (let n = 0; bytes.at < end;) {
        n += bytes.number()
        const { date, id } = meetings[bytes.number()], [person, name] = people[bytes.number()], marks = bytes.number()
        hits.set(n, { person, name, date, state: marks & 3, inText: !!(marks & 4), url: marks & 8 ? `/meetings/${id}/#${bytes.text()}` : null })
      }
      read.set(term, { common: texts > 0 && !hits.size, hits })
    }
    bytes.at = end
  }
  return all
}

const best = hits => ({ ...hits[0], inText: hits.every(h => h.inText), url: hits.find(h => h.url)?.url ?? null })
const common = lists => {
  if (lists.length === 1) return lists[0] ?? { hits: new Map() }
  if (lists.some(l => l?.common)) return { common: true, hits: new Map() }
  return { hits: new Map(lists.every(Boolean) ? [...lists[0].hits.keys()].filter(n => lists.every(l => l.hits.has(n))).map(n => [n, best(lists.map(l => l.hits.get(n)))]) : []) }
}
const merged = lists => ({ common: lists.every(l => l.common), hits: new Map(lists.flatMap(l => [...l.hits])) })

/** Most contributions first; the strongest of a month stands for it. */
function byPerson(hits) {
  const people = new Map()
  for (const { person, name, date, state, url } of hits) {
    if (!people.has(person)) people.set(person, { id: person, name, count: 0, undated: 0, months: new Map() })
    const row = people.get(person), month = date?.slice(0, 7)
    row.count++
    if (!month) { row.undated++; continue }
    const known = row.months.get(month) ?? { month, state: 9, count: 0 }
    if (url && (state <= known.state || !known.url)) known.url = url
    known.state = Math.min(known.state, state)
    known.count++
    row.months.set(month, known)
  }
  return [...people.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(row => ({ ...row, months: [...row.months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map(m => ({ ...m, state: states[m.state] })) }))
}
