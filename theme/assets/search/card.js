// The answer to who and when: people or initiatives with the months that the notes record.
import { dayName, h, monthName } from './dom.js'
import { toAddress } from './state.js'

const states = { done: 'done', said: 'said', planned: 'only planned', blocked: 'blocked' }

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
  const search = (row, month) => `${root}/search/${toAddress(people ? { q: answer.name, person: row.id, month } : { q: row.id ? row.name : '', person: answer.id, month })}`
  const cell = (row, { month, state, count, url }) =>
    h('a', { href: url ? root + url : search(row, month), class: `search-month ${state}`, title: `${month}: ${count} ${states[state] ?? state}` }, monthName(month),
      state === 'planned' ? h('span', { class: 'hidden' }, ' (only planned)') : null)
  const line = row => h('tr', {},
    h('th', { scope: 'row' }, row.url ? h('a', { href: root + row.url }, row.name) : row.name),
    h('td', {}, years(row.months).map(([year, months]) => h('span', { class: 'search-year' }, `${year} `, months.map(one => [cell(row, one), ' ']))),
      row.undated ? h('span', { class: 'search-year' }, `${row.undated} undated`) : null))
  const body = h('tbody', {}, rows.slice(0, most).map(line))
  const rest = rows.slice(most)
  return h('section', { class: 'search-answer', 'aria-labelledby': 'answer' },
    h('h2', { id: 'answer' }, answer.kind === 'words' ? 'Who is named with ' : people ? 'Who worked on ' : 'What is recorded of ', answer.url ? h('a', { href: root + answer.url }, answer.name) : answer.name, span),
    rows.length === 0 ? h('p', {}, 'No record in that time.') : h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, people ? 'Person' : 'Initiative'), h('th', { scope: 'col' }, 'Recorded in'))), body),
    rest.length ? h('button', { type: 'button', click: event => {
      const added = rest.map(line)
      body.append(...added)
      added[0].querySelector('a')?.focus()
      event.currentTarget.remove()
    } }, `${rest.length} more`) : null,
    h('p', { class: 'note' }, answer.alone?.length ? `Where ${answer.alone.join(' or ')} stands alone counts too. ` : null,
      `What the notes say, no more${until ? `; the archive ends on ${until}` : ''}.`,
      rows.some(row => row.months.some(m => m.state === 'planned')) ? ' Months in italics hold plans only.' : null))
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
