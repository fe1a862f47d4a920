// The search box of every page, and the results on the search page.
const root = document.documentElement.dataset.root ?? ''
const box = document.querySelector('.search-box input[name=q]')
const place = document.querySelector('.search-results')

let opening, loaded, fresh = false

async function read(path, past = false) {
  const response = await fetch(`${root}/${path}`, { cache: past ? 'reload' : fresh ? 'no-cache' : 'default' })
  if (!response.ok) throw Object.assign(new Error(`${path}: ${response.status}`), { gone: response.status === 404 })
  return new Uint8Array(await response.arrayBuffer())
}

/** The archive, loaded once: when the box is focused or a query is there. */
const open = () => opening ??= import('./engine.js')
  .then(engine => { loaded = true; return engine.openArchive(read) })
  .catch(error => { opening = undefined; throw error })

/** Makes the next load a new one: the host may have another build by now. A script that failed to load is only read again with the page. */
function reopen() {
  if (!loaded) location.reload()
  opening = undefined
  fresh = true
}

function failed() {
  const again = document.createElement('button')
  again.type = 'button'
  again.textContent = 'Try again'
  again.addEventListener('click', () => location.reload())
  const problem = document.createElement('p')
  problem.setAttribute('role', 'alert')
  problem.append('The search could not be loaded. ', again)
  place.replaceChildren(problem)
}

if (box) {
  box.addEventListener('focus', () => {
    open().catch(() => {})
    if (!place) import('./page.js').catch(() => {}) // for the page that Enter leads to
  })
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest?.('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    box.focus()
    box.select()
  })
  if (place) import('./page.js').then(page => page.start({ open, reopen, box, place, root }), failed)
  if (document.activeElement === box) box.dispatchEvent(new Event('focus'))
}
