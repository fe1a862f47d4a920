// The search page: results as you type, everything in the address.

/** An element with attributes and children; text is never read as markup. */
const h = (name, attributes = {}, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  element.append(...children.flat().filter(c => c !== null && c !== undefined))
  return element
}

export function start({ archive, box, place, root }) {
  const status = h('p', { class: 'search-status', role: 'status' })
  const names = h('div', { class: 'search-names' })
  const list = h('ol', { class: 'search-list' })
  const browse = document.querySelector('.browse')
  place.removeAttribute('aria-live')
  place.append(status, names, list)
  let turn = 0

  async function show(query) {
    const mine = ++turn
    document.title = document.title.replace(/^.*? · /, query ? `${query} · ` : 'Search · ')
    if (browse) browse.hidden = query !== ''
    if (query === '') { status.textContent = ''; list.replaceChildren(); names.replaceChildren(); return }
    const slow = setTimeout(() => { if (mine === turn) status.textContent = 'Loading …' }, 400)
    try {
      const answer = await (await archive()).search(query, { limit: 20 })
      if (mine !== turn) return
      status.textContent = answer.total === 0 ? `Nothing found for ${query}` : `${answer.total} ${answer.total === 1 ? 'meeting' : 'meetings'}`
      names.replaceChildren(...answer.names.slice(0, 4).map(n => h('a', { href: `${root}/${n.kind === 'p' ? 'people' : 'initiatives'}/${n.id}/` }, n.name)))
      list.replaceChildren(...answer.results.map(result))
    } catch (error) {
      if (mine !== turn) return
      const again = h('button', { type: 'button' }, 'Try again')
      again.addEventListener('click', () => show(query))
      status.replaceChildren('The search could not be loaded. ', again)
    } finally { clearTimeout(slow) }
  }

  const result = r => h('li', {},
    h('h2', {}, h('a', { href: root + r.url }, r.title)),
    h('p', { class: 'search-facts' }, r.date ? h('time', { datetime: r.date }, r.date) : null, r.heading ? ` ${r.heading}` : null),
    h('p', { class: 'search-excerpt' }, marked(r)))

  const marked = ({ excerpt, marks }) => {
    const parts = []
    let at = 0
    for (const [from, to] of marks) {
      if (from < at) continue
      parts.push(excerpt.slice(at, from), h('mark', {}, excerpt.slice(from, to)))
      at = to
    }
    return [...parts, excerpt.slice(at)]
  }

  const asked = () => new URLSearchParams(location.search).get('q') ?? ''
  box.value = asked()
  box.addEventListener('input', () => {
    const query = box.value.trim()
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
    show(query)
  })
  box.form.addEventListener('submit', event => {
    event.preventDefault()
    const query = box.value.trim()
    history.pushState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
    show(query)
  })
  addEventListener('popstate', () => { box.value = asked(); show(asked()) })
  show(asked())
}
