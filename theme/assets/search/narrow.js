// What narrows the results: a histogram of months, and lists of years, series, people and initiatives with counts.
import { h, monthName } from './dom.js'
import { toAddress } from './state.js'

const lists = [['years', 'year', 'Years'], ['series', 'series', 'Series'], ['people', 'person', 'People'], ['initiatives', 'initiative', 'Initiatives']]
const most = 10

export function narrow(counts, state, go) {
  const link = (change, ...content) => {
    const next = { ...state, ...change }
    return h('a', { href: toAddress(next), click: event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); go(next) } } }, ...content)
  }
  return [
    histogram(counts.months, state, link),
    lists.filter(([key]) => counts[key].length).map(([key, kind, name]) => h('section', {},
      h('h2', {}, name),
      h('ul', { class: 'counted' }, counts[key].slice(key === 'years' ? -12 : 0, key === 'years' ? undefined : most).map(one =>
        h('li', {}, link({ [kind]: one.id, ...kind === 'year' ? { month: undefined } : {} }, one.name), h('span', {}, one.count)))))),
  ]
}

/** What narrows now, each with a way to take it off. */
export function narrowed(state, kinds, go) {
  const chosen = Object.keys(kinds).filter(kind => state[kind])
  if (!chosen.length) return null
  return h('p', { class: 'search-narrowed' }, 'Only ', chosen.map(kind => {
    const next = { ...state, [kind]: undefined }
    return [h('a', { href: toAddress(next), 'aria-label': `Remove ${kind} ${state[kind]}`, click: event => { event.preventDefault(); go(next) } }, `${kind} ${state[kind]} ×`), ' ']
  }))
}

function histogram(months, state, link) {
  if (months.length < 2) return null
  const number = month => month.slice(0, 4) * 12 + +month.slice(5) - 1
  const first = number(months[0].id), span = number(months.at(-1).id) - first + 1
  const highest = Math.max(...months.map(m => m.count))
  const width = Math.max(2, Math.min(12, Math.floor(270 / span)))
  const bars = months.map(m => {
    const height = Math.max(3, Math.round(56 * m.count / highest))
    const bar = link({ month: m.id, year: undefined }, h('svg', { width, height, 'aria-hidden': 'true', focusable: 'false' }, h('rect', { width: width - 1, height })))
    const name = `${monthName(m.id)} ${m.id.slice(0, 4)}: ${m.count} ${m.count === 1 ? 'meeting' : 'meetings'}`
    bar.setAttribute('aria-label', name)
    bar.setAttribute('title', name)
    if (state.month === m.id) bar.setAttribute('aria-current', 'true')
    return [number(m.id), h('li', {}, bar)]
  })
  const slots = []
  let at = first
  for (const [n, bar] of bars) {
    if (n > at) slots.push(h('li', { 'aria-hidden': 'true' }, h('svg', { width: (n - at) * width, height: 1, focusable: 'false' })))
    slots.push(bar)
    at = n + 1
  }
  return h('section', {}, h('h2', {}, 'Months'), h('ol', { class: 'search-months' }, slots),
    h('p', { class: 'search-ends' }, h('span', {}, months[0].id), h('span', {}, months.at(-1).id)))
}
