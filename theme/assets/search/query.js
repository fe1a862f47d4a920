// What a query asks for. Any string is a query.
import { compounds, fold, termsOf } from './terms.js'
import { handles } from './grammar.js'
import { dateAt } from './dates.js'

const fields = { person: 8, people: 8, who: 8, initiative: 16, series: 1, title: 1, heading: 2, repo: 32, year: 0, after: 0, since: 0, before: 0, until: 0 }
const piece = /([-+]?)(?:([a-z]+):(?=["\p{L}\p{N}@]))?(?:"([^"]*)"?|([^\s"]+))/giu
const who = /^\s*(?:who|whose|when)\b/i
const asks = /^\s*(?:who|whose|when|what\s+(?:did|has|have|does|was|is|were))\b/i
const fillers = new Set('work works worked working do does did done doing has have been was were is are on in the last first involved help helped contribute contributed who whose when what'.split(' '))

/**
 * @returns words: groups of terms that rank, phrases and exclusions with theirs, filters by field, a hard `span` of dates, a
 * `date` that is only preferred, and whether the query asks, and for who or when.
 */
export function parse(text) {
  const raw = fold(String(text ?? '').slice(0, 1000))
  const query = { words: [], phrases: [], not: [], filters: [], span: null, date: null, asks: asks.test(raw), who: who.test(raw), raw }
  const loose = []
  for (const [all, sign, name, quoted, plain] of raw.matchAll(piece)) {
    const field = name?.toLowerCase(), value = quoted ?? plain
    if (field && Object.hasOwn(fields, field) && !/^https?$/.test(field)) filter(query, field, value, sign === '-')
    // "--flag" is a word; "-word" leaves out
    else if (sign === '-' && !all.startsWith('--') && quoted === undefined) query.not.push(...groups(all.slice(1)))
    else if (quoted !== undefined) (sign === '-' ? query.not : query.phrases).push(phrase(value))
    else loose.push(all)
    if (loose.length > 40) break
  }
  query.not = query.not.filter(g => g.terms.length)
  query.phrases = query.phrases.filter(g => g.terms.length)
  words(query, loose)
  // What narrows stands behind the word that is being typed.
  const typed = raw.replace(/(?:\s+[a-z]+:"[^"]*")+$/i, '')
  query.typing = query.words.length > 0 && /[\p{L}\p{N}]$/u.test(typed) ? query.words.at(-1) : null
  if (query.typing && !typed.toLowerCase().endsWith(query.typing.text.toLowerCase())) query.typing = null
  return query
}

function words(query, loose) {
  const bare = loose.map(w => w.replace(/^[("']+|[)"',;:!?.]+$/g, ''))
  for (let i = 0; i < loose.length; i++) {
    const date = dateAt(bare, i)
    if (date && !query.date) {
      const before = bare[i - 1]?.toLowerCase()
      const ends = /^(until|till|to)$/i.test(bare[i + date.length])
      if (/^(since|after)$/.test(before) || (before === 'from' && ends)) query.span = { from: date.from, to: query.span?.to }
      else if (/^(until|till)$/.test(before) || (before === 'to' && query.span?.from)) query.span = { from: query.span?.from, to: date.to }
      else if (before === 'before') query.span = { from: query.span?.from, to: previous(date.from) }
      else query.date = { ...date, written: bare.slice(i, i + date.length).join(' ') }
      i += date.length - 1
      continue
    }
    if (query.asks && fillers.has(bare[i].toLowerCase())) continue
    // "js-ipfs 1440" is js-ipfs#1440, and so is "js-ipfs issue 1440"
    const at = /^(issues?|prs?|pull)$/i.test(bare[i + 1]) ? i + 2 : i + 1
    const ticket = /^#?(\d{1,6})$/.exec(bare[at] ?? '')
    const added = groups(loose[i])
    if (ticket && added.length === 1 && /^[\p{L}][\w./-]*$/u.test(bare[i]) && !(dateAt(bare, at) && ticket[1] < 2100)) {
      const number = groups(bare[at])
      added[0].optional = termsOf(`${bare[i]}#${ticket[1]}`).wholes.filter(w => w.includes('#'))
      query.words.push(...added, ...number)
      i = at
    } else query.words.push(...added)
  }
  query.words = query.words.filter(g => g.terms.length)
  // "whose" alone is a word as well.
  if (query.asks && !query.words.length && !query.date && !query.phrases.length && !query.filters.length) query.words = loose.flatMap(groups).filter(g => g.terms.length)
  // A date alone is also looked for as it stands.
  if (query.date && !query.words.length && !query.phrases.length)
    query.words = [{ text: query.date.terms.join(' '), terms: query.date.terms, wholes: [], words: query.date.terms, optional: termsOf(query.date.written).wholes }]
}

/** The compounds of a text as groups; a reference stands for itself, not for its parts. */
function groups(text) {
  const found = [], named = handles(text)
  for (const match of compounds(text)) {
    const { wholes, words } = termsOf(match[0])
    const person = named.find(h => h.index === match.index - 1)
    if (person) wholes.unshift(`@${person.handle.toLowerCase()}`)
    const ticket = wholes.filter(w => /#\d+$/.test(w))
    if (ticket.length) found.push({ text: match[0], terms: [ticket.at(-1)], wholes: [ticket.at(-1)], words: [], fallback: words })
    else found.push({ text: match[0], terms: [...new Set([...wholes, ...words])], wholes, words })
  }
  // of "https://github.com/..." the first is only a scheme
  return found.filter((g, i) => !(i < found.length - 1 && /^https?$/.test(g.text)))
}

function phrase(text) {
  const inner = groups(text)
  return { text, terms: [...new Set(inner.flatMap(g => g.words.length ? g.words : g.terms))], wholes: [], words: [], phrase: normal(text) }
}

/** A text as a phrase is compared: folded, lower case, everything but letters and digits a space. */
export const normal = text => ` ${fold(text).toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `

function filter(query, field, value, not) {
  if (field === 'year' || field === 'after' || field === 'since' || field === 'before' || field === 'until') {
    const date = dateAt(value.split(/\s+/))
    if (!date) return
    const span = query.span ??= {}
    if (field === 'year') Object.assign(span, { from: date.from, to: date.to })
    else if (field === 'before') span.to = previous(date.from)
    else if (field === 'until') span.to = date.to
    else span.from = date.from
    return
  }
  const inner = groups(value)
  const terms = [...new Set(inner.flatMap(g => g.wholes.length ? g.wholes.slice(-1) : g.words))]
  const kind = { 8: 'p', 16: 'i', 1: 's' }[fields[field]]
  if (terms.length || kind) query.filters.push({ field: fields[field], terms, exact: kind && `${kind}:${value.toLowerCase()}`, not })
}

/** The end of the span before a date: its year, month or day less one. */
function previous(from) {
  const [y, m, d] = from.split('-').map(Number)
  const pad = n => String(n).padStart(2, '0')
  if (d > 1) return `${y}-${pad(m)}-${pad(d - 1)}`
  if (m > 1) return `${y}-${pad(m - 1)}`
  return String(y - 1)
}
