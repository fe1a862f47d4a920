// usage: node answers.mjs SITE WHO   Answers name the people and months that `notes-archive who --format json` names, with its
// counts, order and evidence. WHO is a file of lines { query, id, people, rows }, the id of the initiative or series or null where
// the query was read as words.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open } from './site.mjs'

const [site, who] = process.argv.slice(2)
const pairs = rows => new Set(rows.map(r => `${r.person} ${r.date?.slice(0, 7) ?? 'undated'}`))
const archive = await open(site), ids = new Map()
let precision = 0, recall = 0, asked = 0, evident = 0, alike = 0
for (const { query, id, people, rows } of readFileSync(who, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))) {
  let { answer } = await archive.search(`who worked on ${query}`)
  // In a question "working" says nothing; in the name of a working group it does.
  if (id && answer?.id !== id) ({ answer } = await archive.search(query))
  const told = new Set((answer?.people ?? []).flatMap(p => [...p.months.map(m => `${p.id} ${m.month}`), ...p.undated ? [`${p.id} undated`] : []]))
  const wanted = pairs(rows)
  for (const month of answer?.people?.flatMap(p => p.months) ?? []) if (month.url) assert.ok(exists(month.url), month.url)
  for (const { best } of answer?.people ?? []) if (best) assert.ok(exists(best.url), best.url)
  if (id) {
    assert.equal(answer?.id, id, query)
    assert.deepEqual([...told].sort(), [...wanted].sort(), query)
    assert.deepEqual(answer.people.map(p => ({ id: p.id, counts: p.counts, url: p.best.url, place: p.best.place })), people, query)
  } else if (/^(js|go)[- ]ipfs /.test(query)) { // a repository's name with a word
    assert.deepEqual(answer.people.map(p => ({ id: p.id, counts: p.counts })), people.map(p => ({ id: p.id, counts: p.counts })), query)
  } else if (!answer || answer.about === query) { // no stop word, nobody's name
    asked++
    const both = [...told].filter(p => wanted.has(p)).length
    if (process.argv.includes('--show') && (both < told.size || both < wanted.size)) console.log(query, `${both} of ${wanted.size}, ${told.size - both} more`)
    for (const { id, url } of people) {
      const { best } = answer?.people.find(p => p.id === id) ?? {}
      evident++
      alike += best?.url === url
    }
    precision += told.size ? both / told.size : wanted.size ? 0 : 1
    recall += wanted.size ? both / wanted.size : 1
  }
}
if (process.argv.includes('--show')) console.log(`${asked} queries of words: precision ${precision / asked}, recall ${recall / asked}`)
if (process.argv.includes('--show')) console.log(`evidence: ${alike} of ${evident}`)
if (evident) assert.ok(alike >= 0.85 * evident, `evidence: ${alike} of ${evident}`)
// Words are read by their stems here and letter by letter there.
if (asked) assert.ok(precision >= 0.9 * asked && recall >= 0.9 * asked, `of ${asked} queries, precision ${precision / asked}, recall ${recall / asked}`)

/** Whether an address leads to an element of a page. */
function exists(url) {
  const [path, anchor] = url.split('#'), file = join(site, path, 'index.html')
  if (!ids.has(file)) ids.set(file, existsSync(file) ? new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(m => m[1])) : null)
  return ids.get(file)?.has(anchor)
}
