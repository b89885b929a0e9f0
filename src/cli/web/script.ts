import { markup } from '../../markup.ts'

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
events.onerror = () => { status.textContent = status.dataset.lost }
`
