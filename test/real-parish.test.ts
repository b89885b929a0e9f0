import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main.ts'
import { filesBelow, type MemoryHost, memoryHost, textIn } from './memory-host.ts'
import { lay, settingOf } from './typeset/setting-of.ts'
import { lettersDrawn, wordsTagged } from './words-of-pdf.ts'

/** A real parish's folder, which lies beside the checkout where the project is developed, and is no part of it. */
const folder = join(import.meta.dirname, '../../shared/parishes/holy-innocents')

async function make(week: string): Promise<{ host: MemoryHost; told: Record<string, unknown> }> {
  const host = memoryHost(filesBelow(folder))
  expect(await run(['make', '--date', week, '--yes', '--json', '--out', '/out'], host)).toBe(0)
  return { host, told: JSON.parse(host.said.out) }
}

const bytesIn = (host: MemoryHost, path: string): Uint8Array => {
  const bytes = host.files.get(path)
  if (bytes === undefined) throw new Error(`${path} was not written`)
  return bytes
}

/** Letters and figures alone: line breaks, quotes and dashes may be set otherwise than they were typed. */
const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Every sentence of the week's files: bodies of articles, texts of requests, titles and headings. */
function sentencesOf(week: string): readonly string[] {
  const files = Object.entries(filesBelow(folder)).filter(([path]) => path.includes(week))
  return files.flatMap(([path, bytes]) => {
    const text = new TextDecoder().decode(bytes)
    const body = path.endsWith('.md')
      ? (text.split(/^---$/m)[2] ?? '')
      : [...text.matchAll(/text: >-\n((?: {6}.*\n)+)/g)].map(([, block = '']) => block).join('\n\n')
    return body
      .replaceAll(/\n\s+(?=\S)/g, ' ')
      .split(/(?<=[.!?:])\s+|\n+(?:- )?/)
      .map(letters)
      .filter((sentence) => sentence !== '')
  })
}

describe.skipIf(!existsSync(folder))('the parish of the Holy Innocents', () => {
  it('has on 19 February 2017 a folded sheet of four panels with every sentence in order', async () => {
    const { host, told } = await make('2017-02-19')
    expect(told).toMatchObject({
      shape: 'half-fold',
      paper: 'letter',
      panelCount: 4,
      sunday: 'Seventh Sunday after the Epiphany',
      verse: { ref: 'Psalm 106:3', translation: 'NIV', rule: 'pinned' },
    })
    const sentences = sentencesOf('2017-02-19')
    expect(sentences.length).toBeGreaterThan(60)
    const text = letters(textIn(host, '/out/bulletin.txt'))
    const pages = bytesIn(host, '/out/insert-pages.pdf')
    const printed = letters(await lettersDrawn(pages))
    for (const sentence of sentences) {
      expect(text).toContain(sentence)
      expect(printed).toContain(sentence)
    }
    expect(letters(wordsTagged(pages).join(''))).toBe(printed)
    expect(printed.indexOf('Pleasepray')).toBeLessThan(printed.indexOf('EMSIMustbeFunded'))
    expect(printed.indexOf('EMSIMustbeFunded')).toBeLessThan(
      printed.indexOf('ArchbishopofCanterbury'),
    )
  })

  it('has on 5 March 2017 the smaller shape, with the reason', async () => {
    const { host, told } = await make('2017-03-05')
    expect(told).toMatchObject({ shape: 'half-sheet', sunday: 'First Sunday in Lent' })
    expect(told['shapeReason']).toContain('half-sheet')
    const text = letters(textIn(host, '/out/bulletin.txt'))
    for (const sentence of sentencesOf('2017-03-05')) expect(text).toContain(sentence)
  })

  it.each(['2017-02-19', '2017-03-05'])('has even lines on %s', async (week) => {
    const { gaps, hyphens, spread } = settingOf(await lay(folder, week))
    expect(spread).toBeLessThanOrEqual(0.1)
    expect(hyphens).toBeLessThanOrEqual(0.06)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.4)
  })

  it('is left as it was, and gives the same bytes again', async () => {
    const first = await make('2017-02-19')
    const again = await make('2017-02-19')
    expect(again.host.files).toEqual(first.host.files)
    for (const [path, bytes] of Object.entries(filesBelow(folder)))
      expect(first.host.files.get(`/parish/${path}`)).toEqual(bytes)
    expect(
      [...first.host.files.keys()].filter((path) => path.startsWith('/parish/issues')),
    ).toEqual([])
  })
})
