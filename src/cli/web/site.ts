import type { WebWords } from '../../messages/en/web.ts'
import type { Answered, Asked } from '../terminal-host.ts'

/** What is served: one page, and a stream that tells of newer ones. */
export interface Site {
  /** In every address; whoever does not know it finds nothing. */
  readonly token: string
  /** The page as it is now; only style and script that bear the nonce may take effect. */
  page(nonce: string): string
  /** A nonce for one answer. */
  nonce(): string
  /** The number of the page as it is now. */
  version(): number
  /** Calls back with each newer number. Returns how to stop. */
  follow(changed: (version: number) => void): () => void
}

/**
 * Answers a browser. A page of another site that tries this address is refused, by a name of its own
 * for this machine (`Host`) or by what its browser says of it (`Origin`); so is all but looking.
 */
export function answer(asked: Asked, site: Site, words: WebWords): Answered {
  const own = `http://${asked.address}`
  if (asked.host !== asked.address || (asked.origin !== undefined && asked.origin !== own))
    return refusal(403, words.refused.host)
  if (asked.method !== 'GET') return refusal(405, words.refused.method, { Allow: 'GET' })
  if (asked.path === `/${site.token}/`) return page(site)
  if (asked.path === `/${site.token}/events`) return events(site)
  return refusal(404, words.refused.path)
}

/** Nothing is kept by the browser, told to another site, or shown within one. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const refusal = (
  status: number,
  reason: string,
  headers: Readonly<Record<string, string>> = {},
): Answered => ({
  status,
  headers: { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body: `${reason}\n`,
})

function page(site: Site): Answered {
  const nonce = site.nonce()
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    status: 200,
    headers: {
      ...ALWAYS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.join('; '),
    },
    body: site.page(nonce),
  }
}

/** Server-sent events (HTML Living Standard §9.2): the number of the page now, and of each newer one. */
function events(site: Site): Answered {
  const event = (version: number): string => `data: ${version}\n\n`
  return {
    status: 200,
    headers: { ...ALWAYS, 'Content-Type': 'text/event-stream' },
    body: event(site.version()),
    stream: (send) => site.follow((version) => send(event(version))),
  }
}
