// The order of results: meetings by their best unit and by how much of the query they hold at all.

const perMeeting = 64

/** @returns meetings, best first: `{ meeting, rank, units: [{ key, score }] }`, units best first */
export function rank(query, found, units) {
  const idf = count => Math.log(1 + Math.abs((units - count + 0.5) / (count + 0.5)))
  const groups = [...query.words, ...query.phrases]
  const meetings = new Map()
  let all = 0
  groups.forEach((group, g) => {
    const terms = [...group.found.map(e => [e, 1]), ...(group.near ?? []).map(e => [e, group.weight]), ...(group.extra ?? []).map(e => [e, 2])]
    group.idf = Math.max(0, ...terms.map(([e, w]) => idf(e.count) * Math.min(1, w)), group.terms.length && !terms.length ? 0 : 0)
    if (!terms.length) group.idf = idf(0) / 2
    all += group.idf
    const best = new Map()
    const near = new Map()
    for (const [entry, weight] of terms) {
      const hits = entry.hits()
      for (let i = 0; i < hits.length; i += 3) {
        const into = weight === 1 ? best : near
        const score = hits[i + 1] * weight
        into.set(hits[i], weight === 1 ? (into.get(hits[i]) ?? 0) + score : Math.max(into.get(hits[i]) ?? 0, score))
      }
    }
    for (const [key, score] of near) if (!best.has(key)) best.set(key, score)
      else if (group.extra) best.set(key, best.get(key) + score)
    for (const [key, score] of best) {
      const m = Math.floor(key / perMeeting)
      if (!meetings.has(m)) meetings.set(m, new Map())
      const of = meetings.get(m)
      if (!of.has(key)) of.set(key, new Float64Array(groups.length))
      of.get(key)[g] = score
    }
  })
  const dated = new Set(), keys = list => list.flatMap(e => { const h = e.hits(); return h.filter((_, i) => i % 3 === 0 && h[i + 2] & 1) })
  for (const key of keys(query.date?.found ?? [])) dated.add(Math.floor(key / perMeeting))
  if (!groups.length) for (const m of dated) meetings.set(m, new Map([[m * perMeeting, []]]))

  const out = new Set()
  for (const group of query.not) for (const entry of group.found) { const h = entry.hits(); for (let i = 0; i < h.length; i += 3) out.add(h[i]) }
  let result = []
  for (const [meeting, of] of meetings) {
    const units = []
    const spread = new Float64Array(groups.length)
    let best = 0
    for (const [key, scores] of of) {
      if (out.has(key)) continue
      let sum = 0, cover = 0
      for (let g = 0; g < groups.length; g++) if (scores[g]) {
        sum += scores[g]; cover += groups[g].idf
        spread[g] = Math.max(spread[g], scores[g])
      }
      if (query.phrases.length && !query.phrases.every((_, p) => scores[query.words.length + p])) continue
      units.push({ key, score: sum / 1000 / Math.sqrt(Math.max(1, groups.length)), own: sum * (0.4 + 0.6 * cover / (all || 1)) })
    }
    if (!units.length) continue
    units.sort((a, b) => b.own - a.own || a.key - b.key)
    let wide = 0, cover = 0
    for (let g = 0; g < groups.length; g++) if (spread[g]) { wide += spread[g]; cover += groups[g].idf }
    cover = all ? cover / all : 1
    let value = units[0].own + 0.5 * wide * cover
    if (query.date) value = dated.has(meeting) ? value * (query.date.loose ? 1.3 : 3) + 1 : value
    result.push({ meeting, rank: value, cover, units })
  }
  const most = Math.max(0, ...result.map(r => r.cover))
  result = result.filter(r => r.cover >= 0.5 * most)
  return result.sort((a, b) => b.rank - a.rank || b.meeting - a.meeting)
}
