// usage: node terms.mjs TEXTS.json terms.js   [{"text": hex, "terms": [hex, ...]}, ...], four hex digits a UTF-16 unit
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { compounds, fold, termsOf } = await import(pathToFileURL(process.argv[3]))
const plain = hex => hex.replace(/..../g, unit => String.fromCharCode(parseInt(unit, 16)))
for (const { text, terms } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  // The order of terms means nothing to a query; how often each is there does.
  const own = [...compounds(fold(plain(text)))].flatMap(match => { const { wholes, words } = termsOf(match[0]); return [...wholes, ...words] })
  assert.deepEqual(own.sort(), terms.map(plain).sort(), JSON.stringify(plain(text)))
}
