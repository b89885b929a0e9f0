import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import type { Face, Faces, Features } from '../../src/fonts/face.ts'
import { roundPoints } from '../../src/length.ts'
import { renderPages } from '../../src/render/pdf/index.ts'
import type { Placed, Run, Sheets } from '../../src/typeset/sheets.ts'
import { plainRun } from '../plain-run.ts'
import { builtInFaces } from './faces.ts'
import { readPdf } from './read-pdf.ts'

const faces = builtInFaces()
const settings = { week: '2026-11-29' as CivilDate, pictures: () => new Uint8Array() }
const HEIGHT = 612

/** One panel with these things on it, all of one paragraph. */
const page = (...placed: readonly Placed[]): Sheets => ({
  lang: 'en',
  title: 'Placing',
  shape: 'flat',
  paper: 'letter',
  duplex: 'short-edge',
  size: 10,
  leading: 12,
  linesLeft: 0,
  panels: [{ number: 1, width: 396, height: HEIGHT, placed }],
  sheets: [],
  structure: { id: 0, tag: 'Document', children: [{ id: 1, tag: 'P', children: [] }] },
})

const line = (x: number, y: number, ...runs: readonly Run[]): Placed => ({
  kind: 'line',
  x,
  y,
  width: 0,
  text: runs.map(({ text }) => text).join(''),
  endsWith: 'none',
  block: 'part',
  size: 10,
  runs,
})

const drawn = (sheets: Sheets, theme: Faces = faces) =>
  readPdf(renderPages(sheets, theme, settings)).pages.flatMap((one) => one.drawn)

const words = fc
  .array(
    fc.constantFrom('AVATAR', 'To', 'official', '“Lord,', 'fjord', '1986', 'y’all', 'pequeño'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((all) => all.join(' '))

describe('a line', () => {
  it('has every glyph where shaping, tracking and justification put it, to a thousandth of a point', () => {
    const style = fc.record({
      text: words,
      face: fc.constantFrom('regular', 'italic', 'bold', 'plain'),
      size: fc.integer({ min: 100, max: 800 }).map((step) => step / 20),
      spacing: fc.integer({ min: -900, max: 9000 }).map((step) => step / 1000),
      tracking: fc.integer({ min: 0, max: 200 }).map((step) => step / 1000),
      letterScale: fc.integer({ min: 97_000, max: 103_000 }).map((step) => step / 100_000),
      rise: fc.integer({ min: -4, max: 4 }),
      x: fc.integer({ min: 0, max: 300_000 }).map((step) => step / 1000),
      features: fc.record({ smallCapitals: fc.boolean(), oldStyleFigures: fc.boolean() }),
    })
    fc.assert(
      fc.property(style, ({ x, ...chosen }) => {
        const run: Run = { ...plainRun, ...chosen, width: 0 }
        const [text] = drawn(page(line(x, 100, run)))
        expect(text?.what).toBe(run.text)
        const expected = placesOf(run, x)
        expect(text?.places).toHaveLength(expected.length + 1)
        text?.places.slice(0, -1).forEach(([across, up], at) => {
          expect(Math.abs(across - (expected[at] ?? Number.NaN))).toBeLessThan(0.001)
          expect(up).toBeCloseTo(HEIGHT - 100 + run.rise, 6)
        })
      }),
      { seed: 20261129, numRuns: 150 },
    )
  })

  it('keeps its letters’ width to itself: the next line has its own', () => {
    const fitted: Run = { ...plainRun, text: 'Psalm 106', width: 40, letterScale: 1.02 }
    const natural: Run = { ...plainRun, text: 'Psalm 106', width: 40 }
    const texts = drawn(page(line(36, 100, fitted), line(36, 112, natural)))
    const widths = texts.map(({ places }) => (places[4]?.[0] ?? 0) - (places[0]?.[0] ?? 0))
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(1.02, 5)
  })

  it('begins each run where the sheets say, whatever the one before took', () => {
    const one: Run = { ...plainRun, text: 'Psalm ', width: 40, size: 11.35 }
    const other: Run = { ...plainRun, text: '106', x: 41.237, width: 20, face: 'bold', node: null }
    const texts = drawn(page(line(36.005, 100, one, other)))
    expect(texts.map(({ places }) => places[0]?.[0])).toEqual([36.005, 77.242])
  })

  it('is no content where it belongs to no tag, as a page number', () => {
    const number: Run = { ...plainRun, text: '2', width: 5, node: null }
    const [, folio] = drawn(
      page(line(36, 100, { ...plainRun, text: 'A', width: 7 }), line(36, 600, number)),
    )
    expect(folio).toMatchObject({ what: '2', mark: 'Pagination' })
  })

  it('carries a rule under it that is no content', () => {
    const rule: Placed = {
      kind: 'ruled-line',
      x: 36,
      y: 110,
      width: 100,
      thickness: 0.5,
      colour: '#7f7f7f',
    }
    const [, ruled] = drawn(page(line(36, 100, { ...plainRun, text: 'A', width: 7 }), rule))
    expect(ruled).toMatchObject({ kind: 'paint', what: 'f', mark: 'Layout' })
  })
})

describe('colours', () => {
  const contentOf = (colour: string): string => {
    const run: Run = { ...plainRun, text: 'A', width: 7, colour }
    const { objects, pages } = readPdf(renderPages(page(line(36, 100, run)), faces, settings))
    const contents = objects.at(pages[0]?.dictionary, 'Contents')
    return objects.stream(Array.isArray(contents) ? contents[1] : undefined)
  }

  it('are set in red, green and blue', () => {
    expect(contentOf('#1a4f8b')).toContain('\n0.102 0.31 0.545 rg\n')
  })

  it('that are grey use the printer’s black alone', () => {
    expect(contentOf('#000000')).toContain('\n0 g\n')
    expect(contentOf('#808080')).toContain('\n0.502 g\n')
  })
})

describe('a face that is not among the built-in ones', () => {
  const regular = faces.get('regular') as Face

  it('may set a mark above its letter, which the letter already says', () => {
    const [letter, mark] = regular.shape('A´', {})
    const marked: Face = {
      ...regular,
      shape: () => [
        { id: letter?.id ?? 0, advance: 600, text: 'Á' },
        { id: mark?.id ?? 0, advance: 0, text: '', rise: 200 },
        { id: letter?.id ?? 0, advance: 600, text: 'A' },
      ],
    }
    const run: Run = { ...plainRun, text: 'ÁA', width: 12 }
    const texts = drawn(page(line(36, 100, run)), new Map([['regular', marked]]))
    expect(texts.map(({ what }) => what).join('')).toBe('Á\u034fA')
    const places = texts.flatMap(({ places }) => places.slice(0, -1))
    const expected = [
      [36, HEIGHT - 100],
      [42, HEIGHT - 98],
      [42, HEIGHT - 100],
    ]
    expect(places).toEqual(
      expected.map((place) => place.map((number) => expect.closeTo(number, 3))),
    )
  })

  it('leaves the next line on its baseline when a mark ends the line before', () => {
    const [letter, mark] = regular.shape('A´', {})
    const marked: Face = {
      ...regular,
      shape: () => [
        { id: letter?.id ?? 0, advance: 600, text: 'Á' },
        { id: mark?.id ?? 0, advance: 0, text: '', rise: 200 },
      ],
    }
    const run: Run = { ...plainRun, text: 'Á', width: 6 }
    const lines = [line(36, 100, run), line(36, 120, run)]
    const texts = drawn(page(...lines), new Map([['regular', marked]]))
    const heights = texts.flatMap(({ places }) => places.slice(0, -1).map(([, up]) => HEIGHT - up))
    expect(heights).toEqual([100, 98, 120, 118].map((height) => expect.closeTo(height, 3)))
  })

  it('may say a width once for all the glyphs after', () => {
    const alike: Face = { ...regular, subset: () => sfntOfOneWidth(3, 550) }
    const run: Run = { ...plainRun, text: 'AVA', width: 12 }
    const { objects, pages } = readPdf(
      renderPages(page(line(36, 100, run)), new Map([['regular', alike]]), settings),
    )
    const font = objects.at(pages[0]?.dictionary, 'Resources', 'Font', 'F1', 'DescendantFonts', 0)
    expect(objects.at(font, 'W', 1)).toEqual([550, 550, 550])
  })

  it('may bring outlines of PostScript’s kind', () => {
    const postScript: Face = {
      ...regular,
      outlines: 'cff',
      subset: () => Uint8Array.of(1, 0, 4, 1),
    }
    const run: Run = { ...plainRun, text: 'AVA', width: 12 }
    const { objects, pages } = readPdf(
      renderPages(page(line(36, 100, run)), new Map([['regular', postScript]]), settings),
    )
    const font = objects.at(pages[0]?.dictionary, 'Resources', 'Font', 'F1', 'DescendantFonts', 0)
    const file = objects.at(font, 'FontDescriptor', 'FontFile3')
    expect(objects.at(font, 'Subtype')).toEqual({ name: 'CIDFontType0' })
    expect(objects.at(file, 'Subtype')).toEqual({ name: 'CIDFontType0C' })
    const widths = ['A', 'V'].map((letter) => regular.shape(letter, {})[0]?.advance)
    expect(objects.at(font, 'W')).toEqual([0, [0, ...widths]])
    const [text] = pages[0]?.drawn ?? []
    expect(text?.places.at(2)?.[0]).toBeCloseTo(placesOf(run, 36).at(2) ?? 0, 3)
  })

  it('cannot stand in for one that the theme does not have', () => {
    const run: Run = { ...plainRun, text: 'A', width: 7, face: 'fraktur' }
    expect(() => drawn(page(line(36, 100, run)))).toThrow(/fraktur/)
  })
})

/** As much of a TrueType file as says that so many glyphs share one width (OpenType, hmtx). */
function sfntOfOneWidth(glyphs: number, width: number): Uint8Array {
  const tables: readonly (readonly [string, number, number, number])[] = [
    ['hhea', 60, 34, 1],
    ['hmtx', 100, 0, width],
    ['maxp', 110, 4, glyphs],
  ]
  const file = Buffer.alloc(120)
  file.writeUInt16BE(tables.length, 4)
  tables.forEach(([tag, start, at, value], n) => {
    file.write(tag, 12 + 16 * n, 'latin1')
    file.writeUInt32BE(start, 12 + 16 * n + 8)
    file.writeUInt16BE(value, start + at)
  })
  // What follows the one width are bearings, which must not be taken for widths.
  file.fill(0x7f, 104, 108)
  return new Uint8Array(file)
}

/** Where each glyph of a run stands. */
function placesOf(
  { text, size, face: name, features, tracking, spacing, letterScale }: Run,
  x: number,
): readonly number[] {
  const face = faces.get(name) as Face
  const places = [roundPoints(x)]
  for (const glyph of face.shape(text, features as Features)) {
    const natural = (glyph.advance * size) / face.unitsPerEm + tracking * size
    const width = glyph.text === ' ' ? natural + spacing : natural * letterScale
    places.push((places.at(-1) ?? 0) + width)
  }
  return places.slice(0, -1)
}
