// Who and when: the people and months of an initiative, or the initiatives and months of a person, as its page's chart shows them.
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

export async function answer(query, { about, people }, json) {
  const kind = about.kind === 'i' ? 'initiatives' : 'people'
  const file = await json(`${kind}/${about.id}/index.json`)
  const span = query.span ?? query.date
  const rows = (file.people ?? file.initiatives).map(row => {
    const months = span ? row.months.filter(m => overlaps(m.month, span)) : row.months
    return { id: row.url?.split('/').at(-2), name: row.name, url: row.url, months }
  }).filter(row => row.months.length && (!people.length || people.some(p => p.id === row.id)))
  return {
    kind: kind === 'initiatives' ? 'initiative' : 'person', id: file.id, name: file.name, url: file.url, first: file.first, last: file.last,
    from: span?.from ?? null, to: span?.to ?? null,
    [kind === 'initiatives' ? 'people' : 'initiatives']: rows,
  }
}

const overlaps = (month, { from, to }) => within(month, { from: from?.slice(0, 7), to: to?.slice(0, 7) })
