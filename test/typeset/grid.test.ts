import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/document/document.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import { looks } from '../../src/vocabulary.ts'
import {
  article,
  dice,
  group,
  heading,
  insertOf,
  link,
  paragraph,
  request,
  sentence,
} from './made-issue.ts'
import { sheetsOf, themeNamed } from './press.ts'
import { linesOn, placedLines } from './read-sheets.ts'
import { fixtures, lay } from './setting-of.ts'

/** Lines within so many points of each other meet. */
const MEET = 0.2

/** Baselines of the body's own size on each panel. */
const baselinesOf = (sheets: Sheets): readonly (readonly number[])[] =>
  sheets.panels.map(({ number }) =>
    placedLines(sheets)
      .filter(
        ({ panel, line, tag }) => panel === number && line.size === sheets.size && tag !== 'H1',
      )
      .map(({ line }) => line.y),
  )

/** Of the lines of one panel that stand at the height of another's, the part that meets one of its lines. */
function meeting(left: readonly number[], right: readonly number[], leading: number): number {
  const facing = left.flatMap((y) => {
    const distances = right.map((other) => Math.abs(other - y))
    const nearest = Math.min(Number.POSITIVE_INFINITY, ...distances)
    return nearest < 0.75 * leading ? [nearest] : []
  })
  return facing.length === 0 ? 1 : facing.filter((near) => near <= MEET).length / facing.length
}

const firstBaselines = (sheets: Sheets): readonly number[] =>
  sheets.panels.flatMap(({ number }) => {
    const [first] = placedLines(sheets).filter(({ panel }) => panel === number)
    return first ? [first.line.y] : []
  })

/** First baselines of the panels, but for one that has nothing but the contact at its foot. */
const firstsOfText = (sheets: Sheets): readonly number[] =>
  sheets.panels.flatMap((panel) => {
    const [first] = linesOn(panel)
    return first && first.block !== 'contact' ? [first.y] : []
  })

/** Requests under headings, each with a line across between some of them. */
const underHeadings = (seed: number, count: number) =>
  insertOf(
    ...Array.from({ length: count }, (_, i) =>
      group(
        'section',
        ['requests'],
        [
          heading(2, `Heading ${i + 1}`),
          request(`r${i}`, sentence(dice(seed + i), 12 + dice(seed * i + 1)(40))),
        ],
        { part: 'requests' },
      ),
    ),
    article(
      'island',
      'From the island',
      Array.from({ length: 12 }, (_, i): readonly Block[] => [
        paragraph(sentence(dice(seed + i), 30)),
        { kind: 'rule', classes: [] },
      ]).flat(),
    ),
  )

describe('the grid of lines', () => {
  test.each(
    looks.flatMap((look) =>
      (['half-fold', 'tri-fold', 'flat', 'booklet'] as const).map((shape) => ({ look, shape })),
    ),
  )('begins at one height on all panels of $shape in $look', ({ look, shape }) => {
    let opening = 0
    for (const [seed, count] of [
      [1, 9],
      [2, 16],
      [3, 22],
    ] as const) {
      const sheets = sheetsOf(underHeadings(seed, count), {
        theme: themeNamed(look),
        insert: { shape, size: { best: 14, floor: 9 } },
      })
      const firsts = firstsOfText(sheets)
      expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThanOrEqual(MEET)
      for (const { placed } of sheets.panels) {
        const rules = placed.filter((one) => one.kind === 'ruled-line').map(({ y }) => y)
        expect(Math.min(...rules)).toBeGreaterThanOrEqual(18)
        if (Math.min(...rules) < Math.min(...firsts)) opening += 1
      }
    }
    if (look === 'broadsheet') expect(opening).toBeGreaterThan(3)
  })

  test.each(looks)('begins at that height with words in a frame, too, in %s', (look) => {
    let opening = 0
    for (const seed of [1, 2, 3]) {
      const calls = Array.from({ length: 24 }, (_, i) =>
        group('aside', ['call'], [link(sentence(dice(seed + i), 12), 'https://example.org/sign')], {
          part: `call${i}`,
          keep: true,
        }),
      )
      const sheets = sheetsOf(insertOf(...calls), { theme: themeNamed(look) })
      const firsts = firstsOfText(sheets)
      expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThanOrEqual(MEET)
      for (const panel of sheets.panels.slice(1)) {
        const rules = panel.placed.filter((one) => one.kind === 'ruled-line').map(({ y }) => y)
        expect(Math.min(...rules)).toBeGreaterThanOrEqual(18)
        if (Math.min(...rules) < Math.min(...firsts)) opening += 1
      }
    }
    expect(opening).toBeGreaterThan(3)
  })

  test.each(fixtures)('holds on all panels of $parish on $week', async ({ folder, week }) => {
    const { sheets } = await lay(folder, week)
    const panels = baselinesOf(sheets)
    const off = panels.flat().map((y) => {
      const lines = (y - (panels.flat()[0] ?? 0)) / sheets.leading
      return Math.abs(lines - Math.round(lines)) * sheets.leading
    })
    // a quotation may stand between the lines of the grid
    expect(off.filter((distance) => distance <= MEET).length).toBeGreaterThanOrEqual(
      0.95 * off.length,
    )
    const firsts = firstBaselines(sheets)
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThanOrEqual(MEET)
    const met = panels.flatMap((one) => panels.map((other) => meeting(one, other, sheets.leading)))
    expect(met.reduce((sum, part) => sum + part, 0) / met.length).toBeGreaterThanOrEqual(0.95)
  })

  test('lets lines meet across every fold, headings and lists between them or not', () => {
    const words = (seed: number) => sentence(dice(seed), 60)
    const requests = Array.from({ length: 14 }, (_, i) => request(`r${i}`, words(i + 1)))
    const articles = Array.from({ length: 3 }, (_, i) =>
      article(
        `a${i}`,
        sentence(dice(i + 3), 14),
        [1, 2, 3].map((k) => paragraph(words(k * 7 + i))),
      ),
    )
    const sheets = sheetsOf(insertOf(...requests, ...articles))
    const [one = [], two = [], three = [], four = []] = baselinesOf(sheets)
    expect(Math.min(two.length, three.length)).toBeGreaterThan(20)
    expect(meeting(two, three, sheets.leading)).toBe(1)
    expect(meeting(one, four, sheets.leading)).toBe(1)
  })
})
