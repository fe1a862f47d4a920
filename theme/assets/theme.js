// Runs before the first paint, so that a chosen look does not flash. Without JavaScript the system's choice stands.
const root = document.documentElement
const stored = () => { try { return localStorage.getItem('theme') } catch { return null } }
const system = matchMedia('(prefers-color-scheme: dark)')
const current = () => root.dataset.theme ?? (system.matches ? 'dark' : 'light')
if (stored() === 'dark' || stored() === 'light') root.dataset.theme = stored()

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('.theme-toggle')
  if (!button) return
  const name = () => { button.textContent = current() === 'dark' ? 'Light' : 'Dark'; button.setAttribute('aria-label', `Use the ${current() === 'dark' ? 'light' : 'dark'} look`) }
  name()
  button.hidden = false
  system.addEventListener('change', name)
  button.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark'
    try { localStorage.setItem('theme', root.dataset.theme) } catch { /* private mode: the choice lasts for this page */ }
    name()
  })
})
