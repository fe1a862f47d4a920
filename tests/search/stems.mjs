// usage: node stems.mjs WORDS.json   {"words": [[word, stem], ...]}
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import lunr from 'lunr'

const { words } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
assert.ok(words.length > 1000)
for (const [word, stem] of words) assert.equal(stem, lunr.stemmer(new lunr.Token(word)).toString(), word)
