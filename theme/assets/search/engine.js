// Search over the archive without a server: a manifest, a few shards of the index, and the units that are shown.
import { Shards } from './shards.js'
import { parse } from './query.js'
import { rank } from './rank.js'
import { expand } from './words.js'
import { excerpt, holds } from './excerpt.js'

const perMeeting = 64, perChunk = 4

/** @param read a function from a path below the site's root to a promise of its bytes */
export async function openArchive(read) {
  const json = async path => JSON.parse(new TextDecoder().decode(await read(path)))
  const manifest = await json('search/manifest.json')
  const folder = `search/${manifest.build}/`
  return new Archive(manifest, path => read(folder + path), path => json(folder + path))
}

class Archive {
  constructor(manifest, load, json) {
    this.manifest = manifest
    this.json = json
    this.shards = new Shards(manifest.starts.split(' '), load)
    this.kept = new Map()
  }

  /** Reads a JSON file of the build once; a failure is not kept. */
  file(path) {
    if (!this.kept.has(path)) {
      if (this.kept.size > 500) this.kept.clear()
      const promise = this.json(path)
      promise.catch(() => this.kept.delete(path))
      this.kept.set(path, promise)
    }
    return this.kept.get(path)
  }

  async search(text, { limit = 10, offset = 0 } = {}) {
    const query = parse(text)
    const { ranked, names } = await this.rank(query)
    if (!query.phrases.length) {
      const shown = await Promise.all(ranked.slice(offset, offset + limit).map(hit => this.result(hit, query)))
      return { total: ranked.length, results: shown.filter(Boolean), answer: null, names }
    }
    // Phrases are checked in the text itself, best first; all at once, since each round of reads costs more than some bytes.
    const tried = ranked.slice(0, Math.max(30, offset + 2 * limit))
    const good = (await Promise.all(tried.map(hit => this.result(hit, query)))).filter(Boolean)
    return { total: good.length + Math.round((ranked.length - tried.length) * good.length / (tried.length || 1)), results: good.slice(offset, offset + limit), answer: null, names }
  }

  async rank(query) {
    const found = await expand(query, this.shards)
    const dates = query.span ? await this.file('dates.json') : null
    return { ranked: rank(query, this.manifest.units), names: found.names }
  }

  /** What is shown of a meeting that was found; null if none of its units holds the query's phrases. */
  async result(hit, query) {
    for (const { key, score } of hit.units.slice(0, query.phrases.length ? 8 : 1)) {
      const meeting = Math.floor(key / perMeeting), number = key % perMeeting
      const chunk = await this.file(`d/${meeting}-${Math.floor(number / perChunk)}.json`)
      const first = Math.floor(number / perChunk) * perChunk
      const unit = chunk.units[number - first]
      if (!unit) continue
      const [anchor, heading, words, people, initiatives] = unit
      if (!query.phrases.every(p => holds(p, [heading, words, number ? '' : chunk.title]))) continue
      const named = (ids, list, kind) => ids.map(id => ({ id, name: list.find(e => e[0] === id)?.[1] ?? id, url: `/${kind}/${id}/` }))
      return {
        url: chunk.url + anchor, title: chunk.title, heading, source: chunk.source, date: chunk.date ?? null,
        series: chunk.series ? { id: chunk.series[0], name: chunk.series[1] } : null,
        people: named(people, chunk.people, 'people'), initiatives: named(initiatives, chunk.initiatives, 'initiatives'),
        ...excerpt(words || heading, query), score, units: hit.units.length, meeting: chunk.url,
      }
    }
    return null
  }
}
