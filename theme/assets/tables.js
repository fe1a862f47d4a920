// Tables with data-sortable sort by a click on a heading. A cell's data-value sorts before its text; empty ones come last.
const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const value = cell => cell.dataset.value ?? cell.textContent.trim()

for (const table of document.querySelectorAll('table[data-sortable]')) {
  const body = table.tBodies[0]
  if (body.rows.length < 2) continue
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      // Numbers and dates begin with the largest, words with A.
      const first = head.classList.contains('n') || body.rows[0].cells[head.cellIndex].dataset.value !== undefined ? 'descending' : 'ascending'
      const other = first === 'ascending' ? 'descending' : 'ascending'
      const direction = head.getAttribute('aria-sort') === first ? other : first
      for (const cell of table.tHead.rows[0].cells) cell.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction)
      const sign = direction === 'ascending' ? 1 : -1
      const rows = [...body.rows].map(row => [value(row.cells[head.cellIndex]), row])
      rows.sort(([a], [b]) => (a === '') - (b === '') || sign * order.compare(a, b))
      body.append(...rows.map(([, row]) => row))
    })
  }
}
