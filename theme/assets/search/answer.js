// Who and when: the people and months of an initiative, or the initiatives and months of a person.
// The files are written by src/NotesArchive/Search/AnswerFiles.cs.
import { within } from './dates.js'

/** The entity that a query is about, if it asks who or when, or names nothing else. */
export function subject(query, names) {
  const words = query.words.flatMap(g => g.words.length ? g.words : g.wholes)
  if (!names.length || query.phrases.length || query.not.length) return null
  const covers = name => words.every(w => name.words.includes(w))
  const initiatives = names.filter(n => n.kind === 'i'), people = names.filter(n => n.kind === 'p')
  const about = initiatives.find(covers) ?? people.find(covers) ?? (query.asks ? initiatives[0] ?? people[0] : null)
  return about ? { about, people: about.kind === 'i' && query.asks ? people.filter(p => !p.words.every(w => about.words.includes(w))) : [] } : null
}

const states = ['done', 'said', 'blocked', 'planned']

export async function answer(query, { about, people }, file) {
  const initiative = about.kind === 'i'
  const { name, first, last, rows } = await file(`w/${about.kind}-${about.id}.json`)
  const span = query.span ?? query.date
  const list = rows.map(([id, rowName, flat]) => {
    const months = []
    for (let i = 0, month = 0; i < flat.length; i += 2) {
      month += flat[i]
      months.push({ month: `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`, state: states[flat[i + 1] & 3], count: flat[i + 1] >> 2 })
    }
    return { id: id || null, name: rowName || 'other', url: id ? `/${initiative ? 'people' : 'initiatives'}/${id}/` : null, months: span ? months.filter(m => overlaps(m.month, span)) : months }
  }).filter(row => row.months.length && (!people.length || people.some(p => p.id === row.id)))
  return {
    kind: initiative ? 'initiative' : 'person', id: about.id, name, url: `/${initiative ? 'initiatives' : 'people'}/${about.id}/`, first: first ?? null, last: last ?? null,
    from: span?.from ?? null, to: span?.to ?? null, [initiative ? 'people' : 'initiatives']: list,
  }
}

const overlaps = (month, { from, to }) => within(month, { from: from?.slice(0, 7), to: to?.slice(0, 7) })
