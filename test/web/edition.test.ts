import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeEditions, madeFile, sampleIssues } from '../made-editions.ts'
import { isInstalled, openBrowser } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!isInstalled)('the page of the web in Chromium (skipped without it)', () => {
  let folder: string
  let opened: Awaited<ReturnType<typeof openBrowser>>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'edition-'))
    opened = await openBrowser()
  })
  afterAll(async () => {
    await opened.close()
    rmSync(folder, { recursive: true })
  })

  it.each(sampleIssues)(
    'of $parish keeps nobody out, by day and by night, on a telephone and on a desk',
    async (issue) => {
      const path = join(folder, `${issue.parish}.html`)
      writeFileSync(path, madeFile(await madeEditions(issue, 'web'), 'index.html'))
      const page = await opened.browser.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('console', (message) => complaints.push(message.text()))
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          await page.goto(`file://${path}`)
          await page.evaluate('document.fonts.ready.then(() => undefined)')
          const fonts = await page.evaluate<string[]>('[...document.fonts].map((f) => f.status)')
          expect(fonts).toContain('loaded')
          expect(fonts).not.toContain('error')
          const tooWide = 'document.documentElement.scrollWidth - innerWidth'
          expect(await page.evaluate<number>(tooWide)).toBeLessThanOrEqual(0)
          await page.evaluate(axe)
          const { violations } = await page.evaluate(
            (): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(),
          )
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html}`),
          )
          expect(found).toEqual([])
        }
      expect(asked.filter((address) => !/^(?:data|file):/.test(address))).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  it.each(sampleIssues)('of $parish as a mail is no wider than a telephone', async (issue) => {
    const path = join(folder, `${issue.parish}-mail.html`)
    writeFileSync(path, madeFile(await madeEditions(issue, 'mail'), 'bulletin.html'))
    const page = await opened.browser.newPage()
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`file://${path}`)
    const tooWide = 'document.documentElement.scrollWidth - innerWidth'
    expect(await page.evaluate<number>(tooWide)).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('is set in the faces of the insert, with their kerning', async () => {
    const page = await opened.browser.newPage()
    const issue = sampleIssues.find(({ parish }) => parish === 'four-panels')
    if (issue === undefined) throw new Error('the sample parish is gone')
    await page.setContent(madeFile(await madeEditions(issue, 'web'), 'index.html'))
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const width = (kerning: string): Promise<number> =>
      page.evaluate<number>(`(() => {
        const span = document.createElement('span')
        span.textContent = document.querySelector('main').textContent
        span.style.cssText = 'position:absolute;white-space:nowrap;font:20px Text;font-kerning:${kerning}'
        document.body.append(span)
        return span.getBoundingClientRect().width
      })()`)
    expect(await width('none')).toBeGreaterThan((await width('normal')) + 5)
    await page.close()
  })
})
