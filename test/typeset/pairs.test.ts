import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import { looks } from '../../src/vocabulary.ts'
import { dice, group, heading, insertOf, paragraph, request, sentence } from './made-issue.ts'
import { sheetsOf, themeNamed } from './press.ts'
import { placedLines, placedWords, wordsOf } from './read-sheets.ts'

/** The same in two languages; the halves are of the parts `id-en` and `id-es`. */
const pair = (id: string, left: readonly Block[], right: readonly Block[]): Block =>
  group(
    'section',
    ['pair'],
    [
      group('section', ['request'], left, { part: `${id}-en` }),
      group('section', ['request'], right, { part: `${id}-es`, lang: 'es' }),
    ],
    { beside: true },
  )

const words = (seed: number, count: number): string => sentence(dice(seed), count)

const bilingual = (count: number): Document =>
  insertOf(
    group(
      'section',
      ['requests'],
      [
        pair('h', [heading(2, 'The sick')], [heading(2, 'Los enfermos de toda la parroquia')]),
        ...Array.from({ length: count }, (_, i) =>
          pair(
            `r${i}`,
            [paragraph(words(i + 1, 12 + (i % 5) * 9)), paragraph(words(i + 40, 8))],
            [paragraph(words(i + 90, 15 + (i % 7) * 6)), paragraph(words(i + 140, 14))],
          ),
        ),
      ],
      { part: 'requests' },
    ),
  )

const halvesOf = (
  document: Document,
  ...setting: Parameters<typeof sheetsOf> extends [unknown, ...infer More] ? More : never
) => {
  const sheets = sheetsOf(document, ...setting)
  const lines = placedLines(sheets).filter(({ line }) => /-(en|es)$/.test(line.block))
  return { sheets, lines }
}

describe('what is said in two languages', () => {
  test.each(looks)('stands side by side in the look %s, item beside item within a line', (look) => {
    const { sheets, lines } = halvesOf(bilingual(6), { theme: themeNamed(look) })
    const firstOf = (block: string) => lines.find(({ line }) => line.block === block)
    for (const id of ['h', 'r0', 'r1', 'r2', 'r3', 'r4', 'r5']) {
      const [left, right] = [firstOf(`${id}-en`), firstOf(`${id}-es`)]
      expect(right?.panel).toBe(left?.panel)
      expect(Math.abs((left?.line.y ?? 0) - (right?.line.y ?? 99))).toBeLessThan(sheets.leading)
      expect(left?.line.x).toBeLessThan(right?.line.x ?? 0)
    }
  })

  test('never runs from one half into the other', () => {
    const { lines } = halvesOf(bilingual(12))
    for (const panel of new Set(lines.map((one) => one.panel))) {
      const own = lines.filter((one) => one.panel === panel)
      const rights = own.filter(({ line }) => line.block.endsWith('-es')).map(({ line }) => line.x)
      for (const { line } of own.filter(({ line: one }) => one.block.endsWith('-en')))
        expect(line.x + line.width).toBeLessThan(Math.min(...rights))
    }
  })

  test.each([3, 12, 20])('prints every word of %i items once, half after half', (count) => {
    const document = bilingual(count)
    const { sheets, lines } = halvesOf(document)
    expect([...placedWords(sheets)].sort()).toEqual([...wordsOf(document)].sort())
    // on each panel a half is read to its end before the other one begins
    for (const panel of new Set(lines.map((one) => one.panel))) {
      const blocks = lines.filter((one) => one.panel === panel).map(({ line }) => line.block)
      const runs = blocks.filter((block, i) => block !== blocks[i - 1])
      expect(new Set(runs).size).toBe(runs.length)
    }
  })

  test('stands on the grid of the panel, and so do the items after it', () => {
    const document = insertOf(
      ...[0, 1, 2].flatMap((i) => [
        pair(`p${i}`, [paragraph(words(i + 5, 30))], [paragraph(words(i + 25, 44))]),
        request(`after${i}`, words(i + 60, 25)),
      ]),
    )
    const sheets = sheetsOf(document, { insert: { shape: 'half-sheet' } })
    const body = placedLines(sheets).filter(({ line }) => /^(p|after)/.test(line.block))
    const [first] = body
    for (const { line, panel } of body) {
      const start = body.find((one) => one.panel === panel) ?? first
      const away = (line.y - (start?.line.y ?? 0)) / sheets.leading
      expect(Math.abs(away - Math.round(away)) * sheets.leading).toBeLessThan(0.2)
    }
  })

  test('follows one half after the other in large print', () => {
    const document = bilingual(3)
    const { sheets, lines } = halvesOf(document, { theme: themeNamed('large-print') })
    expect(new Set(lines.map(({ line }) => line.x)).size).toBe(1)
    expect(placedWords(sheets)).toEqual(wordsOf(document))
  })

  describe('that has no room side by side', () => {
    const narrow = { insert: { shape: 'tri-fold' } } as const
    const leftOf = (lines: ReturnType<typeof halvesOf>['lines'], block: string) =>
      lines.filter(({ line }) => line.block === block)

    test.each(looks)('stands one above the other, all headings alike, in the look %s', (look) => {
      const document = insertOf(
        pair('long', [heading(2, 'Disestablishmentarianism today')], [heading(2, 'Anuncios')]),
        pair('r0', [paragraph(words(3, 14))], [paragraph(words(4, 16))]),
        pair('short', [heading(2, 'Sick')], [heading(2, 'Enfermos')]),
        pair('r1', [paragraph(words(5, 14))], [paragraph(words(6, 16))]),
      )
      const { sheets, lines } = halvesOf(document, { ...narrow, theme: themeNamed(look) })
      for (const id of ['long', 'short']) {
        const [one, other] = [leftOf(lines, `${id}-en`), leftOf(lines, `${id}-es`)]
        expect(other[0]?.panel).toBe(one[0]?.panel)
        expect(other[0]?.line.y).toBeGreaterThan(one.at(-1)?.line.y ?? 9999)
      }
      for (const id of ['r0', 'r1'])
        expect(leftOf(lines, `${id}-es`)[0]?.line.x).toBeGreaterThan(
          leftOf(lines, `${id}-en`)[0]?.line.x ?? 9999,
        )
      // no word of a heading is divided, and every word stands once
      expect([...placedWords(sheets)].sort()).toEqual([...wordsOf(document)].sort())
    })

    test('has a verse whole in one language, with its reference, and then in the other', () => {
      const verse = (text: string, ref: string): readonly Block[] => [
        { kind: 'quotation', classes: [], blocks: [paragraph(text)] },
        { ...paragraph(ref), classes: ['ref'] },
      ]
      const document = insertOf(
        group(
          'section',
          ['pair'],
          [
            group('aside', ['verse'], verse(words(7, 14), 'Psalm 80:19'), { part: 'v-en' }),
            group('aside', ['verse'], verse(words(8, 15), 'Salmo 80:19'), { part: 'v-es' }),
          ],
          { beside: true },
        ),
        request('after', words(6, 20)),
      )
      const { sheets, lines } = halvesOf(document, narrow)
      const [one, other] = [leftOf(lines, 'v-en'), leftOf(lines, 'v-es')]
      expect(Math.min(...other.map(({ line }) => line.y))).toBeGreaterThan(
        Math.max(...one.map(({ line }) => line.y)),
      )
      expect([...placedWords(sheets)].sort()).toEqual([...wordsOf(document)].sort())
      // a half-fold has the room
      const wide = halvesOf(document, { insert: { shape: 'half-fold' } }).lines
      expect(leftOf(wide, 'v-es')[0]?.line.y).toBe(leftOf(wide, 'v-en')[0]?.line.y)
    })
  })

  test('keeps the longer half, where the other has paragraphs of its own number', () => {
    const document = insertOf(
      pair('odd', [paragraph(words(3, 20))], [paragraph(words(4, 20)), paragraph(words(5, 60))]),
      request('after', words(6, 20)),
    )
    const { sheets, lines } = halvesOf(document, { insert: { shape: 'half-sheet' } })
    const last = Math.max(...lines.map(({ line }) => line.y))
    const after = placedLines(sheets).find(({ line }) => line.block === 'after')
    expect(after?.line.y).toBeGreaterThan(last)
    expect([...placedWords(sheets)].sort()).toEqual([...wordsOf(document)].sort())
  })
})
