// The answer to who and when: people or initiatives with the months that the notes record.
import { dayName, h, monthName, time } from './dom.js'
import { toAddress } from './state.js'

const states = { done: 'done', said: 'said', planned: 'only planned', blocked: 'blocked', team: 'of the team of a section' }
const headings = {
  initiative: 'Who worked on ', series: 'Who is recorded in ', person: 'What is recorded of ', words: 'Who is named with ',
}
// As in src/NotesArchive/Who/WhoTable.cs: state, heading, whether it stands there with nothing but zeros, and what it means.
const columns = [['done', 'Done', true], ['planned', 'Plans', true], ['blocked', 'Blocked'], ['said', 'Said', true],
  ['team', 'Team', false, 'Said of a section that three or more own']]
const isSaidOnce = ({ counts }) => counts.said === 1 && Object.values(counts).filter(Boolean).length === 1

/** The same answer for the person or initiative that the results are narrowed to; null if it says nothing of them. */
export function narrowedAnswer(answer, state) {
  const key = answer?.people ? 'people' : 'initiatives', id = state[answer?.people ? 'person' : 'initiative']
  if (!answer || !id || answer.id === id) return answer
  const rows = answer[key].filter(row => row.id === id)
  return rows.length ? { ...answer, [key]: rows } : null
}

/** Each month leads to what the notes say of both then: to the evidence where the answer tells it, else to a search for it. */
export function answerCard(answer, { root, until, most = 8 }) {
  const people = Boolean(answer.people), rows = answer.people ?? answer.initiatives
  const span = answer.from || answer.to ? ` (${[...new Set([answer.from, answer.to].filter(Boolean))].map(dayName).join(' to ')})` : ''
  const search = (row, month) => `${root}/search/${toAddress(people ? { q: answer.name, person: row.id, month }
    : { q: row.id ? row.name : '', person: answer.id, month })}`
  const cell = (row, { month, state, count, url }) =>
    h('a', { href: url ? root + url : search(row, month), class: `search-month ${state}`,
      title: `${month}: ${count} ${states[state] ?? state}` }, monthName(month),
      state === 'planned' ? h('span', { class: 'hidden' }, ' (only planned)') : null)
  const shown = columns.filter(([state, , always]) => always || rows.some(row => row.counts[state]))
  const line = row => h('tbody', {},
    h('tr', {},
      h('th', { scope: 'rowgroup' }, row.url ? h('a', { href: root + row.url }, row.name) : row.name),
      shown.map(([state]) => h('td', { class: 'search-count' }, row.counts[state]))),
    h('tr', {}, h('td', { colspan: shown.length + 1 },
      row.best ? h('p', { class: 'search-evidence' }, evidence(row.best, root)) : null,
      years(row.months).map(([year, months]) => h('span', { class: 'search-year' }, `${year} `, months.map(one => [cell(row, one), ' ']))),
      row.undated ? h('span', { class: 'search-year' }, `${row.undated} undated`) : null)))
  const once = rows.filter(isSaidOnce), several = rows.filter(row => !isSaidOnce(row))
  // Where nobody says more, each has a row.
  const told = several.length ? several : rows
  const table = h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, people ? 'Person' : 'Initiative'),
      shown.map(([, name, , title]) => h('th', { scope: 'col', class: 'search-count', title }, name)))),
    told.slice(0, most).map(line))
  const rest = told.slice(most)
  return h('section', { class: 'search-answer', 'aria-labelledby': 'answer' },
    h('h2', { id: 'answer' }, headings[answer.kind], answer.url ? h('a', { href: root + answer.url }, answer.name) : answer.name, span),
    rows.length === 0 ? h('p', {}, 'No record in that time.') : table,
    rest.length ? h('button', { type: 'button', click: event => {
      const added = rest.map(line)
      table.append(...added)
      added[0].querySelector('a')?.focus()
      event.currentTarget.remove()
    } }, `${rest.length} more`) : null,
    several.length && once.length ? h('p', { class: 'search-once' }, 'Said something once: ', once.map((row, i) =>
      [i ? ', ' : '', row.best ? h('a', { href: root + row.best.url, title: row.best.date }, row.name) : row.name])) : null,
    h('p', { class: 'note' }, answer.alone?.length ? `Where ${answer.alone.join(' or ')} stands alone counts too. ` : null,
      `What the notes say, no more${until ? `; the archive ends on ${until}` : ''}.`,
      rows.some(row => row.months.some(m => m.state === 'planned')) ? ' Months in italics hold plans only.' : null))
}

/** The item that says most leads to its place; where its words are at hand they are told. */
function evidence({ date, url, place, text }, root) {
  const day = date ? time(date) : 'undated'
  return [text ? null : 'Says most: ', h('a', { href: root + url }, day, text ? `: ${text}` : null),
    place ? [' ', h('small', { class: 'search-place' }, place)] : null]
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
