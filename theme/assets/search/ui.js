// The search box of every page, and the results on the search page.
const root = document.documentElement.dataset.root ?? ''
const box = document.querySelector('.search-box input[name=q]')
const place = document.querySelector('.search-results')

const read = async path => {
  const response = await fetch(`${root}/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

let opening
/** The archive, loaded once: when the box is focused or a query is there. */
const archive = () => opening ??= import('./engine.js').then(m => m.openArchive(read)).catch(error => { opening = undefined; throw error })

if (box) {
  box.addEventListener('focus', () => { archive().catch(() => {}) }, { once: true })
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    box.focus()
    box.select()
  })
  if (place) import('./page.js').then(m => m.start({ archive, box, place, root }))
}
