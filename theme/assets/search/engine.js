// Search over the archive without a server: a manifest, a few shards of the index, and the units that are shown.
import { Shards } from './shards.js'
import { parse } from './query.js'
import { rank } from './rank.js'
import { expand } from './words.js'
import { excerpt, holds } from './excerpt.js'
import { address, answer, kinds, subject } from './answer.js'
import { count, days } from './facets.js'
import { within } from './dates.js'
import { compounds, fold, termsOf } from './terms.js'

const perMeeting = 64
const decoder = new TextDecoder()

/**
 * @param read a function from a path below the site's root to a promise of its bytes; with true as the second argument, past
 *   every cache. It fails for what is not there.
 */
export async function openArchive(read) {
  const manifest = async past => JSON.parse(decoder.decode(await read('search/manifest.json', past)))
  let build = new Build(await manifest(false), read), renewing

  /** Whether the site is of another build by now. Its files have other names, so those of the build that was opened may be gone. */
  const isRenewed = async of => of !== build || await (renewing ??= manifest(true).catch(() => of.manifest).then(latest => {
    renewing = undefined
    if (latest.build === of.manifest.build) return false
    build = new Build(latest, read)
    return true
  }))

  const ask = async question => {
    const asked = build
    let found, failure
    try { found = await question(asked) } catch (error) { failure = error }
    if ((failure || asked.lost) && await isRenewed(asked)) return question(build)
    asked.lost = false
    if (failure) throw failure
    return found
  }
  return { search: (query, options) => ask(build => build.search(query, options)), facets: query => ask(build => build.facets(query)) }
}

/** The files of one build: all of them are in a folder that is named by their content. */
class Build {
  constructor(manifest, read) {
    const folder = `search/${manifest.build}/`
    this.manifest = manifest
    this.load = path => read(folder + path)
    this.file = once(async path => JSON.parse(decoder.decode(await this.load(path))))
    this.shards = new Shards(manifest.starts.split(' '), this.load)
    this.lost = false // whether who and when could not be read
  }

  /** The meetings that a query finds, best first, `limit` of them from `offset` on; and who and when, if it asks that. */
  async search(text, { limit = 10, offset = 0 } = {}) {
    const query = parse(text)
    const { found, names } = await this.find(query, { wanted: offset + limit })
    const about = subject(query, names)
    const asked = about && offset === 0 ? answer(query, about, this).catch(() => { this.lost = true; return null }) : null
    const phrases = query.phrases.length > 0
    // Phrases are checked in the text itself, best first; all at once, since a round of reads costs more than some bytes.
    const tried = phrases ? found.slice(0, Math.max(30, offset + 2 * limit)) : found.slice(offset, offset + limit)
    const shown = ofDay(query, tried, await Promise.all(tried.map(hit => this.result(hit, query)))).filter(Boolean)
    const single = query.words.length === 1 && !phrases && !query.filters.length && !query.span ? Math.max(0, ...query.words[0].found.map(e => e.meetings)) : 0
    return {
      total: phrases ? shown.length + Math.round((found.length - tried.length) * shown.length / (tried.length || 1)) : Math.max(found.length, query.not.length ? 0 : single),
      results: phrases ? shown.slice(offset, offset + limit) : shown,
      answer: await asked ?? null,
      names: names.map(({ kind, id, name }) => ({ kind: kinds[kind], id, name, url: address(kind, id) })),
    }
  }

  /** How many of the meetings found fall on each year, month, series, person and initiative. */
  async facets(text) {
    const query = parse(text)
    const { found } = await this.find(query, { whole: true })
    return count(query.phrases.length ? await this.held(found, query) : found, this)
  }

  async find(query, { whole = false, wanted = 0 } = {}) {
    const [names, months] = await Promise.all([expand(query, this.shards), query.span ? this.file('dates.json') : null])
    await this.whole([...query.not, ...query.filters, ...whole ? [...query.words, ...query.phrases] : []])
    let found = rank(query, this.manifest.units)
    // Where every word is too common for one shard, the best of each need not be together in one meeting.
    const heavy = query.words.filter(g => g.found.length && g.found.every(e => e.pieces.length))
    if (!whole && heavy.length > 1 && heavy.length === query.words.length && found[0]?.cover < 0.99) {
      const rarest = heavy.toSorted((a, b) => a.found[0].count - b.found[0].count)[0]
      await this.whole([rarest])
      found = rank(query, this.manifest.units)
    }
    // Far down the list the best hits of a common word have been told; then all of them are read.
    if (found.length < wanted && query.words.length === 1 && query.words[0].found.some(e => e.own?.length < 3 * e.count) && query.words[0].found.every(e => e.pieces.length)) {
      await this.whole(query.words)
      found = rank(query, this.manifest.units)
    }
    if (months) {
      const dates = days(months)
      if (!query.words.length && !query.phrases.length && !query.filters.length && !query.date)
        found = dates.map((_, meeting) => ({ meeting, units: [{ key: meeting * perMeeting, score: 0 }] })).reverse()
      found = found.filter(hit => within(dates[hit.meeting], query.span))
    }
    return { found, names }
  }

  /** Reads the pieces of common terms, so that all their hits are known. */
  whole(groups) {
    return Promise.all(groups.flatMap(g => g.found ?? []).map(async entry => { entry.own = await this.shards.all(entry) }))
  }

  /** The meetings that hold the query's phrases, of the best hundred: to read the text of all would cost too much. */
  async held(found, query) {
    const shown = await Promise.all(found.slice(0, 100).map(hit => this.result(hit, query)))
    return found.filter((_, i) => shown[i])
  }

  /** What is shown of a meeting that was found; null if none of its units holds the query's phrases. */
  async result(hit, query) {
    const phrases = query.phrases.length > 0
    const loaded = await Promise.all(hit.units.slice(0, phrases ? 6 : 1).map(async ({ key, score }) => {
      const meeting = Math.floor(key / perMeeting), number = key % perMeeting, size = this.manifest.chunk, chunk = Math.floor(number / size)
      const file = await this.file(`d/${meeting}-${chunk}.json`)
      return { file, unit: file.units[number - chunk * size], title: number === 0, score }
    }))
    const best = loaded.find(({ file, unit, title }) => unit && query.phrases.every(p => holds(p, [unit[1], unit[2], title ? file.title : ''])))
    if (!best) return null
    const { file, unit: [anchor, heading, words, people, initiatives], score } = best
    const named = (ids, list, kind) => ids.map(id => ({ id, name: list.find(e => e[0] === id)?.[1] ?? id, url: `/${kind}/${id}/` }))
    return {
      url: file.url + anchor, title: file.title, heading, source: file.source, date: file.date ?? null,
      series: file.series ? { id: file.series[0], name: file.series[1], url: `/series/${file.series[0]}/` } : null,
      people: named(people, file.people, 'people'), initiatives: named(initiatives, file.initiatives, 'initiatives'),
      ...excerpt(words || heading, query), score, places: hit.units.length, meeting: file.url,
    }
  }
}

/**
 * Of the meetings of a day, those come first whose title has more of the words: of common words not every meeting that holds
 * them is known before it is read.
 */
function ofDay(query, hits, results) {
  if (!query.date || query.date.loose) return results
  const named = result => {
    const terms = new Set([...compounds(fold(`${result.title} ${result.series?.name ?? ''}`))].flatMap(([text]) => termsOf(text).words))
    return query.words.filter(g => g.words.length && g.words.every(t => terms.has(t))).length / (query.words.length || 1)
  }
  const ranks = new Map(results.map((result, i) => [result, result && within(result.date, query.date) ? hits[i].rank * (1 + named(result)) : hits[i].rank]))
  return results.toSorted((a, b) => ranks.get(b) - ranks.get(a))
}

/** A function that asks once for each path; a failure is not kept. */
function once(load) {
  const kept = new Map()
  return path => {
    if (kept.size > 1000) kept.clear()
    if (!kept.has(path)) {
      const promise = load(path)
      kept.set(path, promise)
      promise.catch(() => kept.delete(path))
    }
    return kept.get(path)
  }
}
