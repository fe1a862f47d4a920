// The search page: results as you type, everything in the address.
import { h } from './dom.js'
import { fromAddress, kinds, toAddress, toQuery } from './state.js'
import { answerCard, pages, result } from './results.js'
import { narrow, narrowed } from './narrow.js'

const many = 20

export function start({ archive, box, place, root }) {
  const status = h('p', { class: 'search-status', role: 'status' })
  const problem = h('p', { class: 'search-problem', role: 'alert' })
  const above = h('div', {}), list = h('ol', { class: 'search-list' }), below = h('p', {})
  const aside = h('aside', { class: 'search-narrow', 'aria-label': 'Narrow the results', hidden: true })
  const browse = document.querySelector('.browse'), until = place.dataset.until
  const title = document.title
  place.append(status, problem, above, list, below)
  place.after(aside)
  let state = fromAddress(), turn = 0, waiting

  async function show() {
    const mine = ++turn, query = toQuery(state), current = () => mine === turn
    document.title = state.q ? `${state.q} · ${title}` : title
    problem.replaceChildren()
    if (browse) browse.hidden = query !== ''
    if (query === '') {
      status.textContent = ''
      aside.hidden = true
      for (const part of [above, list, below, aside]) part.replaceChildren()
      return
    }
    const slow = [setTimeout(() => { if (current()) status.textContent = 'Loading …' }, 400),
      setTimeout(() => { if (current()) status.textContent = 'Still loading; the connection is slow …' }, 6000)]
    try {
      const opened = await archive()
      const answer = await opened.search(query, { limit: many })
      if (!current()) return
      status.textContent = answer.total === 0 ? `Nothing found for ${state.q || query}` : `${answer.total} ${answer.total === 1 ? 'meeting' : 'meetings'} found`
      above.replaceChildren(...[narrowed(state, kinds, go), pages(answer.names, root), answer.answer && answerCard(answer.answer, root, until)].filter(Boolean))
      list.replaceChildren(...answer.results.map(r => result(r, root)))
      more(opened, query, answer, current)
      counts(opened, query, current)
    } catch {
      if (current()) failed()
    } finally { slow.forEach(clearTimeout) }
  }

  /** The counts come after the results and are no reason to fail. */
  async function counts(opened, query, current) {
    await new Promise(done => setTimeout(done, 250))
    if (!current()) return
    try {
      const found = await opened.facets(query)
      if (!current()) return
      aside.replaceChildren(...narrow(found, state, go).flat().filter(Boolean))
      aside.hidden = found.total === 0
    } catch { if (current()) aside.hidden = true }
  }

  function more(opened, query, answer, current) {
    below.replaceChildren()
    const shown = list.children.length
    if (shown >= answer.total || answer.results.length === 0) return
    const button = h('button', { type: 'button', click: async () => {
      button.disabled = true
      try {
        const next = await opened.search(query, { limit: many, offset: shown })
        if (!current()) return
        const items = next.results.map(r => result(r, root))
        list.append(...items)
        items[0]?.querySelector('a').focus()
        more(opened, query, { ...next, total: answer.total }, current)
      } catch { button.disabled = false }
    } }, 'More results')
    below.append(button)
  }

  function failed() {
    status.textContent = ''
    aside.hidden = true
    for (const part of [above, list, below]) part.replaceChildren()
    problem.replaceChildren('The search could not be loaded. ', h('button', { type: 'button', click: show }, 'Try again'))
  }

  /** Goes to another state; the one before stays in the history. */
  function go(next) {
    state = next
    history.pushState(null, '', toAddress(state))
    box.value = state.q
    show()
  }

  box.value = state.q
  box.addEventListener('input', () => {
    const first = state.q === ''
    state = { ...state, q: box.value.trim() }
    history.replaceState(null, '', toAddress(state))
    clearTimeout(waiting)
    if (first) show()
    else waiting = setTimeout(show, 80)
  })
  box.form.addEventListener('submit', event => { event.preventDefault(); go({ ...state, q: box.value.trim() }) })
  addEventListener('popstate', () => { state = fromAddress(); box.value = state.q; show() })
  keys(box, list)
  archive().catch(() => {})
  show()
}

/** Arrows move between the box and the results, Escape clears. */
function keys(box, list) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const links = [...list.querySelectorAll('h2 a')], at = links.indexOf(document.activeElement)
    if (event.key === 'Escape' && (document.activeElement === box || at >= 0)) {
      event.preventDefault()
      box.value = ''
      box.focus()
      box.dispatchEvent(new Event('input', { bubbles: true }))
    } else if (event.key === 'ArrowDown' && (document.activeElement === box || at >= 0) && at + 1 < links.length) {
      event.preventDefault()
      links[at + 1].focus()
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault()
      if (at === 0) box.focus()
      else links[at - 1].focus()
    }
  })
}
