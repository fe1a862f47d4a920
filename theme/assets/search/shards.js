// Reads the index's files: sorted shards of terms, and pieces of the terms that are too common for one shard.
// The format is written by src/NotesArchive/Search/TermShards.cs.

const text = new TextDecoder()

export class Bytes {
  constructor(bytes) { this.bytes = bytes; this.at = 0 }
  number() {
    let value = 0, shift = 0, byte
    do { byte = this.bytes[this.at++]; value |= (byte & 127) << shift; shift += 7 } while (byte > 127)
    return value
  }
  text() {
    const length = this.number()
    return text.decode(this.bytes.subarray(this.at, this.at += length))
  }
}

/** Hits as flat triples: key of the unit, lunr's score x 1000, bits of the fields. */
function readHits(bytes, count, end) {
  const hits = []
  let key = 0
  for (let i = 0; i < count && bytes.at < end; i++) {
    key += bytes.number()
    const score = bytes.number()
    hits.push(key, score >> 1, score & 1 ? bytes.number() : 4)
  }
  return hits
}

/** A shard as a map from term to what it says: `count` and `meetings` that have it, `hits()`, `pieces`, `names`. */
function readShard(buffer) {
  const bytes = new Bytes(buffer), terms = new Map()
  let term = ''
  while (bytes.at < buffer.length) {
    term = term.slice(0, bytes.number()) + bytes.text()
    const length = bytes.number(), marks = bytes.number(), start = bytes.at
    const entry = { term, count: bytes.number(), meetings: bytes.number(), pieces: [], names: [] }
    const hitsAt = bytes.at
    entry.hits = () => {
      const own = new Bytes(buffer)
      own.at = hitsAt
      return entry.own ??= readHits(own, entry.count, start + length)
    }
    bytes.at = start + length
    const pieces = marks >> 1
    if (pieces) {
      const first = bytes.number()
      for (let i = 0; i < pieces; i++) entry.pieces.push({ path: `p/${first + i}`, from: bytes.number() })
    }
    if (marks & 1) for (let n = bytes.number(); n > 0; n--) {
      const [kind, id, name, words] = bytes.text().split('\t')
      entry.names.push({ kind, id, name, words: words.split(' ') })
    }
    terms.set(term, entry)
  }
  return terms
}

export class Shards {
  constructor(starts, load) {
    this.starts = starts
    this.load = load
    this.shards = new Map()
  }

  /** Number of the shard that holds a term, if any does. */
  of(term) {
    let low = 0, high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle] <= term) low = middle
      else high = middle - 1
    }
    return low
  }

  async open(numbers) {
    await Promise.all([...new Set(numbers)].filter(n => n >= 0 && n < this.starts.length).map(async n => {
      if (!this.shards.has(n)) this.shards.set(n, this.load(`t/${n}`).then(readShard))
      try { this.shards.set(n, await this.shards.get(n)) } catch (error) { this.shards.delete(n); throw error }
    }))
  }

  /** What is known of a term whose shard is open. */
  get(term) {
    const shard = this.shards.get(this.of(term))
    return shard instanceof Map ? shard.get(term) : undefined
  }

  /** The terms of the open shards, in no order. */
  * terms(from = 0, to = this.starts.length - 1) {
    for (const [n, shard] of this.shards) if (n >= from && n <= to && shard instanceof Map) yield * shard.values()
  }

  /** Every hit of a term, pieces included. */
  async all(entry) {
    if (!entry.pieces.length) return entry.hits()
    entry.full ??= Promise.all(entry.pieces.map(async piece => {
      const buffer = await this.load(piece.path)
      return readHits(new Bytes(buffer), Infinity, buffer.length)
    })).then(lists => lists.flat())
    try { return await entry.full } catch (error) { entry.full = undefined; throw error }
  }
}
