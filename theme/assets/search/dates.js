// Dates as people write them in a query: 2018-12-05, 2018-12, december 2018, dec 5th 2018, 5 december 2018, 12/5/2018, q3 2019, 2019.

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const monthOf = word => {
  const short = word?.toLowerCase().replace(/\.$/, '')
  return short?.length >= 3 ? months.findIndex(m => m === short || (short.length <= 4 && m.startsWith(short))) + 1 : 0
}
const two = n => String(n).padStart(2, '0')
const day = word => { const m = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word ?? ''); return m && m[1] >= 1 && m[1] <= 31 ? +m[1] : 0 }
const year = word => /^(?:19|2\d)\d\d$/.test(word ?? '') ? +word : 0
const span = (from, to = from) => ({ from, to })

/** The date at the front of a list of words: `{ terms, from, to, length }`, or null. `to` is the last day or a prefix of it. */
export function dateAt(words, at = 0) {
  const [a, b, c, d] = words.slice(at, at + 4)
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(a ?? '')
  if (iso && year(iso[1]) && iso[2] >= 1 && iso[2] <= 12) return found(+iso[1], +iso[2], iso[3] ? +iso[3] : 0, 1)
  // "9/3/2019" may be either; "3.9.2019" is not written month first.
  const [, first, mark, second, y] = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(a ?? '') ?? []
  if (year(y)) {
    const ways = (mark === '/' ? [[first, second], [second, first]] : [[second, first]]).filter(([m, d]) => m >= 1 && m <= 12 && day(d)).map(([m, d]) => found(+y, +m, +d, 1))
    if (ways.length) return { ...ways[0], terms: [...new Set(ways.flatMap(w => w.terms))] }
  }
  if (monthOf(a) && day(b) && year(c)) return found(year(c), monthOf(a), day(b), 3)
  if (day(a) && monthOf(b) && year(c)) return found(year(c), monthOf(b), day(a), 3)
  if (day(a) && b?.toLowerCase() === 'of' && monthOf(c) && year(d)) return found(year(d), monthOf(c), day(a), 4)
  if (monthOf(a) && year(b)) return found(year(b), monthOf(a), 0, 2)
  if (year(a) && monthOf(b)) return found(year(a), monthOf(b), 0, 2)
  const quarter = (q, y) => /^q[1-4]$/i.test(q ?? '') && year(y) ? { y: year(y), m: 3 * q[1] - 2 } : null
  const q = quarter(a, b) ?? quarter(b, a)
  if (q) return { ...span(`${q.y}-${two(q.m)}`, `${q.y}-${two(q.m + 2)}`), terms: [0, 1, 2].map(i => `${q.y}-${two(q.m + i)}`), length: 2 }
  return year(a) ? { ...span(a), terms: [a], length: 1, loose: true } : null
}

function found(y, m, d, length) {
  const text = d ? `${y}-${two(m)}-${two(d)}` : `${y}-${two(m)}`
  return { ...span(text), terms: [text], length }
}

/** Whether a day (YYYY-MM-DD) lies in a span whose ends may be years, months or days. */
export const within = (date, { from, to }) => !!date && (!from || date >= from) && (!to || date.slice(0, to.length) <= to)
