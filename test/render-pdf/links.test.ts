import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import { renderImposed, renderPages } from '../../src/render/pdf/index.ts'
import type { Line, Sheets } from '../../src/typeset/sheets.ts'
import { builtInFaces } from './faces.ts'
import { ADDRESS, FIRST_INSERT } from './first-insert.ts'
import { halfFold, handSet, PANEL, type Told, told } from './hand-set.ts'
import { lamp } from './lamp.ts'
import { items, read } from './pdf-objects.ts'
import { heard, readPdf, withAll } from './read-pdf.ts'

const faces = builtInFaces()
const settings = { week: '2026-11-29' as CivilDate, pictures: lamp }
const sheets: Sheets = { ...handSet(FIRST_INSERT, faces), sheets: halfFold() }

interface Area {
  readonly page: number
  readonly address: string | undefined
  readonly words: string | undefined
  readonly box: readonly number[]
}

function areasOf(bytes: Uint8Array): readonly Area[] {
  const { objects, pages } = readPdf(bytes)
  return pages.flatMap(({ dictionary }, at) =>
    items(objects.at(dictionary, 'Annots')).map((area) => ({
      page: at + 1,
      address: read(objects.at(area, 'A', 'URI')),
      words: read(objects.at(area, 'Contents')),
      box: items(objects.at(area, 'Rect')).map(Number),
    })),
  )
}

/** Where the lines of a link stand on their panel: left, top, right, bottom from the top left. */
function linesOfLink(address: string): readonly (readonly number[])[] {
  const find = (node: Sheets['structure']): number | undefined =>
    node.href === address ? node.id : node.children.map(find).find((id) => id !== undefined)
  const id = find(sheets.structure)
  const lines = sheets.panels.flatMap(({ placed }) =>
    placed.filter((one): one is Line => one.kind === 'line'),
  )
  return lines.flatMap((line) => {
    const runs = line.runs.filter(({ node }) => node === id)
    const [first, last] = [runs[0], runs.at(-1)]
    if (!first || !last) return []
    const left = line.x + first.x
    const right = line.x + last.x + last.width
    return [[left, line.y - 0.75 * line.size, right, line.y + 0.25 * line.size]]
  })
}

describe('a link', () => {
  it('is active over each line that its words stand on', () => {
    const lines = linesOfLink(ADDRESS)
    expect(lines).toHaveLength(2)
    const areas = areasOf(renderPages(sheets, faces, settings))
    const boxes = areas.filter(({ address }) => address === ADDRESS).map(({ box }) => box)
    const expected = lines.map(([left = 0, top = 0, right = 0, bottom = 0]) =>
      [left, PANEL.height - bottom, right, PANEL.height - top].map((place) =>
        expect.closeTo(place, 3),
      ),
    )
    expect(boxes).toEqual(expected)
  })

  it('leads to its address and says its words', () => {
    const areas = areasOf(renderPages(sheets, faces, settings))
    expect(areas.map(({ page, address, words }) => [page, address, words])).toEqual([
      [1, ADDRESS, expect.stringMatching(/^the parish’s own page for the relief .* live on them$/)],
      [1, ADDRESS, expect.stringMatching(/^the parish’s own page for the relief .* live on them$/)],
      [4, 'mailto:office@example.org', 'office@example.org'],
    ])
  })

  it('is active where it stands on the sheet, and where a turned back has carried it', () => {
    const straight = areasOf(renderImposed(sheets, faces, settings))
    const turned = areasOf(renderImposed({ ...sheets, sheets: turnedFront() }, faces, settings))
    const width = 2 * PANEL.width
    straight.forEach(({ box: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] }, at) => {
      const around = [width - x2, PANEL.height - y2, width - x1, PANEL.height - y1]
      expect(turned[at]?.box).toEqual(around.map((place) => expect.closeTo(place, 3)))
    })
    const onFirst = straight.filter(({ address }) => address === ADDRESS)
    for (const { box } of onFirst) expect(box[0]).toBeGreaterThanOrEqual(PANEL.width + PANEL.margin)
  })

  it('says a divided word as a whole', () => {
    const words = 'edu\u00adcated '.repeat(30).trim()
    const document = told(
      'Document',
      told('P', { ...told('Link', words), href: 'https://example.org/' }),
    )
    const set = { ...handSet(document, faces, 1), sheets: [] }
    const [area] = areasOf(renderPages(set, faces, settings))
    expect(area?.words).toBe('educated '.repeat(30).trim())
  })

  it('is one element over emphasis and over pictures', () => {
    const emphatic: Told = {
      ...told('Link', 'The ', { ...told('Span', 'whole'), style: { face: 'italic' } }, ' story'),
      href: 'https://example.org/',
    }
    const document = told('Document', told('P', emphatic, '.'))
    const set = { ...handSet(document, faces, 1), sheets: [] }
    const bytes = renderPages(set, faces, settings)
    expect(areasOf(bytes).map(({ words }) => words)).toEqual(['The whole story'])
    const [link] = readPdf(bytes)
      .tags.flatMap(withAll)
      .filter(({ tag }) => tag === 'Link')
    expect(link && heard(link)).toBe('The whole story')
    expect(link?.kids.filter((kid) => 'area' in kid)).toHaveLength(1)
  })

  it.each([
    ['https://example.org/año nuevo', 'https://example.org/a%C3%B1o%20nuevo'],
    ['https://example.org/a%20b?c=d&e=(f)', 'https://example.org/a%20b?c=d&e=(f)'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
  ])('to %s is written in the letters that addresses have', (href, written) => {
    const document = told('Document', told('P', { ...told('Link', 'here'), href }))
    const set = { ...handSet(document, faces, 1), sheets: [] }
    const [area] = areasOf(renderPages(set, faces, settings))
    expect(area?.address).toBe(written)
  })

  it('over a picture says the picture’s words', () => {
    const figure: Told = {
      ...told('Figure'),
      alt: 'A lamp',
      picture: { src: 'lamp.png', width: 40, height: 30 },
    }
    const document = told('Document', { ...told('Link', figure), href: 'https://example.org/' })
    const set = { ...handSet(document, faces, 1), sheets: [] }
    const [area] = areasOf(renderPages(set, faces, settings))
    expect(area?.words).toBe('A lamp')
    expect(area?.box).toEqual([36, 612 - 36 - 6 - 30, 76, 612 - 36 - 6])
  })
})

/** The same sheet with its front turned round instead of its back. */
const turnedFront = () =>
  halfFold().map((side) => ({
    ...side,
    panels: side.panels.map((panel) => ({
      ...panel,
      x: panel.x === 0 ? PANEL.width : 0,
      turned: true,
    })),
  }))
