// usage: node parity.mjs OURS.json INPUT.json
// Builds INPUT with the real lunr.js and compares its serialised index with ours, key by key.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import lunr from 'lunr'

const [ours, input] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')))
const builder = new lunr.Builder()
if (input.pipeline.length) {
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
  builder.searchPipeline.add(lunr.stemmer)
}
builder.ref('id')
for (const { name, boost } of input.fields) builder.field(name, { boost })
input.documents.forEach((fields, i) =>
  builder.add({ id: input.refs[i], ...Object.fromEntries(fields.map((value, f) => [input.fields[f].name, value])) }))
const theirs = JSON.parse(JSON.stringify(builder.build()))

assert.deepEqual(Object.keys(ours), Object.keys(theirs))
for (const key of Object.keys(theirs)) assert.deepEqual(ours[key], theirs[key], key)
for (const [i, [term, posting]] of theirs.invertedIndex.entries())
  assert.deepEqual(Object.keys(ours.invertedIndex[i][1]), Object.keys(posting), term)
lunr.Index.load(ours)
