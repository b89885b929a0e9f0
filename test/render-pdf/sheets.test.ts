import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import { renderImposed, renderPages } from '../../src/render/pdf/index.ts'
import type { Sheet, Sheets } from '../../src/typeset/sheets.ts'
import { builtInFaces } from './faces.ts'
import { findings } from './findings.ts'
import { FIRST_INSERT } from './first-insert.ts'
import { halfFold, handSet, PANEL, told, wordsOf } from './hand-set.ts'
import { lamp } from './lamp.ts'
import { isDictionary, isName, items, type PdfValue } from './pdf-objects.ts'
import { blocksHeard, type ReadFile, readPdf } from './read-pdf.ts'
import { installed, print } from './tools.ts'

const faces = builtInFaces()
const settings = { week: '2026-11-29' as CivilDate, pictures: lamp }
const sheets: Sheets = { ...handSet(FIRST_INSERT, faces), sheets: halfFold() }

/** What the file asks of the viewer that prints it. */
function wishes({ objects, catalog }: ReadFile): Readonly<Record<string, unknown>> {
  const preferences = objects.at(catalog, 'ViewerPreferences')
  const plain = (value: PdfValue): unknown => (isName(value) ? value.name : value)
  const entries = isDictionary(preferences) ? [...preferences.dictionary] : []
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]))
}

const boxes = ({ objects, pages }: ReadFile): readonly unknown[] =>
  pages.map(({ dictionary }) => objects.at(dictionary, 'MediaBox'))

describe('the file for the office printer', () => {
  it.each([
    ['short-edge', 'DuplexFlipShortEdge'],
    ['long-edge', 'DuplexFlipLongEdge'],
  ] as const)('prints as it is and turns over on the %s', (duplex, wish) => {
    const file = readPdf(renderImposed({ ...sheets, duplex }, faces, settings))
    expect(wishes(file)).toEqual({
      DisplayDocTitle: true,
      PrintScaling: 'None',
      PickTrayByPDFSize: true,
      Duplex: wish,
    })
  })

  it('has a page for each side of paper, as large as the paper', () => {
    const file = readPdf(renderImposed(sheets, faces, settings))
    expect(boxes(file)).toEqual([
      [0, 0, 792, 612],
      [0, 0, 792, 612],
    ])
  })

  it('marks the fold outside of what is read', () => {
    const [front] = readPdf(renderImposed(sheets, faces, settings)).pages
    expect(front?.drawn.at(-1)).toMatchObject({ what: 'S', mark: 'Page' })
  })
})

describe('the file of single pages', () => {
  it('has a page for each panel, 1 first, as large as the panel, and no marks', () => {
    const shuffled = { ...sheets, panels: sheets.panels.toReversed() }
    const file = readPdf(renderPages(shuffled, faces, settings))
    expect(boxes(file)).toEqual(Array.from({ length: 4 }, () => [0, 0, 396, 612]))
    expect(blocksHeard(file)).toEqual(wordsOf(FIRST_INSERT))
    const marks = file.pages.flatMap(({ drawn }) => drawn.filter(({ mark }) => mark === 'Page'))
    expect(marks).toEqual([])
  })

  it('asks for nothing but its title', () => {
    expect(wishes(readPdf(renderPages(sheets, faces, settings)))).toEqual({ DisplayDocTitle: true })
  })
})

describe('a half-sheet, printed twice on a sheet and cut', () => {
  const twice = (number: number): Sheet => ({
    width: 2 * PANEL.width,
    height: PANEL.height,
    panels: [
      { number, x: 0, y: 0, turned: false, copy: false },
      { number, x: PANEL.width, y: 0, turned: false, copy: true },
    ],
    marks: [{ kind: 'cut', x1: PANEL.width, y1: 0, x2: PANEL.width, y2: PANEL.height }],
  })
  const document = told('Document', ...FIRST_INSERT.kids.slice(0, 2))
  const set = handSet(document, faces, 2)
  const bytes = renderImposed(
    { ...set, sheets: set.panels.map(({ number }) => twice(number)) },
    faces,
    settings,
  )
  const file = readPdf(bytes)

  it('is read once: the second copy is an artifact', () => {
    expect(blocksHeard(file)).toEqual(wordsOf(document))
    expect(findings(file)).toEqual([])
    for (const { drawn } of file.pages) {
      const copied = drawn.filter(({ kind, mark }) => kind === 'text' && mark === 'Page')
      const told = drawn.filter(({ kind, mark }) => kind === 'text' && typeof mark === 'number')
      expect(copied.map(({ what }) => what)).toEqual(told.map(({ what }) => what))
    }
  })

  it('has its links on the first copy alone', () => {
    const areas = file.pages.flatMap(({ dictionary }) =>
      items(file.objects.at(dictionary, 'Annots')),
    )
    const places = areas.map((area) => Number(items(file.objects.at(area, 'Rect'))[2]))
    expect(places.length).toBeGreaterThan(0)
    expect(Math.max(...places)).toBeLessThan(PANEL.width)
  })

  it('shows the same twice', ({ skip }) => {
    skip(!installed('pdftoppm'), 'pdftoppm is not installed')
    const image = print(bytes, 1, 72)
    // The cut is drawn between the two.
    const places = allOf(PANEL.width, PANEL.height).filter(([x]) => x > 1 && x < PANEL.width - 2)
    const differing = places.filter(
      ([x, y]) => String(image.at(x, y)) !== String(image.at(x + PANEL.width, y)),
    )
    expect(differing.length).toBe(0)
    expect(places.some(([x, y]) => image.at(x, y)[0] === 0)).toBe(true)
  })
})

describe('a back that is turned for the long edge', () => {
  it('shows the straight back upside down', ({ skip }) => {
    skip(!installed('pdftoppm'), 'pdftoppm is not installed')
    const straight = print(renderImposed(sheets, faces, settings), 2, 72)
    const back = { ...sheets, duplex: 'long-edge' as const, sheets: halfFold(true) }
    const turned = print(renderImposed(back, faces, settings), 2, 72)
    // Letters fall on the dots a little otherwise upside down; words and pictures stand where they should.
    const darkness = (image: typeof straight, x: number, y: number): number =>
      allOf(24, 24).reduce((sum, [i, j]) => sum + 255 - (image.at(x + i, y + j)[0] ?? 0), 0)
    for (const [column, row] of allOf(33, 25)) {
      const [x, y] = [24 * column, 24 * row]
      const there = darkness(straight, x, y)
      const here = darkness(turned, 792 - 24 - x, 612 - 24 - y)
      expect(Math.abs(here - there)).toBeLessThan(0.12 * 255 * 24 * 24)
    }
  })
})

/** Every whole place of a rectangle. */
const allOf = (width: number, height: number): readonly (readonly [number, number])[] =>
  Array.from({ length: width * height }, (_, at) => [at % width, Math.floor(at / width)])
