// usage: node behaviour.mjs SITE   (the harbour of SearchSiteTests.cs)
import assert from 'node:assert/strict'
import { open } from './site.mjs'

const archive = await open(process.argv[2])
const first = '2018-05-07--harbour-weekly.md', second = '2018-12-10--harbour-weekly.md', third = '2019-03-04--keepers-call.md'
const sources = async (query, options) => (await archive.search(query, options)).results.map(r => r.source)
const best = async query => (await sources(query))[0]
const finds = async (query, ...wanted) => assert.deepEqual((await sources(query)).sort(), wanted.sort(), query)

// words, stems, accents, scripts
await finds('diaphragm', second)
await finds('seagull nesting', third)
await finds('cafe', second)
await finds('CAFÉ', second)
await finds('霧笛', third)
await finds('tracker', third)
// identifiers, whole and in parts
assert.equal(await best('X-Tide-Level'), second)
await finds('--lens-ring', first)
await finds('lens ring', first)
// phrases and exclusions
await finds('"northern cliffs"', first)
await finds('"cliffs northern"')
await finds('"fog horn stays silent"', third)
assert.ok((await sources('fog -diaphragm')).every(s => s !== second))
// references in all forms
for (const query of ['fog-horn#40', 'acme/fog-horn#40', 'https://github.com/acme/fog-horn/pull/40', 'fog-horn 40', 'fog-horn issue 40', 'github.com/acme/fog-horn/issues/40'])
  assert.equal(await best(query), second, query)
// people by handle and by name
assert.equal(await best('@zuzanna'), third)
assert.ok((await sources('wojcik')).includes(first))
await finds('person:zuzanna seagulls', third)
await finds('person:tomasz seagulls')
await finds('initiative:"lamp optics"', first)
await finds('repo:acme/fog-horn -diaphragm', first)
// dates
assert.equal(await best('harbour weekly december 2018'), second)
assert.equal(await best('harbour 2018-05'), first)
for (const day of ['12/10/2018', '10.12.2018', 'from 10 december 2018']) assert.equal(await best(`notes ${day}`), second, day)
await finds('fog from may 2018 to june 2018', first)
await finds('fog year:2019', third)
await finds('fog before:2018-06-01', first)
await finds('fog after:2018-12-10', second, third)
await finds('year:2018', first, second)
// what is being typed, and slips
await finds('diaph', second)
await finds('compresso', first)
await finds('diafragm', second)
await finds('segaulls', third)
// emoji by their names, words with an apostrophe, and words that touch a link or strong words
await finds('tada', third)
await finds('nat ', second)
await finds('berth ', second)
await finds('moorings', second)
await finds('2018-5-7', first)
await finds('')
await finds('the of and')
await finds('zzzzzzzz')

// a result leads to the very block, with the words marked
const { results: [hit], total } = await archive.search('diaphragm')
assert.equal(total, 1)
assert.match(hit.url, /^\/meetings\/2018-12-10-[^#]*#./)
assert.equal(hit.date, '2018-12-10')
assert.ok(hit.people.some(p => p.id === 'mirabel'))
assert.deepEqual(hit.initiatives.map(i => i.name), ['Fog Horn'])
assert.deepEqual(hit.marks.map(([from, to]) => hit.excerpt.slice(from, to)), ['diaphragm'])
assert.ok(hit.score > 0)

// one meeting is one result, and pages follow one another
assert.equal((await sources('fog')).length, 3)
assert.deepEqual([...await sources('fog', { limit: 1 }), ...await sources('fog', { limit: 2, offset: 1 })], await sources('fog'))

// who and when
const who = await archive.search('who worked on the fog horn')
assert.equal(who.answer.kind, 'initiative')
assert.ok(who.answer.people.find(p => p.id === 'mirabel').months.some(m => m.month === '2018-12'))
assert.ok(who.names.some(n => n.url === who.answer.url))
const early = await archive.search('who worked on fog horn in may 2018')
assert.deepEqual([...new Set(early.answer.people.flatMap(p => p.months.map(m => m.month)))], ['2018-05'])
const what = await archive.search('what did mirabel do in 2018')
assert.equal(what.answer.kind, 'person')
assert.ok(what.answer.initiatives.some(i => i.name === 'Fog Horn'))
assert.equal((await archive.search('seagulls')).answer, null)
const named = (await archive.search('who replaced the diaphragm')).answer
assert.equal(named.kind, 'words')
assert.equal(named.about, 'replaced diaphragm')
assert.deepEqual(named.people.map(p => p.id), ['mirabel'])
assert.equal(named.people[0].months[0].month, '2018-12')
assert.match(named.people[0].months[0].url, /^\/meetings\/2018-12-10-harbour-weekly\/#./)
assert.equal((await archive.search('who replaced the diaphragm in 2017')).answer.people.length, 0)
assert.deepEqual((await archive.search('who mentions fog-horn#40')).answer.people.map(p => p.id), ['mirabel'])
assert.deepEqual((await archive.search('what did zuzanna say of seagulls')).answer.people.map(p => p.id), ['zuzanna'])
assert.equal((await archive.search('who saw the zzzzzzzz')).answer, null)

// counts
const counts = await archive.facets('fog')
assert.equal(counts.total, 3)
assert.deepEqual(counts.years, [{ id: '2018', name: '2018', count: 2 }, { id: '2019', name: '2019', count: 1 }])
assert.deepEqual(counts.months.map(m => m.id), ['2018-05', '2018-12', '2019-03'])
assert.equal(counts.people[0].id, 'mirabel')
for (const { id, count } of counts.series) assert.equal((await archive.search(`fog series:${id}`)).total, count, id)
for (const { id, count } of counts.people) assert.equal((await archive.search(`fog person:${id}`)).total, count, id)
for (const { id, count } of counts.initiatives) assert.equal((await archive.search(`fog initiative:${id}`)).total, count, id)
// a count is what narrowing finds: for several words that one meeting holds in different places, a phrase, and half a word
for (const query of ['fog diaphragm seagulls', '"fog horn"', 'diaph', 'who worked on fog horn']) {
  const beside = await archive.facets(query)
  for (const [kind, field] of [['years', 'year'], ['months', 'year'], ['series', 'series'], ['people', 'person'], ['initiatives', 'initiative']])
    for (const { id, count } of beside[kind]) assert.equal((await archive.search(`${query} ${field}:"${id}"`)).total, count, `${query} ${field} ${id}`)
}
assert.equal((await archive.facets('"fog horn stays silent"')).total, 1)

// a failed read is no lasting failure
let down = true
const { openArchive } = await (await import('./site.mjs')).module(process.argv[2], 'engine.js')
const read = (await import('./site.mjs')).read(process.argv[2])
const shaky = await openArchive(async path => { if (down && path.includes('/t/')) throw new Error('no network'); return read(path) })
await assert.rejects(shaky.search('diaphragm'))
down = false
assert.equal((await shaky.search('diaphragm')).total, 1)
