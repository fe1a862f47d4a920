// Handles and tickets as the notes are read: src/NotesArchive/Text/Handle.cs, Ticket.cs, GitHubAddress.cs. Cases/grammar holds both.

const letter = '[A-Za-z\\d\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]'
// not "a@b.org", "@babel/core", "@ann@chat.example"
const handle = new RegExp(`(?<![\\p{L}\\p{Nd}@.+=$\\\\-])@[-_]*(${letter}(?:${letter}|[-_])*)(?!${letter}|[-_@]|[/.][\\p{L}\\p{Nd}])`, 'gu')
// "@10", "@10am", "@9h", "@v2"
const numberOrTime = /^[vV]?\d+(?:[aApP][mM]|h|th.*)?$/
const ticket = /(?<run>[\w./-]*)(?<!-)#(?<number>[1-9]\d{0,6})(?![\p{L}\p{Nd}#]|-[\p{L}\p{Nd}])/gu
const pages = new Set(('orgs users apps search settings notifications marketplace topics sponsors features about login join explore collections trending ' +
  'issues pulls blog stars organizations enterprise site readme security dashboard new codespaces').split(' '))
const isOwner = word => /^[A-Za-z\d][\w-]{0,38}$/.test(word)
const isName = word => /^[\w.-]{1,100}$/.test(word) && !/^\.\.?$/.test(word)

/** The handles in a text, without "@", each with the place of its mark. */
export function handles(text) {
  const found = []
  let end = -1
  for (const match of text.matchAll(handle)) {
    // "@ann/@bob" names two, "chat.example/@ann" nobody.
    const name = match[1].replace(/[-_]+$/, ''), isFree = text[match.index - 1] !== '/' || end === match.index - 1
    if (!isFree || name.length > 39 || numberOrTime.test(name)) continue
    found.push({ index: match.index, handle: name })
    end = match.index + match[0].length - (match[1].length - name.length)
  }
  return found
}

/** The tickets in a text, each with the place of its mark; what it leaves out is null. */
export function tickets(text) {
  const found = []
  for (const match of text.matchAll(ticket)) {
    if (/[\p{L}\p{Nd}@#&\\=?%]/u.test(text[match.index - 1] ?? ' ')) continue
    const run = match.groups.run.replace(/^[-_.]+/, ''), parts = run.replace(/^github\.com\//i, '').split('/')
    const hash = match.index + match.groups.run.length, number = +match.groups.number
    if (!parts.some(Boolean)) found.push({ hash, owner: null, name: null, number })
    else if (parts.length === 2 && isOwner(parts[0]) && isName(parts[1])) found.push({ hash, owner: parts[0], name: parts[1], number })
    else if (parts.length === 1 && /^[a-z]./i.test(parts[0]) && isName(parts[0])) found.push({ hash, owner: null, name: parts[0], number })
  }
  return found
}

/** The ticket of the first mark of a text: that of "see:shop#12's". */
export const firstTicket = text => tickets(text).find(t => t.hash === text.indexOf('#'))

/** The part of an address on GitHub behind the host, also without a scheme; null for another host's. */
export const pathOf = text => /^(?:(?:https?:)?\/\/)?(?:www\.)?github\.com\/(.*)$/is.exec(text)?.[1] ?? null

/** The ticket that "owner/name/pull/12" points at. */
export function ticketAt(path) {
  const [owner, name, kind, number] = path.split(/[?#]/)[0].split('/').filter(Boolean)
  const bare = name?.replace(/\.git$/i, '')
  return /^(?:issues|pulls?)$/.test(kind) && /^[1-9]\d{0,6}$/.test(number) && isOwner(owner) && !pages.has(owner.toLowerCase()) && isName(bare)
    ? { owner, name: bare, number: +number } : null
}
