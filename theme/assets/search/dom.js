/** An element with attributes and children; text is never read as markup. */
export function h(name, attributes = {}, ...children) {
  const element = ['svg', 'rect'].includes(name) ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(key, value)
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value)
  element.append(...children.flat(3).filter(c => c !== null && c !== undefined && c !== false))
  return element
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
export const monthName = month => months[month.slice(5, 7) - 1]

/** 2019-04-29 as 29 Apr 2019, 2019-04 as Apr 2019. */
export const dayName = date => [date.length > 7 ? +date.slice(8) : null, date.length > 4 ? monthName(date) : null, date.slice(0, 4)].filter(Boolean).join(' ')

export const time = date => h('time', { datetime: date }, dayName(date))
