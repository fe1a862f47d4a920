// usage: node grammar.mjs CASES.json FOLDER   [{"text", "handles", "tickets", "terms"}, ...], the folder of the page's scripts
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const script = name => import(pathToFileURL(join(process.argv[3], name)))
const { handles, tickets } = await script('grammar.js'), { compounds, fold, termsOf } = await script('terms.js')
const spelt = t => `${t.owner ? `${t.owner}/` : ''}${t.name ?? ''}#${t.number}`
for (const expected of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const { text } = expected
  const terms = [...compounds(fold(text))].flatMap(match => { const { wholes, words } = termsOf(match[0]); return [...wholes, ...words] })
  const found = { text, handles: handles(text).map(h => h.handle), tickets: tickets(text).map(spelt), terms: terms.sort() }
  assert.deepEqual(found, { ...expected, terms: expected.terms.sort() })
}
