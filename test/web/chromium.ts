import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { patience } from '../patience.ts'

/** Debian's. */
const program = '/usr/bin/chromium'

export const isInstalled = existsSync(program)

/** A browser with nothing kept from before, that looks for nothing outside this machine. */
export async function openBrowser(): Promise<{
  readonly browser: BrowserContext
  readonly close: () => Promise<void>
}> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    timeout: patience,
    viewport: { width: 1440, height: 1000 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  browser.setDefaultTimeout(patience)
  const close = async (): Promise<void> => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
  return { browser, close }
}
