// Counts beside the results: years, months, series, people and initiatives of the meetings that were found.
import { Bytes } from './shards.js'

const perMeeting = 64, perFile = 256

/** The day of each meeting by its number; undated meetings, which stand last, have none. */
export function days(months) {
  const list = []
  for (const [month, days] of months) for (const day of days) list.push(`${month}-${String(parseInt(day, 36)).padStart(2, '0')}`)
  return list
}

export async function count(found, archive) {
  const [months, names] = await Promise.all([archive.file('dates.json'), archive.file('names.json')])
  const dates = days(months)
  const wanted = new Map()
  for (const hit of found) {
    const file = Math.floor(hit.meeting / perFile)
    if (!wanted.has(file)) wanted.set(file, new Map())
    wanted.get(file).set(hit.meeting, new Set(hit.units.map(u => u.key % perMeeting)))
  }
  const counts = { years: new Map(), months: new Map(), series: new Map(), people: new Map(), initiatives: new Map() }
  const add = (kind, value) => counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1)
  const files = [...wanted.keys()]
  const loaded = await Promise.all(files.map(file => archive.load(`f/${file}`)))
  loaded.forEach((buffer, i) => {
    const bytes = new Bytes(buffer)
    for (let meeting = files[i] * perFile; bytes.at < buffer.length; meeting++) {
      const units = wanted.get(files[i]).get(meeting)
      const series = bytes.number(), people = new Set(), initiatives = new Set()
      for (let number = 0, n = bytes.number(); number < n; number++) for (const set of [people, initiatives])
        for (let k = bytes.number(); k > 0; k--) { const id = bytes.number(); if (units?.has(number)) set.add(id) }
      if (!units) continue
      const date = dates[meeting]
      if (date) { add('years', date.slice(0, 4)); add('months', date.slice(0, 7)) }
      if (series) add('series', series - 1)
      for (const id of people) add('people', id)
      for (const id of initiatives) add('initiatives', id)
    }
  })
  const named = kind => [...counts[kind]].map(([n, count]) => ({ id: names[kind][n][0], name: names[kind][n][1], count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const timed = kind => [...counts[kind]].map(([id, count]) => ({ id, name: id, count })).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { total: found.length, years: timed('years'), months: timed('months'), series: named('series'), people: named('people'), initiatives: named('initiatives') }
}
