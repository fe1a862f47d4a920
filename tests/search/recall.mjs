// usage: node recall.mjs SITE NOTES [SEED]   For 200 random words and identifiers, every note that holds one is found.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { module, open, random } from './site.mjs'

const [site, notes, seed = 11] = process.argv.slice(2)
const { compounds, fold, termsOf } = await module(site, 'terms.js')
const files = readdirSync(notes, { recursive: true, withFileTypes: true }).filter(f => f.isFile() && /\.(md|txt|markdown)$/.test(f.name) && !f.name.startsWith('_'))
  .map(f => relative(notes, join(f.parentPath ?? f.path, f.name)))
// Notes as people see them: without comments and what stands inside of HTML tags, and without words that broken characters
// cut in two. A word goes on after an apostrophe.
const words = new Map()
for (const file of files) {
  const text = fold(readFileSync(join(notes, file), 'utf8').replace(/<!--[\s\S]*?-->|<\/?[a-z]+\d?(?:\s[^<>]*)?\/?>/gi, ' '))
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}_.\/#@-]|[^\x00-\x7f])[a-z\d]{3,}(?:-[a-z\d]+)*(?![\p{L}\p{N}_.\/#@-]|[^\x00-\x7f])/giu)) {
    const { wholes, words: parts } = termsOf(word)
    if (!wholes.length && !parts.length) continue
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), new Set())
    words.get(word.toLowerCase()).add(file)
  }
}
const archive = await open(site), next = random(Number(seed)), all = [...words.keys()]
const missed = []
for (let i = 0; i < 200; i++) {
  const word = all[next(all.length)]
  const found = new Set((await archive.search(`${word} `, { limit: 10000 })).results.map(r => r.source))
  for (const file of words.get(word)) if (!found.has(file)) missed.push(`${word}: ${file}`)
}
assert.deepEqual(missed, [])
