// usage: node renewal.mjs OLD NEW   A page goes on over two sites, of which the second takes the place of the first.
import assert from 'node:assert/strict'
import { module, read } from './site.mjs'

const [before, after] = process.argv.slice(2)
const { openArchive } = await module(before, 'engine.js')
const file = 'search/manifest.json'
const [older, newer] = await Promise.all([before, after].map(async site => JSON.parse(new TextDecoder().decode(await read(site)(file))).build))
assert.notEqual(older, newer)

/** A host, whose site can be changed, and the paths that were asked of it; `cached` is the site whose manifest a cache still has. */
function host(site) {
  const self = { site, cached: null, asked: [], gone: () => false, async read(path, past) {
    self.asked.push(past ? `${path} past caches` : path)
    if (self.gone(path)) throw Object.assign(new Error(path), { gone: true })
    return read(path === file && !past && self.cached || self.site)(path)
  } }
  self.renewals = () => self.asked.filter(path => path === `${file} past caches`).length
  return self
}
const found = async archive => (await archive.search('buoy')).total

// A page that outlived its build: with nothing in memory, with shards in memory, and for the counts.
for (const warm of [null, 'search', 'facets']) {
  const web = host(before), archive = await openArchive(web.read)
  if (warm) await archive[warm]('fog')
  web.site = after
  const [one, two, counts] = await Promise.all([found(archive), archive.search('fog horn', { limit: 3 }), archive.facets('buoy')])
  assert.deepEqual([one, two.total > 0, counts.total], [1, true, 1])
  assert.equal(web.renewals(), 1)
  assert.equal(await found(archive), 1)
  assert.equal(web.renewals(), 1)
}

// A manifest that a cache kept for too long
{
  const web = host(after)
  web.cached = before
  const archive = await openArchive(web.read)
  assert.equal(await found(archive), 1)
  assert.equal(web.renewals(), 1)
  assert.ok(web.asked.at(-1).includes(newer))
}

// A manifest that is newer than what the host has: told, after one look at the latest; all is well when the files have come.
{
  const web = host(after)
  web.gone = path => path.includes(newer)
  const archive = await openArchive(web.read)
  await assert.rejects(found(archive), { gone: true })
  assert.equal(web.renewals(), 1)
  web.gone = () => false
  assert.equal(await found(archive), 1)
}

// Who and when comes from another file than the results.
{
  const web = host(before), archive = await openArchive(web.read)
  assert.ok((await archive.search('who worked on fog horn')).answer)
  const fresh = await openArchive(web.read)
  await fresh.search('fog horn', { limit: 3, offset: 1 })
  web.gone = path => path.includes(`${older}/w/`)
  assert.equal((await fresh.search('who worked on fog horn')).answer, null)
  web.site = after
  assert.equal((await fresh.search('who worked on fog horn')).answer.kind, 'initiative')
}

// No manifest at all, and no network
{
  const web = host(before), archive = await openArchive(web.read)
  web.gone = () => true
  await assert.rejects(found(archive), { gone: true })
  await assert.rejects(openArchive(web.read), { gone: true })
}
