// usage: node first-results.mjs NOTES SITE [RUNS]
// First results in Chromium after the first keystroke, network set to 10 Mbit/s and 40 ms, an empty cache for each run: the
// search page of SITE (built from NOTES, without a LinkRoot), and Pagefind over the same notes as bare pages. For both the
// whole query arrives with one keystroke, and the clock stops when the first results stand on the page.
//   at once    typed as soon as the page's load event fired
//   idle 1 s   typed a second later
// Pagefind is used through its own script, which is lighter than its default UI, on a page with nothing but a box and a list;
// five results are shown. It is loaded by the keystroke ("on key") or with the page, as ours is ("at load").
import { createServer } from 'node:http'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import MarkdownIt from 'markdown-it'
import { chromium } from 'playwright-core'

const [notes, site, runs = '5'] = process.argv.slice(2)
if (!site) { console.error('usage: node first-results.mjs NOTES SITE [RUNS]'); process.exit(2) }
const queries = ['bitswap', 'who worked on bitswap', 'hannahhoward', 'js-ipfs async iterators']
const network = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }

const work = mkdtempSync(join(tmpdir(), 'first-results-'))
let servers = [], browser
try {
  const bare = join(work, 'bare')
  render(resolve(notes), bare)
  const local = fileURLToPath(new URL('.', import.meta.url))
  execFileSync(join(local, 'node_modules/.bin/pagefind'), ['--site', bare], { stdio: 'ignore' })
  servers = [await serve(resolve(site)), await serve(bare)]
  const [ours, peer] = servers.map(s => `http://127.0.0.1:${s.address().port}`)
  browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] })
  const kinds = {
    'ours, at once': [`${ours}/search/`, '.search-box input', '.search-list li', 0],
    'Pagefind on key, at once': [`${peer}/box-on-key.html`, 'input', 'li', 0],
    'Pagefind at load, at once': [`${peer}/box-at-load.html`, 'input', 'li', 0],
    'ours, idle 1 s': [`${ours}/search/`, '.search-box input', '.search-list li', 1000],
    'Pagefind on key, idle 1 s': [`${peer}/box-on-key.html`, 'input', 'li', 1000],
    'Pagefind at load, idle 1 s': [`${peer}/box-at-load.html`, 'input', 'li', 1000],
  }
  const times = Object.fromEntries(Object.keys(kinds).map(kind => [kind, queries.map(() => [])]))
  // In turn, so that a busy moment of the machine meets all of them.
  for (let run = 0; run < Number(runs); run++) for (let q = 0; q < queries.length; q++) for (const [kind, how] of Object.entries(kinds)) times[kind][q].push(await measure(queries[q], ...how))
  console.log(`${'median of ' + runs + ', ms'.padEnd(14)}`.padEnd(30), queries.map(q => q.padStart(24)).join(''), 'all'.padStart(8))
  const all = {}
  for (const [kind, lists] of Object.entries(times)) {
    const medians = lists.map(median)
    all[kind] = median(lists.flat())
    console.log(kind.padEnd(30), medians.map(m => m.toFixed(0).padStart(24)).join(''), all[kind].toFixed(0).padStart(8))
  }
  for (const when of ['at once', 'idle 1 s']) for (const loaded of ['on key', 'at load'])
    console.log(`ours / Pagefind ${loaded}, ${when}: ${(all[`ours, ${when}`] / all[`Pagefind ${loaded}, ${when}`]).toFixed(2)}`)
} finally {
  await browser?.close()
  for (const server of servers) { server.closeAllConnections(); server.close() }
  rmSync(work, { recursive: true, force: true })
}

/** Milliseconds from the keystroke to the frame that shows the first result. */
async function measure(query, url, box, item, wait) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage(), session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
    await page.addInitScript(item => {
      addEventListener('input', () => { window.typed ??= performance.now() }, true)
      window.shown = new Promise(done => {
        const watch = new MutationObserver(() => { if (window.typed && document.querySelector(item)) { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - window.typed)) } })
        watch.observe(document, { childList: true, subtree: true })
      })
    }, item)
    await page.goto(url, { waitUntil: 'load' })
    if (wait) await page.waitForTimeout(wait)
    await page.focus(box)
    await page.keyboard.insertText(query)
    return await page.evaluate(() => Promise.race([window.shown, new Promise((_, fail) => setTimeout(() => fail(new Error(`no result at ${location}`)), 30000))]))
  } finally { await context.close() }
}

function render(from, to) {
  const markdown = new MarkdownIt({ html: false, linkify: true })
  for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(md|markdown|txt)$/.test(file.name) || file.name.startsWith('_')) continue
    const path = join(file.parentPath ?? file.path, file.name)
    write(join(to, relative(from, path) + '.html'), `<main>${markdown.render(readFileSync(path, 'utf8'))}</main>`)
  }
  const load = 'const pagefind = await import("/pagefind/pagefind.js")'
  const search = `const { results } = await pagefind.search(event.target.value)
    const shown = await Promise.all(results.slice(0, 5).map(r => r.data()))
    document.querySelector('ol').innerHTML = shown.map(d => '<li><a href="' + d.url + '">' + d.meta.title + '</a><p>' + d.excerpt + '</p></li>').join('')`
  for (const [name, script] of [
    ['box-on-key', `document.querySelector('input').addEventListener('input', async event => { ${load}; ${search} })`],
    ['box-at-load', `const loading = (async () => { ${load}; await pagefind.init(); return pagefind })()
      document.querySelector('input').addEventListener('input', async event => { const pagefind = await loading; ${search} })`],
  ]) write(join(to, `${name}.html`), `<input type="search"><ol></ol><script type="module">${script}</script>`)

  function write(path, body) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `<!doctype html><html lang="en"><meta charset="utf-8"><title>note</title><body>${body}</body></html>\n`)
  }
}

/** A static server that compresses, once for each file. */
function serve(root) {
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' }
  const kept = new Map()
  const server = createServer((request, response) => {
    let path = join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname))
    if (path.endsWith(sep)) path = join(path, 'index.html')
    if (!path.startsWith(root) || !existsSync(path)) { response.writeHead(404).end(); return }
    if (!kept.has(path)) kept.set(path, gzipSync(readFileSync(path)))
    const body = kept.get(path)
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'content-length': body.length })
    response.end(body)
  })
  server.keepAliveTimeout = 60000
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)))
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b), middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The machine's own browser, as the browser tests find it. */
function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const folder of process.env.PATH.split(':')) for (const name of ['chromium', 'chromium-browser', 'google-chrome']) if (existsSync(join(folder, name))) return join(folder, name)
  throw new Error('install chromium, or set CHROMIUM to its path')
}
