// The words around what was found, and where they are.
import { compounds, fold, termsOf } from './terms.js'
import { normal } from './query.js'

const length = 220

/** Whether a phrase stands in one of the texts. */
export const holds = (group, texts) => texts.some(text => normal(text).includes(group.phrase))

/** `{ excerpt, marks }`: a stretch of the text with the most words of the query, and the places of these in it. */
export function excerpt(text, query) {
  const wanted = new Map()
  const groups = [...query.words, ...query.phrases]
  groups.forEach((group, g) => {
    for (const term of group.terms) wanted.set(term, g)
    for (const entry of [...(group.near ?? []), ...(group.extra ?? [])]) wanted.set(entry.term, g)
  })
  const typed = query.typing?.text.toLowerCase()
  const folded = fold(text)
  // Folding may change lengths; then places are those of the folded text, which is what is shown.
  const shown = folded.length === text.length ? text : folded
  const places = []
  for (const match of compounds(folded)) {
    const { wholes, words } = termsOf(match[0])
    const term = [...wholes, ...words].find(t => wanted.has(t)) ?? (typed?.length > 1 && words.find(w => w.startsWith(typed)))
    if (term) places.push({ at: match.index, end: match.index + match[0].length, group: wanted.get(term) ?? -1 })
  }
  let best = 0, most = -1
  for (let i = 0; i < places.length; i++) {
    const seen = new Set()
    let k = i
    for (; k < places.length && places[k].end - places[i].at < length; k++) seen.add(places[k].group)
    const value = seen.size * 100 + (k - i)
    if (value > most) { most = value; best = places[i].at }
  }
  let from = Math.max(0, best - 40)
  if (from > 0) from = shown.indexOf(' ', from) + 1 || from
  if (from > best) from = best
  let to = Math.min(shown.length, from + length)
  if (to < shown.length) { const space = shown.lastIndexOf(' ', to); if (space > from + length / 2) to = space }
  const before = from > 0 ? '… ' : '', after = to < shown.length ? ' …' : ''
  return {
    excerpt: before + shown.slice(from, to).replace(/\n/g, ' ') + after,
    marks: places.filter(p => p.at >= from && p.end <= to).map(p => [p.at - from + before.length, p.end - from + before.length]),
  }
}
