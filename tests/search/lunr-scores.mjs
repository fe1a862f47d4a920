// usage: node lunr-scores.mjs SITE   The real lunr.js reads the site's lunr.json; its order and scores are those of the shards.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { module, open, random, read } from './site.mjs'

const site = process.argv[2]
const json = JSON.parse(readFileSync(join(site, 'search/lunr.json'), 'utf8'))
const documents = JSON.parse(readFileSync(join(site, 'search/lunr-documents.json'), 'utf8'))
const index = lunr.Index.load(json)
const { Shards } = await module(site, 'shards.js')
const manifest = JSON.parse(readFileSync(join(site, 'search/manifest.json'), 'utf8'))
const shards = new Shards(manifest.starts.split(' '), path => read(site)(`search/${manifest.build}/${path}`))
const archive = await open(site)

/** Units by score as lunr adds it up: over fields and terms, divided by the length of the query's vector. */
async function ours(terms) {
  await shards.open(terms.map(term => shards.of(term)))
  const scores = new Map()
  for (const term of terms) {
    const entry = shards.get(term)
    assert.ok(entry, term)
    const hits = await shards.all(entry)
    for (let i = 0; i < hits.length; i += 3) scores.set(hits[i], (scores.get(hits[i]) ?? 0) + hits[i + 1])
  }
  return [...scores].map(([key, score]) => ({ ref: `${Math.floor(key / 64)}-${key % 64}`, score: score / 1000 / Math.sqrt(terms.length) }))
}
const rounded = score => Math.round(score * 1000)

const next = random(3)
const plain = json.invertedIndex.map(([term]) => term).filter(term => /^[a-z]{3,}$/.test(term) && lunr.stemmer(new lunr.Token(term)).toString() === term && !lunr.stopWordFilter.toString().includes(`'${term}'`))
const queries = Array.from({ length: 150 }, (_, i) => Array.from({ length: 1 + i % 3 }, () => plain[next(plain.length)]).filter((t, k, all) => all.indexOf(t) === k))
let compared = 0
for (const terms of queries) {
  const theirs = index.search(terms.join(' '))
  const own = new Map((await ours(terms)).map(hit => [hit.ref, hit.score]))
  assert.equal(theirs.length, own.size, terms.join(' '))
  for (const { ref, score } of theirs) assert.ok(Math.abs(rounded(score) - rounded(own.get(ref))) <= 1 && documents[ref], `${terms} ${ref}`)
  // In the same order: by lunr's own list, ours never rises.
  for (let i = 1; i < theirs.length; i++) assert.ok(own.get(theirs[i].ref) <= own.get(theirs[i - 1].ref) + 1e-9, `${terms} ${theirs[i].ref}`)
  compared += theirs.length
  if (terms.length === 1) {
    // The page's results for a single word are lunr's, each meeting with its best unit.
    const meeting = ref => ref.split('-')[0]
    const grouped = theirs.filter((hit, i) => theirs.findIndex(other => meeting(other.ref) === meeting(hit.ref)) === i).slice(0, 10)
    const shown = (await archive.search(`${terms[0]} `, { limit: 10 })).results
    assert.deepEqual(shown.map(r => rounded(r.score)), grouped.map(r => rounded(r.score)), terms[0])
  }
}
assert.ok(compared > 500)
