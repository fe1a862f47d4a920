// usage: node kills.mjs PROGRAM NOTES [KILLS]   Needs a built `notes-archive`, Node and some minutes.
// Builds of NOTES with and without one of them follow each other in one folder. Each is ended at a random time of its commit: by
// SIGKILL (KILLS times, 20 else), SIGINT and SIGTERM. Then the search must answer with the site's own engine, and the next
// build must leave what a fresh one makes, byte for byte.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { module, read } from '../search/site.mjs'

const [program, notes, kills = '20'] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'notes-archive-kills-')), root = join(work, 'root'), site = join(work, 'site')
mkdirSync(root)
const arguments_ = (input, output) => ['build', '-r', root, '-i', input, '-o', output, '-l', 'None']

/** Every file of a folder, the hidden ones too, by its path; and folders that hold nothing. */
const files = folder => new Map(readdirSync(folder, { withFileTypes: true, recursive: true })
  .map(entry => [entry, join(entry.parentPath, entry.name)])
  .filter(([entry, path]) => !entry.isDirectory() || readdirSync(path).length === 0)
  .map(([entry, path]) => [relative(folder, path), entry.isDirectory() ? 'a folder' : readFileSync(path, 'latin1')]))
function difference(one, other) {
  for (const path of new Set([...one.keys(), ...other.keys()])) if (one.get(path) !== other.get(path)) return path
  return null
}

// Two states of the notes, a fresh site of each, and the time that the commit takes.
const states = ['all', 'less'].map(name => ({ name, notes: join(work, `notes-${name}`), fresh: join(work, `fresh-${name}`) }))
for (const state of states) cpSync(resolve(notes), state.notes, { recursive: true })
const note = readdirSync(states[1].notes, { recursive: true }).filter(path => /^[^_].*\.(md|txt|markdown)$/.test(path)).sort().at(-1)
rmSync(join(states[1].notes, note))
for (const state of states) {
  const { status, stderr } = spawnSync(program, arguments_(state.notes, state.fresh), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`a fresh build ends with ${status}: ${stderr}`)
  state.files = files(state.fresh)
}
const { openArchive } = await module(states[0].fresh, 'engine.js')
const queries = ['notes', 'who', 'meeting', 'update', 'a b c', ...note.split(/[^a-z]+/i).filter(word => word.length > 3)]
cpSync(states[0].fresh, site, { recursive: true })

/** What the search of a site answers. */
async function answers(of) {
  const archive = await openArchive(read(of)), told = []
  for (const query of queries) told.push(await archive.search(query, { limit: 5 }), await archive.facets(query))
  return JSON.stringify(told)
}
for (const state of states) state.answers = await answers(state.fresh)

/** Builds, and sends the signal some time after the commit has begun. Gives the exit status, and whether it was in the commit. */
async function build(state, signal, wait) {
  const child = spawn(program, arguments_(state.notes, site), { stdio: ['ignore', 'ignore', 'pipe'] })
  let error = ''
  child.stderr.on('data', data => { error += data })
  const ended = new Promise(done => child.on('close', (status, by) => done(by ?? status)))
  const journal = join(site, '.notes-archive.journal')
  if (signal) {
    let running = true
    ended.then(() => { running = false })
    // Node waits in whole milliseconds; so this looks without rest once all is staged.
    while (running && !existsSync(join(site, '.notes-archive.new'))) await new Promise(done => setTimeout(done, 5))
    for (let looks = 0; running && !existsSync(journal) && wait >= 0; looks++) if (looks % 1000 === 0) await new Promise(setImmediate)
    const until = performance.now() + wait
    while (performance.now() < until);
    if (running) child.kill(signal)
  }
  const status = await ended
  return { status, error, midway: existsSync(journal) }
}

let passed = 0, failed = 0, midways = 0, standing = 0
const signals = [...Array(Number(kills)).fill('SIGKILL'), 'SIGINT', 'SIGINT', 'SIGTERM', 'SIGTERM']
for (const [i, signal] of signals.entries()) {
  const next = states[1 - standing]
  // One of the two SIGINTs and SIGTERMs comes before the commit.
  const before = signal !== 'SIGKILL' && i % 2 === 0, wait = before ? -1 : Math.random() * 25, faults = []
  const { status, error, midway } = await build(next, signal, wait)
  midways += midway
  const wanted = { SIGKILL: ['SIGKILL', 0], SIGINT: [130], SIGTERM: [143] }[signal]
  if (!wanted.includes(status)) faults.push(`exit status ${status}`)
  if (error.split('\n').length > 2) faults.push(`more than a line: ${error}`)
  if (signal !== 'SIGKILL' && status !== 0 && !error.startsWith(`Stopped by ${signal}`)) faults.push(`told ${error}`)
  if (before && difference(files(site), states[standing].files)) faults.push(`before the commit, ${difference(files(site), states[standing].files)} changed`)
  try {
    const told = await answers(site)
    if (!states.some(state => state.answers === told)) faults.push('the search answers otherwise than either site')
  } catch (fault) { faults.push(`the search fails: ${fault.message}`) }
  const { status: then, error: why } = await build(next)
  if (then !== 0) faults.push(`the next build ends with ${then}: ${why}`)
  const other = difference(files(site), next.files)
  if (other) faults.push(`${other} is not that of a fresh build`)
  standing = 1 - standing
  faults.length ? failed++ : passed++
  console.log(`${faults.length ? 'FAILED' : 'passed'} ${signal} ${before ? 'before the commit' : `${wait.toFixed(1)} ms into it`}${midway ? ', midway' : ''}${faults.map(fault => `; ${fault}`).join('')}`)
}
rmSync(work, { recursive: true })
console.log(`${midways} ended midway`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
