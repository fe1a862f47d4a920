/** Arrows move between the box and the results, Enter opens as on any link, Escape goes back to an empty box. */
export function keys(box, list, clear) {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return
    const links = [...list.querySelectorAll('h2 a')], at = links.indexOf(document.activeElement)
    if (at < 0 && document.activeElement !== box) return
    if (event.key === 'Escape') {
      box.focus()
      clear()
    } else if (event.key === 'ArrowDown' && at + 1 < links.length) links[at + 1].focus()
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? box : links[at - 1]).focus()
    else return
    event.preventDefault()
  })
}
