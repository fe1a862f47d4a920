// usage: node fuzz.mjs SITE COUNT   Any string is a query.
import { open, random } from './site.mjs'

const [site, count] = process.argv.slice(2)
const archive = await open(site), next = random(7)
const bits = ['"', '-', '+', ':', '*', '@', '#', '/', '.', 'person:', 'year:', 'after:', 'before:2018', 'year:2018', 'repo:', 'series:"', 'fog-horn#12', 'https://',
  'github.com/', 'fog', 'who', 'what did', 'december', '2018', '13', '\0', '\ud800', '\udc00', 'é', 'ß', '霧笛', '🚀', ' ', '  ', '\t', '\n', '(', ']', '\\', '%', '{}', '__proto__',
  'constructor', 'toString', '-"', '--x', '~', '^', 'e\u0301', 'İ', 'ﬁ', 'q3', '2019-13-45', '0000-00', 'null', 'x'.repeat(500)]
for (let i = 0; i < count; i++) {
  let query = ''
  for (let n = next(8) + 1; n > 0; n--) query += next(5) === 0 ? String.fromCharCode(next(65536)) : bits[next(bits.length)] + (next(3) ? '' : ' ')
  try {
    const { total, results } = await archive.search(query)
    if (!(total >= results.length)) throw new Error(`${results.length} results of ${total}`)
    if (i % 50 === 0) await archive.facets(query)
  } catch (error) { throw new Error(`${JSON.stringify(query)}: ${error.stack}`) }
}
for (const odd of [undefined, null, 5, {}, []]) await archive.search(odd)
