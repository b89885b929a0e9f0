import { markup } from '../../escape/markup.ts'

/**
 * What the page does by itself: it follows the stream of page numbers, and loads itself anew when its
 * own is no longer the last. The browser keeps the place that was being read.
 */
export const script = markup`
const status = document.getElementById('status')
const shown = document.body.dataset.version
if (sessionStorage.getItem('fresh') === shown) status.textContent = status.dataset.fresh
const events = new EventSource('events')
events.onmessage = ({ data }) => {
  if (data === shown) {
    if (status.textContent === status.dataset.lost) status.textContent = ''
    return
  }
  sessionStorage.setItem('fresh', data)
  events.close()
  location.reload()
}
// Each note stands as far down as what it speaks of, or below the one before.
const beside = () => {
  for (const notes of document.querySelectorAll('.notes')) {
    const paper = notes.previousElementSibling.getBoundingClientRect()
    const isBeside = notes.getBoundingClientRect().left >= paper.right
    let bottom = 0
    for (const note of notes.children) {
      const free = bottom === 0 ? 0 : bottom + 8
      const top = isBeside ? Math.max(free, note.dataset.at * paper.height) : free
      note.style.marginTop = top - bottom + 'px'
      bottom = top + note.offsetHeight
    }
  }
}
beside()
addEventListener('resize', beside)
// A click on the page tells where its words stand.
addEventListener('click', ({ target }) => {
  if (!target.matches('.marks .part')) return
  for (const one of document.querySelectorAll('.chosen')) one.classList.remove('chosen')
  for (const one of document.querySelectorAll('.where')) one.textContent = ''
  target.classList.add('chosen')
  target.closest('figure').querySelector('.where').textContent = target.dataset.place
})
// What a note leads to is open when one comes there.
const unfold = () => {
  const meant = document.getElementById(location.hash.slice(1))
  if (meant?.matches('details')) meant.open = true
}
unfold()
addEventListener('hashchange', unfold)
events.onerror = () => { status.textContent = status.dataset.lost }
`
