import { speechFor } from '../../messages/catalogues.ts'
import { findParish } from '../../operations/parish/find-parish.ts'
import type { PreviewFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { latest } from './latest.ts'
import { pageOf } from './page.ts'
import { answer, type Site } from './site.ts'
import { type BrowserView, viewOf } from './view.ts'

/**
 * Shows the week's pages in a browser on this machine, anew whenever a file of the parish changes,
 * until the person ends it: that is its usual end, and exit code 0. Nothing is written to the disk.
 */
export async function previewInBrowser(
  typed: string | undefined,
  flags: PreviewFlags,
  host: TerminalHost,
): Promise<Ending> {
  const found = findParish(host, typed)
  if (!found.ok) return endingOfRefusal(found)
  const { web: words } = speechFor(host.language)
  const first = await viewOf(typed, flags, host)
  if ('ok' in first) return endingOfRefusal(first)
  const view = latest<BrowserView>(first, async (before) => {
    const next = await viewOf(typed, flags, host, before)
    return 'ok' in next ? before : next
  })
  const site: Site = {
    token: host.pages.token(),
    nonce: host.pages.token,
    page: (nonce) => pageOf(view.now(), { words, nonce, version: view.version() }),
    version: view.version,
    follow: view.follow,
  }
  const served = await host.pages.serve((asked) => answer(asked, site, words))
  const stopped = host.pages.untilStopped()
  const stopWatching = host.pages.watch(found.folder, view.renew)
  try {
    const address = `http://${served.address}/${site.token}/`
    host.err(`${words.serving(address)}\n`)
    if (flags.open && !(await host.open(address))) host.err(`${words.notOpened}\n`)
    await Promise.race([stopped, view.failure])
  } finally {
    stopWatching()
    await served.close()
  }
  return ending({ err: `\n${words.ended}\n` })
}
