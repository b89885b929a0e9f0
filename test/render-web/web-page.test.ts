import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import type { Document } from '../../src/document/document.ts'
import { documentText } from '../../src/document/document-text.ts'
import { pageColours } from '../../src/render/flow/page-colours.ts'
import { barePicture, turnedFile } from '../../src/render/pdf/pictures/bare-picture.ts'
import { madeEditions, madeFile, sampleIssues } from '../made-editions.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { lamp } from '../render-pdf/lamp.ts'
import { photograph } from '../render-pdf/photograph.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { wordsOfHtml } from '../words-of-html.ts'

/** Numbers of telephones are kept on a line by the style of the page, and so hold no signs that a telephone cannot dial. */
const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'tel-non-breaking': 'off', 'no-inline-style': 'error' },
})

const complaints = async (page: string): Promise<readonly string[]> => {
  const { results } = await checker.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
}

const plain = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

describe.each(sampleIssues)('the page of the web of $parish', (issue) => {
  it('is valid, holds all that it shows, and calls items by their place', async () => {
    const host = await madeEditions(issue, 'web')
    const page = madeFile(host, 'index.html')
    expect(await complaints(page)).toEqual([])
    expect(page).not.toMatch(/<script|<iframe|<object|@import|\ssrcset=|\son\w+=/)
    const loaded = [...page.matchAll(/(?:src="|url\()([^")]*)/g)].map(([, address = '']) => address)
    expect(loaded.length).toBeGreaterThan(0)
    for (const address of loaded)
      expect(address).toMatch(/^data:(?:font\/ttf|image\/(?:png|jpeg));base64,/)
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
    expect(ids).toEqual(ids.map((_, at) => `item-${at + 1}`))
  })

  it('says every word of the document of its channel, and no other', async () => {
    const host = await madeEditions(issue, 'web')
    const argv = ['inspect', 'document', ...issue.flags, '--channel', 'web']
    host.said.out = ''
    await run(argv, host)
    const { document } = JSON.parse(host.said.out) as { document: Document }
    const said = plain(wordsOfHtml(madeFile(host, 'index.html')))
    expect(said.replaceAll(' ', '')).toBe(documentText(document).replaceAll(/\s/gu, ''))
  })

  it('has the same bytes when made again', async () => {
    const pages = [await madeEditions(issue, 'web'), await madeEditions(issue, 'web')].map((host) =>
      madeFile(host, 'index.html'),
    )
    expect(pages[0]).toBe(pages[1])
  })
})

describe('the address of the web', () => {
  const bulletin = async (files: Record<string, string>, ...argv: readonly string[]) => {
    const host = memoryHost({ ...saintBrendan, ...files })
    const exit = await run(argv, host)
    return { host, exit, ...host.said }
  }
  const withAddress = {
    'bulletin.yaml': `${saintBrendan['bulletin.yaml']}editions: [standard, web]\nweb: { address: https://brendan.example/prayers }\n`,
  }

  it('is a code on the paper, a link in the text, and nothing on the page that is there', async () => {
    const { host, exit } = await bulletin(withAddress, 'make', '--yes')
    expect(exit).toBe(0)
    const folder = '/parish/issues/2026-11-22'
    expect(textIn(host, `${folder}/bulletin.txt`)).toContain(
      'This page on the web: https://brendan.example/prayers',
    )
    const page = textIn(host, `${folder}/index.html`)
    expect(page.match(/brendan\.example\/prayers/g)).toHaveLength(1)
    expect(page).toContain('<link rel="canonical" href="https://brendan.example/prayers">')
    const { out } = await bulletin(withAddress, 'inspect', 'document')
    expect(JSON.stringify(JSON.parse(out))).toContain(
      '"kind":"qr","url":"https://brendan.example/prayers"',
    )
  })

  it('must be one of the web', async () => {
    const files = {
      'bulletin.yaml': `${saintBrendan['bulletin.yaml']}web: { address: mailto:a@b.example }\n`,
    }
    const { exit, err } = await bulletin(files, 'check')
    expect([exit, err.includes('bulletin.yaml:7:17')]).toEqual([1, true])
  })
})

describe('a title that names somebody', () => {
  it('stands on paper and in text, and not on the web without her leave', async () => {
    const dead = `  - id: frank
    section: The sick
    person: { name: Frank Dunn, departed: true }
    from: 2026-11-22
`
    const files = {
      ...saintBrendan,
      'requests/parish.yaml': `sunday: 2026-11-22\ntitle: Farewell to Frank Dunn\n${saintBrendan['requests/parish.yaml'].replaceAll(/ {4}from: .*\n/g, '')}${dead.replace(/ {4}from: .*\n/, '')}`,
    }
    const host = memoryHost(files)
    const argv = ['make', '--yes', '--only', 'text,web,ics', '--out', '/out']
    expect(await run(argv, host), host.said.err).toBe(0)
    expect(madeFile(host, 'bulletin.txt')).toContain('Farewell to Frank Dunn')
    const page = madeFile(host, 'index.html')
    expect(page).not.toContain('Dunn')
    expect(page).toContain('<title>Prayers of the People, November')
  })
})

describe('a picture for screens', () => {
  const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

  it('tells how it was held, and not where and by whom it was taken', () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const stored = photograph({ orientation, note: 'GPS 50.7 N, A. Person' })
      const bare = barePicture(stored)
      expect(latin(bare.bytes)).not.toMatch(/GPS|Person/)
      expect(bare.orientation).toBe(orientation)
      expect(barePicture(turnedFile(bare))).toEqual(bare)
      expect([bare.width, bare.height]).toEqual(orientation > 4 ? [32, 48] : [48, 32])
    }
  })

  it('has nothing that a program wrote beside its pixels', () => {
    const stored = lamp()
    const noted = withChunk(stored, 'tEXt', 'Author\0A. Person')
    expect(latin(noted)).toContain('A. Person')
    expect(barePicture(noted)).toEqual(barePicture(stored))
    expect(latin(barePicture(noted).bytes)).not.toContain('Person')
  })
})

/** A PNG file with a chunk after its first. */
function withChunk(png: Uint8Array, name: string, text: string): Uint8Array {
  const content = Buffer.from(text, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const chunk = Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)])
  return new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))
}

describe('the colour of the page', () => {
  /** WCAG 2.2, relative luminance. */
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const one = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one: string, other: string): number => {
    const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b)
    return (lighter + 0.05) / (darker + 0.05)
  }

  it('can be read by day and by night, whatever the parish chooses', () => {
    for (let at = 0; at < 4096; at++) {
      const digits = at.toString(16).padStart(3, '0')
      const { day, night } = pageColours(`#${[...digits].map((one) => one + one).join('')}`)
      for (const { paper, ink, soft, accent } of [day, night])
        for (const colour of [ink, soft, accent])
          expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
