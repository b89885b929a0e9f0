import { describe, expect, test } from 'vitest'
import type { Sheets } from '../../src/typeset/sheets.ts'
import { looks } from '../../src/vocabulary.ts'
import {
  article,
  dice,
  documentOf,
  group,
  heading,
  insertOf,
  masthead,
  paragraph,
  request,
  sentence,
  verse,
} from './made-issue.ts'
import { sheetsOf, themeNamed, typesetWith } from './press.ts'
import { carriedBy, linesOn, placedLines } from './read-sheets.ts'
import { lay } from './setting-of.ts'

const requests = (count: number, words: number) =>
  Array.from({ length: count }, (_, i) => request(`r${i}`, sentence(dice(i + 1), words)))

/** Which panels carry lines of an item. */
const panelsOf = (sheets: Sheets, part: string): readonly number[] => [
  ...new Set(
    placedLines(sheets)
      .filter(({ line }) => line.block === part)
      .map(({ panel }) => panel),
  ),
]

/** Lines of the text on each panel, without the contact. */
const countsOf = (sheets: Sheets): readonly number[] =>
  sheets.panels.map(
    ({ number }) =>
      placedLines(sheets).filter(({ panel, line }) => panel === number && line.block !== 'contact')
        .length,
  )

describe('text that leaves room', () => {
  test.each(['half-fold', 'tri-fold'] as const)(
    'carries some on all panels of a %s, and no item is divided',
    (shape) => {
      const sheets = sheetsOf(insertOf(...requests(12, 30)), { insert: { shape } })
      const [cover = 0, ...others] = countsOf(sheets)
      expect(cover).toBeGreaterThan(3)
      expect(Math.min(...others)).toBeGreaterThan(3)
      const inside = others.slice(0, -1)
      expect(Math.max(...inside) - Math.min(...inside)).toBeLessThanOrEqual(5)
      for (let i = 0; i < 12; i++) expect(panelsOf(sheets, `r${i}`)).toHaveLength(1)
    },
  )

  test('gives its room to the masthead, the verse and between parts, and nothing to its lines', () => {
    const airy = sheetsOf(insertOf(...requests(3, 20)), { insert: { shape: 'half-sheet' } })
    const full = sheetsOf(insertOf(...requests(8, 20)), { insert: { shape: 'half-sheet' } })
    const headOf = (sheets: Sheets) =>
      linesOn(sheets.panels[0] ?? { number: 1, width: 0, height: 0, placed: [] }).filter(
        ({ block }) => block === 'masthead' || block === 'verse',
      )
    const depth = (sheets: Sheets) => {
      const ys = headOf(sheets).map(({ y }) => y)
      return (Math.max(...ys) - Math.min(...ys)) / sheets.leading
    }
    expect(full.panels).toHaveLength(1)
    expect(depth(airy)).toBeGreaterThan(depth(full) + 0.9)
    expect(airy.leading / airy.size).toBeLessThanOrEqual(1.2201)
  })

  test.each(looks)('keeps a head close to the words below it: %s', (look) => {
    const parts = ['Those in need', 'Our common life', 'The town'].map((name, i) =>
      group('section', ['requests'], [heading(2, name), request(`r${i}`, sentence(dice(i), 20))]),
    )
    const sheets = sheetsOf(insertOf(...parts), {
      theme: themeNamed(look),
      insert: { shape: 'half-fold' },
    })
    const lines = placedLines(sheets)
    const below = lines.flatMap(({ tag, line }, i) =>
      tag === 'H2' && line.block !== 'contact' ? [(lines[i + 1]?.line.y ?? 0) - line.y] : [],
    )
    expect(below).toHaveLength(3)
    for (const distance of below) expect(distance).toBeLessThan(1.7 * sheets.leading)
  })

  test('has the masthead and the verse on one panel, whatever follows', () => {
    for (let words = 10; words <= 400; words += 30) {
      const long = paragraph(sentence(dice(words), words))
      const sheets = sheetsOf(documentOf(masthead, verse, long), { insert: { shape: 'half-fold' } })
      expect(panelsOf(sheets, 'masthead')).toEqual([1])
      expect(panelsOf(sheets, 'verse')).toEqual([1])
    }
  })
})

describe('a sheet folded that is named for little text', () => {
  const headed = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      group('section', ['requests'], [heading(2, `Part ${i + 1}`), ...requests(1, 5 + i)]),
    )
  const texts = [
    ...[2, 3, 4, 5, 6, 8, 12].map((count) => [`${count} lines`, requests(count, 5)] as const),
    ...[2, 3, 5].map((count) => [`${count} headings with a line each`, headed(count)] as const),
    ['an article', [article('a', 'From the vestry', [paragraph(sentence(dice(2), 60))])]] as const,
    [
      'two lines and an article for the back',
      [
        ...requests(2, 5),
        article('a', 'From the vestry', [paragraph(sentence(dice(2), 30))], { panel: 'back' }),
      ],
    ] as const,
  ]

  test.each(looks.flatMap((look) => texts.map(([name, blocks]) => ({ look, name, blocks }))))(
    'carries some on all panels: $name in $look',
    ({ look, blocks }) => {
      const insert = { shape: 'half-fold', size: { best: 14, floor: 9 } } as const
      const set = typesetWith(insertOf(...blocks), { theme: themeNamed(look), insert })
      if (!set.ok) throw new Error('does not fit')
      const { panels } = set.sheets
      expect(panels.filter((panel) => linesOn(panel).length === 0)).toEqual([])
      const [front, , , back] = panels.map((panel) => linesOn(panel).map(({ block }) => block))
      expect(new Set(front)).toEqual(new Set(['masthead', 'verse']))
      expect(back?.at(-1)).toBe('contact')
      expect(set.diagnostics).toEqual([])
    },
  )

  test.each(['half-fold', 'tri-fold', 'booklet'] as const)(
    'of too little for all panels of a %s a note tells, and the shape that has none blank',
    (shape) => {
      const document = insertOf(...requests(1, 5))
      const set = typesetWith(document, { insert: { shape } })
      if (!set.ok) throw new Error('does not fit')
      const blank = set.sheets.panels.filter((panel) => linesOn(panel).length === 0)
      expect(blank.length).toBeGreaterThan(0)
      expect(set.diagnostics).toMatchObject([
        {
          severity: 'note',
          code: 'panels-blank',
          values: { shape, panels: blank.map(({ number }) => number), instead: 'half-sheet' },
        },
      ])
      const instead = typesetWith(document, { insert: { shape: 'half-sheet' } })
      expect(instead.diagnostics).toEqual([])
    },
  )
})

describe('a sheet folded once', () => {
  test.each([
    ['two-tongues', '2026-11-29', ' look: broadsheet,'],
    ['two-tongues', '2026-11-29', ' look: plain,'],
    ['whole-week', '2026-12-06', ' look: plain,'],
  ])('has no hole above the contact beside full panels: %s %s%s', async (parish, week, look) => {
    const { sheets } = await lay(`fixtures/parishes/${parish}`, week, look)
    const parts = carriedBy(sheets)
    expect(Math.min(...parts)).toBeGreaterThan(Math.max(...parts) - 0.36)
  })

  test('carries a head and a line on each panel rather than nothing on two', async () => {
    const named = ' shape: half-fold,'
    const { sheets } = await lay('fixtures/parishes/christmas-week', '2026-12-20', named)
    for (const panel of sheets.panels) {
      const text = linesOn(panel).filter(({ block }) => block !== 'contact')
      expect(text.length).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('a sheet folded twice', () => {
  const isWhole = (sheets: Sheets, panel: number): boolean => {
    const partsOn = (number: number) =>
      placedLines(sheets).flatMap(({ line, panel: on }) => (on === number ? [line.block] : []))
    return !partsOn(panel).some((part) => partsOn(panel + 1).includes(part))
  }

  test.each([30, 60])(
    'ends its cover with a whole item however full it is, in items of about %d words',
    (words) => {
      for (let total = 1040; total < 1900; total += 90) {
        const items = Array.from({ length: Math.round(total / words) }, (_, i) =>
          request(`r${i}`, sentence(dice(i + 1), Math.round(words * (0.6 + dice(i + 77)(9) / 10)))),
        )
        const sheets = sheetsOf(insertOf(...items), {
          insert: { shape: 'tri-fold', size: { best: 14, floor: 9 } },
        })
        const [cover, inside] = sheets.panels.map(linesOn)
        expect([total, inside?.[0]?.block]).not.toEqual([total, cover?.at(-1)?.block])
      }
    },
  )

  test('ends its cover, the panel before the leaf folded in, and this leaf with whole items', () => {
    const counts = [17, 19, 21, 23, 25]
    const sets = counts.map((count) =>
      sheetsOf(insertOf(...requests(count, 60)), { insert: { shape: 'tri-fold' } }),
    )
    for (const sheets of sets) {
      expect(isWhole(sheets, 1)).toBe(true)
      expect(isWhole(sheets, 4)).toBe(true)
      expect(isWhole(sheets, 5)).toBe(true)
    }
    const divided = sets.filter((sheets) => !isWhole(sheets, 2) && !isWhole(sheets, 3))
    expect(divided.length).toBeGreaterThan(0)
  })
})

describe('the leaf folded in', () => {
  const flap = (words: number) =>
    article('leaf', 'The covenant', [paragraph(sentence(dice(5), words))], { panel: 'flap' })
  const back = article('back', 'From the vestry', [paragraph('It met.')], { panel: 'back' })

  test('has what is wished there alone, whatever the text needs', () => {
    for (const count of [4, 10, 16]) {
      const text = insertOf(...requests(count, 40))
      const issue = { ...text, blocks: [flap(60), back, ...text.blocks] }
      const sheets = sheetsOf(issue, { insert: { shape: 'tri-fold' } })
      expect(panelsOf(sheets, 'leaf')).toEqual([5])
      expect(panelsOf(sheets, 'back')).toEqual([6])
      const partsThere = placedLines(sheets).filter(({ panel }) => panel === 5)
      expect(new Set(partsThere.map(({ line }) => line.block))).toEqual(new Set(['leaf']))
      const [cover = 0, ...inside] = countsOf(sheets).slice(0, 4)
      expect(cover).toBeGreaterThan(3)
      expect(Math.min(...inside)).toBeGreaterThan(3)
    }
  })

  test('goes without where the issue finds no room otherwise, and ends the text of other shapes', () => {
    const text = insertOf(...requests(38, 60))
    const issue = { ...text, blocks: [flap(20), ...text.blocks] }
    const full = sheetsOf(issue, { insert: { shape: 'tri-fold' } })
    expect(panelsOf(full, 'r37').at(-1)).toBeGreaterThan(4)
    const fold = sheetsOf(
      { ...issue, blocks: [back, ...issue.blocks] },
      { insert: { shape: 'booklet' } },
    )
    const order = placedLines(fold).map(({ line }) => line.block)
    expect(order.indexOf('leaf')).toBeGreaterThan(order.lastIndexOf('r37'))
    expect(order.indexOf('back')).toBeGreaterThan(order.lastIndexOf('leaf'))
  })
})

describe('large print', () => {
  test('has words of the text on the page that the contact stands on', () => {
    const theme = themeNamed('large-print')
    let pages = 0
    for (let words = 40; words <= 400; words += 6) {
      const items = [...requests(6, 40), request('last', sentence(dice(9), words))]
      const { panels } = sheetsOf(insertOf(...items), { theme })
      const last = panels.at(-1)
      const lines = last ? linesOn(last).filter(({ block }) => block !== 'contact') : []
      expect(lines.length, `${words} words`).toBeGreaterThan(1)
      pages = Math.max(pages, panels.length)
    }
    expect(pages).toBeGreaterThan(3)
  })
})
