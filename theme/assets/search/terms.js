// Words to search terms, by the same rules as the index: src/NotesArchive/Search/Tokenizer.cs, Folding.cs, PorterStemmer.cs.
import { firstTicket, pathOf, ticketAt } from './grammar.js'

const stopWords = new Set(('a able about across after all almost also am among an and any are as at be because been but by can cannot could ' +
  'dear did do does either else ever every for from get got had has have he her hers him his how however i if in ' +
  'into is it its just least let like likely may me might most must my neither no nor not of off often on only or ' +
  'other our own rather said say says she should since so some than that the their them then there these they ' +
  'this tis to too twas us wants was we were what when where which while who whom why will with would yet you your').split(' '))

const letters = { ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', ð: 'd', Đ: 'D', Ð: 'D', þ: 'th', Þ: 'TH', ı: 'i', ς: 'σ', '’': "'" }
const compound = /[\p{L}\p{N}\p{M}]+(?:[-_.'/#@:&=+][\p{L}\p{N}\p{M}]+)*/gu
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g
const longest = 80

export const fold = text => text
  .replace(/[\ud800-\udfff]/gu, '\ufffd')
  .normalize('NFKD')
  .replace(/[\u0300-\u036f]/g, '')
  .replace(/[ßẞæÆœŒøØłŁđðĐÐþÞıς’]/g, c => letters[c])

/** The compounds of a folded text, each with its place. */
export const compounds = folded => folded.matchAll(compound)

/** The terms of one compound: `wholes` (an identifier or reference as written) and `words` (stemmed parts). */
export function termsOf(text) {
  const wholes = [], words = []
  if (/[/#@:&=+]/.test(text)) references(lowered(text), wholes)
  for (const segment of text.split(/[/#@:&=+]/)) {
    const written = segment.includes("'") ? segment.replace(/'s$/i, '') : segment, plain = written.replaceAll("'", '')
    // "NAT'd" is also nat
    if (plain !== written) for (const part of written.split("'")) if (part.length > 2 && !/[-_.]/.test(part)) addWord(part, words)
    const parts = plain.split(/[-_.]/)
    if (parts.length === 1) addWord(plain, words)
    else {
      wholes.push(cut(lowered(plain)))
      for (const part of parts) if (part.length > 1 && !/^\d\d$/.test(part)) addWord(part, words)
    }
  }
  return { wholes, words }
}

function references(text, wholes) {
  const path = pathOf(text), segments = (path ?? text).split('/')
  const ticket = firstTicket(text) ?? (segments.length > 3 ? ticketAt(path ?? text) : null)
  if (ticket?.name) {
    wholes.push(cut(`${ticket.name}#${ticket.number}`))
    if (ticket.owner) wholes.push(cut(`${ticket.owner}/${ticket.name}#${ticket.number}`), cut(`${ticket.owner}/${ticket.name}`))
  } else if (path === null ? segments.length === 2 : segments.length > 1) wholes.push(cut(`${segments[0]}/${segments[1].split('#')[0]}`))
}

function addWord(word, words) {
  let from = 0
  for (const match of word.matchAll(cjk)) {
    if (match.index > from) addPlain(word.slice(from, match.index), words)
    const run = match[0]
    if (run.length === 1) words.push(run)
    for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2))
    from = match.index + run.length
  }
  if (from < word.length) addPlain(word.slice(from), words)
}

function addPlain(word, words) {
  addTerm(word, words)
  const humps = word.split(/(?<=[a-z])(?=[A-Z])/)
  if (humps.length > 1) for (const hump of humps) if (hump.length > 1) addTerm(hump, words)
}

function addTerm(word, words) {
  const lower = cut(lowered(word))
  if (!stopWords.has(lower)) words.push(stem(lower))
}

// JavaScript knows a final sigma, .NET does not.
const lowered = text => text.toLowerCase().replaceAll('ς', 'σ')
const cut = term => term.length <= longest ? term : term.slice(0, /[\ud800-\udbff]/.test(term[longest - 1]) ? longest - 1 : longest)

// Porter's stemmer as in lunr.js 2.3.9 (MIT, Oliver Nightingale).
const C = '[^aeiou][^aeiouy]*', V = '[aeiouy][aeiou]*'
const more0 = new RegExp(`^(${C})?${V}${C}`), more1 = new RegExp(`^(${C})?${V}${C}${V}${C}`)
const just1 = new RegExp(`^(${C})?${V}${C}(${V})?$`), vowel = new RegExp(`^(${C})?[aeiouy]`)
const short = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`)
const step2 = { ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent', eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log' }
const step3 = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' }
const ends2 = new RegExp(`^(.+?)(${Object.keys(step2).join('|')})$`), ends3 = new RegExp(`^(.+?)(${Object.keys(step3).join('|')})$`)
const ends4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/

export function stem(word) {
  if (word.length < 3) return word
  const y = word[0] === 'y'
  let w = y ? 'Y' + word.slice(1) : word, m
  if (/^(.+?)(ss|i)es$/.test(w)) w = w.slice(0, -2)
  else if (/^.+?[^s]s$/.test(w)) w = w.slice(0, -1)
  if ((m = /^(.+?)eed$/.exec(w))) { if (more0.test(m[1])) w = w.slice(0, -1) }
  else if ((m = /^(.+?)(ed|ing)$/.exec(w)) && vowel.test(m[1])) {
    w = m[1]
    if (/(at|bl|iz)$/.test(w)) w += 'e'
    else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1)
    else if (short.test(w)) w += 'e'
  }
  if (/^.+?[^aeiou]y$/.test(w)) w = w.slice(0, -1) + 'i'
  if ((m = ends2.exec(w)) && more0.test(m[1])) w = m[1] + step2[m[2]]
  if ((m = ends3.exec(w)) && more0.test(m[1])) w = m[1] + step3[m[2]]
  if ((m = ends4.exec(w))) { if (more1.test(m[1])) w = m[1] }
  else if (/^.+?[st]ion$/.test(w) && more1.test(w.slice(0, -3))) w = w.slice(0, -3)
  if ((m = /^(.+?)e$/.exec(w)) && (more1.test(m[1]) || just1.test(m[1]) && !short.test(m[1]))) w = m[1]
  if (w.endsWith('ll') && more1.test(w)) w = w.slice(0, -1)
  return y ? 'y' + w.slice(1) : w
}
