// The search page: results as you type, everything in the address.
import { h } from './dom.js'
import { fromAddress, keep, kinds, push, toAddress, toQuery } from './state.js'
import { examples, nothing, pages, result } from './results.js'
import { answerCard, narrowedAnswer } from './card.js'
import { narrow, narrowed } from './narrow.js'
import { keys } from './keys.js'
import { parse } from './query.js'

// Six results cost one round of reads where a host takes six at a time; the others follow.
const many = 20, first = 6, pause = 2000

export function start({ open, reopen, box, place, root }) {
  const status = h('p', { class: 'search-status', role: 'status', tabindex: '-1' })
  const toAside = h('button', { class: 'search-to-narrow', type: 'button', hidden: true, click: () => { aside.focus(); aside.scrollIntoView() } }, 'Narrow')
  const problem = h('p', { class: 'search-problem', role: 'alert' })
  const above = h('div'), list = h('ol', { class: 'search-list' }), below = h('p')
  const aside = h('aside', { class: 'search-narrow', 'aria-label': 'Narrow the results', tabindex: '-1', hidden: true })
  const browse = document.querySelector('.browse') ?? h('div'), until = place.dataset.until
  const title = document.title
  place.replaceChildren(h('div', { class: 'search-top' }, status, toAside), problem, above, list, below)
  place.after(aside)
  let state = fromAddress(), turn = 0, waiting, typed = 0

  async function show({ shown = many, y = null, moved = false } = {}) {
    // What is typed meanwhile is not yet what was asked.
    const mine = ++turn, query = toQuery(state), asked = state.q, current = () => mine === turn
    clearTimeout(waiting)
    document.title = state.q ? `${state.q} · ${title}` : title
    problem.replaceChildren()
    browse.hidden = query !== ''
    if (query === '') {
      status.textContent = ''
      aside.hidden = toAside.hidden = true
      for (const part of [list, below, aside]) part.replaceChildren()
      above.replaceChildren(examples(browse))
      return
    }
    const slow = [setTimeout(() => { if (current()) status.textContent = 'Loading …' }, 400),
      setTimeout(() => { if (current()) status.textContent = 'Still loading; the connection is slow …' }, 6000)]
    try {
      const archive = await open()
      const answer = await archive.search(query, { limit: y === null ? Math.min(first, shown) : shown })
      if (!current()) return
      slow.forEach(clearTimeout)
      const card = narrowedAnswer(answer.answer, state)
      told(answer.total, asked)
      above.replaceChildren(...[narrowed(state, answer.results, link), pages(answer.names, card, root), answer.total === 0 && nothing(state, link), card && answerCard(card, { root, until, most: parse(state.q).asks ? 8 : 3 })].filter(Boolean))
      list.replaceChildren(...answer.results.map(r => result(r, root)))
      browse.hidden = answer.total > 0
      if (y !== null) scrollTo(0, y)
      if (moved) status.focus({ preventScroll: true })
      if (answer.results.length < Math.min(shown, answer.total)) {
        const next = await archive.search(query, { limit: shown - answer.results.length, offset: answer.results.length })
        if (!current()) return
        list.append(...next.results.map(r => result(r, root)))
      }
      more(archive, query, answer, current)
      counts(archive, query, asked, current)
    } catch (error) {
      if (current()) failed(error)
    } finally { slow.forEach(clearTimeout) }
  }

  function told(total, asked) {
    const words = asked ? ` for ${asked}` : ''
    status.textContent = total === 0 ? `Nothing found${words}` : `${total} ${total === 1 ? 'meeting' : 'meetings'} found${words}`
  }

  /** The counts come after the results and are no reason to fail. */
  async function counts(archive, query, asked, current) {
    await new Promise(done => setTimeout(done, 250))
    if (!current()) return
    try {
      const found = await archive.facets(query)
      if (!current()) return
      if (found.total > 0) told(found.total, asked)
      aside.replaceChildren(...narrow(found, state, link))
      aside.hidden = toAside.hidden = found.total === 0
    } catch { if (current()) aside.hidden = toAside.hidden = true }
  }

  function more(archive, query, answer, current) {
    below.replaceChildren()
    const shown = list.children.length
    if (shown >= answer.total || answer.results.length === 0) return
    const button = h('button', { type: 'button', click: async () => {
      button.disabled = true
      try {
        const next = await archive.search(query, { limit: many, offset: shown })
        if (!current()) return
        const items = next.results.map(r => result(r, root))
        list.append(...items)
        items[0]?.querySelector('a').focus()
        more(archive, query, { ...next, total: answer.total }, current)
      } catch {
        button.disabled = false
        button.before(h('span', { role: 'alert' }, 'More could not be loaded. '))
      }
    } }, 'More results')
    below.append(button)
  }

  function failed({ gone }) {
    status.textContent = ''
    aside.hidden = toAside.hidden = true
    for (const part of [above, list, below]) part.replaceChildren()
    problem.replaceChildren(`The search could not be loaded${gone ? ': a part of it is not there, perhaps since the site is just being renewed' : ''}. `, h('button', { type: 'button', click: () => { reopen(); show() } }, 'Try again'))
  }

  // How the page stands, for who comes back to it.
  const view = () => ({ shown: list.children.length || many, y: scrollY })

  /** Goes to another state; the one before stays in the history. */
  function go(change) {
    const next = { ...state, ...change }
    if (toAddress(next) !== toAddress(state)) {
      keep(view())
      push(toAddress(next))
    }
    state = next
    typed = 0
    box.value = state.q
    show({ y: 0, moved: document.activeElement !== box })
  }

  /** A link to the state with a change; what is typed meanwhile is kept. */
  const link = (change, attributes, ...content) => h('a', { href: toAddress({ ...state, ...change }), ...attributes, click: event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(change)
  } }, ...content)

  // What is typed without a pause is one entry of the history.
  function type() {
    const next = { ...state, q: box.value.trim() }, first = state.q === '', now = Date.now()
    if (toAddress(next) === toAddress(state)) return
    if (now - typed > pause) { keep(view()); push(toAddress(next)) } else keep(null, toAddress(next))
    typed = now
    state = next
    clearTimeout(waiting)
    if (first) show()
    else waiting = setTimeout(show, 80)
  }

  // What was typed while the scripts were on their way counts.
  const early = box.value.trim()
  if (!early) box.value = state.q
  box.addEventListener('input', type)
  box.form.addEventListener('submit', event => { event.preventDefault(); go({ q: box.value.trim() }) })
  addEventListener('popstate', event => {
    const next = fromAddress()
    if (toAddress(next) === toAddress(state)) return // a link within the page
    state = next
    typed = 0
    box.value = state.q
    show({ y: 0, ...event.state })
  })
  addEventListener('pagehide', () => keep(view()))
  history.scrollRestoration = 'manual'
  keys(box, list, () => go(state.q ? { q: '' } : Object.fromEntries(Object.keys(kinds).map(kind => [kind, undefined]))))
  open().catch(() => {})
  if (early && early !== state.q) type()
  else show(history.state ?? {})
}
