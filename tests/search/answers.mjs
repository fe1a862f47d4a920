// usage: node answers.mjs SITE   For each initiative, the answer names the people and months of data/contributions.ndjson.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open } from './site.mjs'

const site = process.argv[2]
const lines = name => readFileSync(join(site, 'data', name), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
const contributions = lines('contributions.ndjson'), initiatives = lines('initiatives.ndjson'), archive = await open(site)
let asked = 0
for (const { id, name } of initiatives) {
  const wanted = new Map()
  for (const c of contributions) if (c.date && c.initiatives.includes(id)) {
    if (!wanted.has(c.person)) wanted.set(c.person, new Set())
    wanted.get(c.person).add(c.date.slice(0, 7))
  }
  const { answer } = await archive.search(`who worked on ${name}`)
  if (answer?.id !== id) continue
  asked++
  const own = new Map(answer.people.map(p => [p.id, new Set(p.months.map(m => m.month))]))
  assert.deepEqual([...own.keys()].sort(), [...wanted.keys()].sort(), name)
  for (const [person, months] of wanted) assert.deepEqual([...own.get(person)].sort(), [...months].sort(), `${name} ${person}`)
}
assert.ok(asked >= initiatives.length * 0.8, `${asked} of ${initiatives.length} initiatives answer by their name`)
