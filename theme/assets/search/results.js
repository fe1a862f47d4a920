// How results and the answer to who and when look.
import { h, monthName, time } from './dom.js'
import { toAddress } from './state.js'

/** A text with the words that were found in `mark` elements. */
function marked({ excerpt, marks }) {
  const parts = []
  let at = 0
  for (const [from, to] of marks) {
    if (from < at) continue
    parts.push(excerpt.slice(at, from), h('mark', {}, excerpt.slice(from, to)))
    at = to
  }
  return [...parts, excerpt.slice(at)]
}

const links = (list, root, most) => list.slice(0, most).map((one, i) => [i ? ', ' : '', h('a', { href: root + one.url }, one.name)])

export function result(r, root) {
  const more = r.people.length - 6
  return h('li', {},
    h('h2', {}, h('a', { href: root + r.url }, r.title)),
    h('p', { class: 'search-facts' },
      r.date ? time(r.date) : 'undated',
      r.heading ? [' · ', h('span', { class: 'search-heading' }, r.heading)] : null,
      r.initiatives.length ? [' · ', links(r.initiatives, root, 3)] : null),
    h('p', { class: 'search-excerpt' }, marked(r)),
    r.people.length ? h('p', { class: 'search-people' }, links(r.people, root, 6), more > 0 ? ` and ${more} more` : null) : null)
}

/** Pages of the people and initiatives that the query names. */
export const pages = (names, root) => names.length === 0 ? null :
  h('p', { class: 'search-names' }, 'Pages: ', names.slice(0, 5).map((n, i) => [i ? ', ' : '', h('a', { href: root + n.url }, n.name), ` (${n.kind})`]))

const states = { done: 'done', said: 'said', planned: 'only planned', blocked: 'blocked' }

/** Rows of who, or of what, with their months; each month leads to what the notes say of both then. */
export function answerCard(answer, root, until) {
  const rows = answer.people ?? answer.initiatives
  const about = answer.kind === 'initiative'
  const span = answer.from || answer.to ? ` (${[...new Set([answer.from, answer.to].filter(Boolean))].join(' to ')})` : ''
  const heading = h('h2', { id: 'answer' }, about ? 'Who worked on ' : 'What is recorded of ', h('a', { href: root + answer.url }, answer.name), span)
  const most = 12
  const words = (row, month) => `${root}/search/${toAddress(about ? { q: answer.name, person: row.id, month } : { q: row.id ? row.name : '', person: answer.id, month })}`
  return h('section', { class: 'search-answer', 'aria-labelledby': 'answer' },
    heading,
    rows.length === 0 ? h('p', {}, 'No record in that time.') : h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, about ? 'Person' : 'Initiative'), h('th', { scope: 'col' }, 'Recorded in'))),
      h('tbody', {}, rows.slice(0, most).map(row => h('tr', {},
        h('th', { scope: 'row' }, row.url ? h('a', { href: root + row.url }, row.name) : row.name),
        h('td', {}, years(row.months).map(([year, months]) => h('span', { class: 'search-year' }, `${year} `, months.map(cell => [
          h('a', { href: words(row, cell.month), class: `search-month ${cell.state}`, title: `${cell.month}: ${cell.count} ${states[cell.state] ?? cell.state}` }, monthName(cell.month),
            cell.state === 'planned' ? h('span', { class: 'hidden' }, ' (only planned)') : null), ' ']))))))),
    ),
    rows.length > most ? h('p', {}, h('a', { href: root + answer.url }, `${rows.length - most} more`)) : null,
    h('p', { class: 'note' }, `What the notes say, no more${until ? `; the archive ends on ${until}` : ''}. Months in italics hold plans only.`))
}

function years(months) {
  const by = new Map()
  for (const cell of months) {
    const year = cell.month.slice(0, 4)
    if (!by.has(year)) by.set(year, [])
    by.get(year).push(cell)
  }
  return [...by]
}
