// How results look, and what stands in their place where there are none.
import { h, time } from './dom.js'

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

/** A meeting; its title and its excerpt lead to the very block, and the keyboard stops at the title only. */
export function result(r, root) {
  const more = r.people.length - 6
  return h('li', {},
    h('h2', {}, h('a', { href: root + r.url }, r.title)),
    h('p', { class: 'search-facts' },
      r.date ? time(r.date) : 'undated',
      r.heading ? [' · ', h('span', { class: 'search-heading' }, r.heading)] : null,
      r.initiatives.length ? [' · ', links(r.initiatives, root, 3)] : null),
    r.excerpt ? h('p', { class: 'search-excerpt' }, h('a', { href: root + r.url, class: 'words', tabindex: '-1' }, marked(r))) : null,
    r.people.length ? h('p', { class: 'search-people' }, links(r.people, root, 6), more > 0 ? ` and ${more} more` : null) : null)
}

/** Pages of the people and initiatives that the query names; the one that is answered about has its link there. */
export function pages(names, card, root) {
  const others = names.filter(n => n.url !== card?.url)
  return others.length === 0 ? null :
    h('p', { class: 'search-names' }, 'Pages: ', others.slice(0, 5).map((n, i) => [i ? ', ' : '', h('a', { href: root + n.url }, n.name), ` (${n.kind})`]))
}

/** Ways on from a query that finds nothing. */
export function nothing(state, link) {
  const { q, ...narrowing } = state
  const plain = q.replace(/["“”]/g, ' ').replace(/(^|\s)-(?=\S)/g, '$1').replace(/\s+/g, ' ').trim()
  return h('div', { class: 'search-nothing' },
    h('ul', {},
      q && Object.values(narrowing).some(Boolean) ? h('li', {}, link(Object.fromEntries(Object.keys(narrowing).map(kind => [kind, undefined])), {}, `Search all of the archive for ${q}`)) : null,
      plain && plain !== q ? h('li', {}, link({ q: plain }, {}, `Search for ${plain}`), ', without quotation marks and exclusions') : null,
      h('li', {}, 'Try fewer words, another spelling, or the name of a person, a repository or an initiative.'),
      h('li', {}, 'Or browse what the archive holds:')))
}

/** What can be asked, with names that this archive has. */
export function examples(browse) {
  const most = kind => {
    const items = [...browse.querySelectorAll(`#${kind} ~ ul li`)].map(item => [item.querySelector('a').textContent, +item.querySelector('span').textContent])
    return items.sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  const initiative = most('initiatives'), person = most('people'), year = most('years')
  const asked = [initiative && `who worked on ${initiative}`, person && year && `what did ${person} do in ${year}`].filter(Boolean)
  return h('div', { class: 'search-examples' },
    h('p', {}, 'Words, names, identifiers, references such as ', h('code', {}, 'repo#12'), ', ', h('code', {}, '"a phrase"'), ', ', h('code', {}, '-without'), ', ', h('code', {}, 'after:2019'), '.',
      asked.length ? [' Or ask: ', asked.map((q, i) => [i ? ' · ' : '', h('a', { href: `?${new URLSearchParams({ q })}` }, q)])] : null),
    h('p', { class: 'note' }, h('kbd', {}, '/'), ' leads to the box, ', h('kbd', {}, '↓'), ' to the results, ', h('kbd', {}, 'Esc'), ' clears.'))
}
