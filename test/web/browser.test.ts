import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lamp } from '../render-pdf/lamp.ts'
import { isInstalled, openBrowser } from './chromium.ts'
import { comparePictures } from './compare-pictures.ts'

const root = join(import.meta.dirname, '../..')
const sample = join(root, 'fixtures/parishes/four-panels')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Paints pages of a PDF. */
const painter = 'pdftoppm'

/** `preview --web` as a program of its own, on a copy of the sample parish. */
interface Preview {
  readonly folder: string
  /** A folder of its own beside it, for files that are made. */
  readonly out: string
  readonly address: string
  /** Ctrl-C. Resolves to the exit code. */
  readonly end: () => Promise<number | null>
}

async function preview(): Promise<Preview> {
  const temporary = mkdtempSync(join(tmpdir(), 'preview-'))
  const folder = join(temporary, 'parish')
  cpSync(sample, folder, { recursive: true })
  const argv = [join(root, 'bin/bulletin.js'), 'preview', folder, '--web', '--date', '2026-10-11']
  const program = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await addressSaidBy(program)
  const end = (): Promise<number | null> =>
    new Promise((resolve) => {
      program.once('exit', (code) => {
        rmSync(temporary, { recursive: true })
        resolve(code)
      })
      program.kill('SIGINT')
    })
  return { folder, out: join(temporary, 'out'), address, end }
}

const addressSaidBy = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (piece) => {
      said += String(piece)
      const address = /http:\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    program.once('exit', () => reject(new Error(`it ended: ${said}`)))
  })

/** What axe finds, a line each; run in a world of its own, so that the page's policy stays as strict as it is. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

// Debian's package chromium; without it there is no browser to try the page in.
describe.skipIf(!isInstalled)('the page in Chromium (skipped without /usr/bin/chromium)', () => {
  let shown: Preview
  let browser: BrowserContext
  let close: () => Promise<void>
  const asked: string[] = []
  const complaints: string[] = []
  let page: Page

  beforeAll(async () => {
    shown = await preview()
    ;({ browser, close } = await openBrowser())
    page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(shown.address)
  })
  afterAll(() => close())

  it('shows every page in the fonts that print, asks for nothing elsewhere, and breaks no rule of its own', async () => {
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const fonts = await page.evaluate<string[]>('[...document.fonts].map(({ status }) => status)')
    expect(fonts.length).toBeGreaterThan(1)
    expect(new Set(fonts)).toEqual(new Set(['loaded']))
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      [1, 2, 3, 4].map((number) => `Page ${number} of 4`),
    )
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([
      shown.address,
      `${shown.address}events`,
    ])
    expect(complaints).toEqual([])
  })

  it('draws the glyphs where the PDF has them', async () => {
    const argv = ['make', sample, '--date', '2026-10-11', '--yes', '--quiet', '--out', shown.out]
    execFileSync(process.execPath, [join(root, 'bin/bulletin.js'), ...argv])
    const pdf = join(shown.out, 'insert-pages.pdf')
    // One column, in which a point is two pixels.
    await page.setViewportSize({ width: 840, height: 1300 })
    const drawn = await page.locator('svg').first().screenshot()
    const printed = execFileSync(painter, ['-png', '-r', '144', '-f', '1', '-singlefile', pdf])
    const easel = await browser.newPage()
    const difference = await comparePictures(easel, [printed, drawn])
    await easel.close()
    expect(difference.ink).toBeGreaterThan(0.02)
    expect(difference.apart).toBeLessThan(difference.ink / 4)
  })

  it('has nothing that a checker of accessibility objects to, on a wide screen and a narrow one', async () => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findings(page)).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })

  it('shows the pages first, on a telephone and on a screen, and tells the place of what is clicked', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      const [pages, problems] = [page.locator('#pages'), page.locator('#problems')]
      const [first, other] = [await pages.boundingBox(), await problems.boundingBox()]
      const isBefore = (first?.y ?? 1e6) < (other?.y ?? 0) || (first?.x ?? 1e6) < (other?.x ?? 0)
      expect([width, isBefore]).toEqual([width, true])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
      const parts = page.locator('.marks .part')
      expect(await parts.count()).toBeGreaterThan(3)
      await parts.nth(2).click()
      const told = await page.locator('.where:not(:empty)').allTextContents()
      expect(told).toEqual([await parts.nth(2).getAttribute('data-place')])
      expect(told[0]).toMatch(/^(?:requests|articles)\/\S+, line \d+$|^bulletin\.yaml$/)
    }
  })

  it('shows the sides of paper with their panels as they are imposed', async () => {
    const sheets = page.locator('.sheets')
    await sheets.locator('summary').click()
    const sides = sheets.locator('svg')
    expect(await sides.count()).toBe(2)
    const order = await sides
      .first()
      .locator('use')
      .evaluateAll((uses) => uses.map((use) => use.getAttribute('href')))
    expect(order).toEqual(['#drawing-4', '#drawing-1'])
    const drawn = await sides.first().locator('use').first().boundingBox()
    expect(drawn?.width).toBeGreaterThan(50)
    expect(complaints).toEqual([])
  })

  it('can be gone through by keyboard alone', async () => {
    await page.reload()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.textContent')).toBe(
      'Pages as they will print',
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement?.id')).toBe('pages')
  })

  it('says its pages to whoever listens, divided words whole', async () => {
    const tree = await page.getByRole('region', { name: 'Pages as they will print' }).ariaSnapshot()
    expect(tree).toContain('Please pray for the night shelter on Cooper’s Wharf')
    expect(tree).not.toContain('\u00ad')
    for (const landmark of ['main', 'banner', 'navigation'] as const)
      expect(await page.getByRole(landmark).count()).toBe(1)
  })

  it('follows the files: a change, then a mistake, shown with its place, then the mistake mended', async () => {
    const file = join(shown.folder, 'requests/mission.yaml')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('night shelter', 'winter shelter'))
    await page.getByText('winter shelter').first().waitFor()
    expect(await page.getByRole('status').textContent()).toContain('changed')
    writeFileSync(file, `${before}\nbogus: <b>1</b>\n`)
    await page.getByText('requests/mission.yaml:').first().waitFor()
    const stale = page.getByRole('region', { name: 'Pages' }).getByText('as they were before')
    expect(await stale.count()).toBe(1)
    expect(await page.getByText('winter shelter').count()).toBeGreaterThan(0)
    expect(await findings(page)).toEqual([])
    writeFileSync(file, before)
    await page.getByText('night shelter').first().waitFor()
    expect(await stale.count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('shows a mistake beside what it is in, on the pages as they were before it', async () => {
    const file = join(shown.folder, 'requests/mission.yaml')
    const before = readFileSync(file, 'utf8')
    const at = before.lastIndexOf('  - ')
    writeFileSync(file, `${before.slice(0, at)}  - bogus: 1\n    ${before.slice(at + 4)}`)
    const note = page.locator('.notes .error')
    const mark = page.locator('.marks .error')
    await note.waitFor()
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findings(page)).toEqual([])
      const [noted, marked] = [await note.boundingBox(), await mark.boundingBox()]
      const apart = Math.abs((noted?.y ?? 0) - (marked?.y ?? 1e6))
      if (width === 1440) expect(apart).toBeLessThan(3)
      else expect(noted?.y).toBeGreaterThan(marked?.y ?? 1e6)
    }
    expect(await note.textContent()).toContain('there is no key')
    writeFileSync(file, before)
    await note.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('shows a picture and a QR code, with their words', async () => {
    writeFileSync(join(shown.folder, 'articles/lamp.png'), lamp())
    writeFileSync(
      join(shown.folder, 'articles/lamp.md'),
      `---
title: The Lamp
sunday: 2026-10-11
link: { text: Read on, url: https://brendan.example/lamp, qr: true }
---

![A lamp on the quay](lamp.png)
`,
    )
    await page.locator('svg image').waitFor()
    expect(await page.locator('svg path[shape-rendering]').count()).toBe(1)
    const said = await page.getByRole('region', { name: 'Pages as they will print' }).ariaSnapshot()
    expect(said).toContain('A lamp on the quay')
    expect(complaints).toEqual([])
  })

  it('is told when the preview has ended, which is exit code 0', async () => {
    expect(await shown.end()).toBe(0)
    await page.getByText('no longer follows the files').waitFor()
  })
})
