// The slash key leads to the search box from anywhere but a field.
const box = document.querySelector('.search-box input[name=q]')
document.addEventListener('keydown', event => {
  if (!box || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input, textarea, select, [contenteditable]')) return
  event.preventDefault()
  box.focus()
})
