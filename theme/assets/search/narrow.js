// What narrows the results: a histogram of months, and lists of years, series, people and initiatives with counts.
import { dayName, h } from './dom.js'
import { kinds } from './state.js'

const lists = [['years', 'year', 'Years'], ['series', 'series', 'Series'], ['people', 'person', 'People'], ['initiatives', 'initiative', 'Initiatives']]
const most = 10

/** @param link makes a link to the state with a change */
export function narrow(counts, state, link) {
  return [histogram(counts.months, state, link), ...lists.map(([key, kind, name]) => counted(counts[key], kind, name, state, link))].filter(Boolean)
}

/** What narrows now, each with a way to take it off; a result tells the names. */
export function narrowed(state, results, link) {
  const chosen = Object.keys(kinds).filter(kind => state[kind])
  if (!chosen.length) return null
  const found = { person: r => r.people, initiative: r => r.initiatives, series: r => [r.series] }
  const name = kind => kind === 'month' ? dayName(state.month) : results.flatMap(r => found[kind]?.(r) ?? []).find(one => one?.id === state[kind])?.name ?? state[kind]
  return h('p', { class: 'search-narrowed' }, 'Only ', chosen.map(kind =>
    [link({ [kind]: undefined }, { class: 'tag' }, h('span', { class: 'hidden' }, 'Remove '), `${kind} ${name(kind)}`, h('span', { 'aria-hidden': 'true' }, ' ×')), ' ']))
}

function counted(all, kind, name, state, link) {
  if (!all.length) return null
  const item = one => {
    const chosen = state[kind] === one.id
    const change = chosen ? { [kind]: undefined } : { [kind]: one.id, ...kind === 'year' ? { month: undefined } : {} }
    return h('li', {}, link(change, { 'aria-current': chosen ? 'true' : null }, one.name), h('span', {}, one.count))
  }
  // Of many years the last come first to mind, but they stand in their order.
  const shown = kind === 'year' ? all.slice(-most) : all.filter((one, i) => i < most || state[kind] === one.id)
  const list = h('ul', { class: 'counted' }, shown.map(item))
  return h('section', {}, h('h2', {}, name), list, shown.length === all.length ? null :
    h('button', { type: 'button', click: event => {
      const items = all.map(item)
      list.replaceChildren(...items)
      items[kind === 'year' ? 0 : most].querySelector('a').focus()
      event.currentTarget.remove()
    } }, `All ${all.length}`))
}

function histogram(months, state, link) {
  if (months.length < 2) return null
  const number = month => month.slice(0, 4) * 12 + +month.slice(5) - 1
  const first = number(months[0].id), span = number(months.at(-1).id) - first + 1
  const highest = Math.max(...months.map(m => m.count))
  const width = Math.max(2, Math.min(24, Math.floor(270 / span)))
  const slots = []
  let at = first
  for (const { id, count } of months) {
    const n = number(id), height = Math.max(3, Math.round(56 * count / highest))
    if (n > at) slots.push(h('li', { 'aria-hidden': 'true' }, h('svg', { width: (n - at) * width, height: 1, focusable: 'false' })))
    const name = `${dayName(id)}: ${count} ${count === 1 ? 'meeting' : 'meetings'}`
    slots.push(h('li', {}, link({ month: id, year: undefined }, { 'aria-label': name, title: name },
      h('svg', { width, height, 'aria-hidden': 'true', focusable: 'false' }, h('rect', { width: width - 1, height })))))
    at = n + 1
  }
  return h('section', {}, h('h2', {}, 'Months'), h('div', { class: 'search-histogram' },
    h('ol', { class: 'search-months' }, slots),
    h('p', { class: 'search-ends' }, h('span', {}, dayName(months[0].id)), h('span', {}, dayName(months.at(-1).id)))))
}
