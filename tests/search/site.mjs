// The engine of a built site, with reads served from its folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const module = (site, name) => import(pathToFileURL(join(site, 'assets/search', name)))
export const read = site => async path => new Uint8Array(readFileSync(join(site, path)))
export const open = async site => (await module(site, 'engine.js')).openArchive(read(site))

/** Whole numbers below n, the same every time. */
export function random(seed) {
  let state = seed
  return n => { state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff; return state % n }
}
