// What is searched for, kept in the address: the words and what narrows them.

export const kinds = { year: 'year', month: 'year', series: 'series', person: 'person', initiative: 'initiative' }

export function fromAddress() {
  const parameters = new URLSearchParams(location.search)
  const state = { q: (parameters.get('q') ?? '').trim() }
  for (const kind of Object.keys(kinds)) if (parameters.get(kind)) state[kind] = parameters.get(kind)
  return state
}

export function toAddress(state) {
  const parameters = new URLSearchParams()
  for (const key of ['q', ...Object.keys(kinds)]) if (state[key]) parameters.set(key, state[key])
  const text = parameters.toString()
  return text ? `?${text}` : location.pathname
}

/** The state as one query: narrowing is the same as writing `year:2018` behind the words. */
export const toQuery = state =>
  [state.q, ...Object.entries(kinds).filter(([kind]) => state[kind]).map(([kind, field]) => `${field}:"${state[kind].replaceAll('"', '')}"`)].join(' ').trim()

/** How the page stood, kept with its entry in the history, so that coming back shows the same place. */
export const keep = (view, address) => entry('replaceState', view, address)
export const push = address => entry('pushState', null, address)

// A browser that is asked too often refuses; the results matter more than the address.
function entry(way, view, address) {
  try { history[way](view, '', address) } catch { /* the next one will do */ }
}
