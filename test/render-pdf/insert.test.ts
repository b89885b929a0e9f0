import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import { renderImposed, renderInsert, renderPages } from '../../src/render/pdf/index.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import { builtInFaces } from './faces.ts'
import { findings } from './findings.ts'
import { FIRST_INSERT } from './first-insert.ts'
import { halfFold, handSet, told, wordsOf } from './hand-set.ts'
import { lamp } from './lamp.ts'
import { type PdfObjects, type PdfValue, read } from './pdf-objects.ts'
import { blocksHeard, type Element, heard, readPdf, refIn, withAll } from './read-pdf.ts'
import { ask, installed } from './tools.ts'

const faces = builtInFaces()
const settings = { week: '2026-11-29' as CivilDate, pictures: lamp }
const sheets: Sheets = { ...handSet(FIRST_INSERT, faces), sheets: halfFold() }
const insert = renderImposed(sheets, faces, settings)
const pages = renderPages(sheets, faces, settings)
const turned = renderImposed(
  { ...sheets, duplex: 'long-edge', sheets: halfFold(true) },
  faces,
  settings,
)
const editions = { 'insert.pdf': insert, 'insert-pages.pdf': pages, 'turned insert.pdf': turned }

const letters = (text: string): string => text.replace(/[\s\u00ad]/g, '')

const metadataOf = (objects: PdfObjects, catalog: PdfValue): string =>
  Buffer.from(objects.stream({ ref: refIn(catalog, 'Metadata') }), 'latin1').toString('utf8')

/** The pages' words as pdf.js finds them. */
async function shownByViewer(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const shown: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    shown.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return shown
}

/** What is packed of each page, as operators. */
const packedContents = (bytes: Uint8Array): readonly string[] => {
  const { objects, pages } = readPdf(bytes)
  return pages.flatMap(({ dictionary }) => {
    const contents = objects.at(dictionary, 'Contents')
    const streams = Array.isArray(contents) ? contents : []
    return streams
      .filter((stream) => objects.at(stream, 'Filter') !== undefined)
      .map((stream) => objects.stream(stream))
  })
}

describe('both files of an insert', () => {
  it('show the same stream of each panel, packed once', () => {
    const both = renderInsert(sheets, faces, settings)
    const panels = packedContents(both.pages)
    expect(panels).toHaveLength(4)
    expect(packedContents(both.imposed).toSorted()).toEqual(panels.toSorted())
  })

  it('are those that are made apart', () => {
    expect(renderInsert(sheets, faces, settings)).toEqual({ imposed: insert, pages })
  })
})

describe.each(Object.entries(editions))('%s', (_, bytes) => {
  const file = readPdf(bytes)

  it('reads word for word as it was written, 1-2-3-4', () => {
    expect(blocksHeard(file)).toEqual(wordsOf(FIRST_INSERT))
  })

  it('can be read aloud: PDF/UA-1 as far as a machine can tell', () => {
    expect(findings(file)).toEqual([])
  })

  it('says the language of a passage', () => {
    const elements = file.tags.flatMap(withAll)
    const languages = elements.flatMap(({ tag, lang }) => (lang ? [`${tag} ${lang}`] : []))
    expect(languages).toEqual(['H1 en-GB', 'BlockQuote es'])
  })

  it('gives pictures and codes their words', () => {
    const figures = file.tags.flatMap(withAll).filter(({ tag }) => tag === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([
      'QR code of the page for the relief of the islands',
      'A lamp on a sill',
    ])
  })

  it('is a sound file', ({ skip }) => {
    skip(!installed('qpdf'), 'qpdf is not installed')
    expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatch(/No syntax or stream encoding errors/)
  })

  it('carries its faces, as subsets that know their letters', ({ skip }) => {
    skip(!installed('pdffonts'), 'pdffonts is not installed')
    const [, , ...rows] = ask('pdffonts', ['FILE'], bytes).trimEnd().split('\n')
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  it('says the same words to poppler', ({ skip }) => {
    skip(!installed('pdfinfo'), 'pdfinfo is not installed')
    const structure = ask('pdfinfo', ['-struct-text', 'FILE'], bytes)
    const quoted = [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, words = '']) => words)
    expect(letters(quoted.join(''))).toBe(letters(wordsOf(FIRST_INSERT).join('')))
    expect(structure).toContain('through the long afternoons; for a well-founded hope')
  })
})

describe('a page of the insert', () => {
  it('shows its words in their order to a viewer', async () => {
    const shown = await shownByViewer(pages)
    expect(shown).toHaveLength(4)
    expect(letters(shown.join(''))).toBe(letters(wordsOf(FIRST_INSERT).join('')))
  })

  it('has each panel whole on a side of paper, the lower number first', async () => {
    const panels = (await shownByViewer(pages)).map(letters)
    const sides = (await shownByViewer(insert)).map(letters)
    expect(sides).toEqual([`${panels[0]}${panels[3]}`, `${panels[1]}${panels[2]}`])
  })

  it('goes on in the same paragraph on the next panel', () => {
    const paragraphs = readPdf(pages)
      .tags.flatMap(withAll)
      .filter(({ tag }) => tag === 'P')
    const pagesOf = ({ kids }: Element) =>
      new Set(kids.flatMap((kid) => ('page' in kid ? [kid.page] : [])))
    const over = paragraphs.filter((paragraph) => pagesOf(paragraph).size > 1)
    const written = wordsOf(FIRST_INSERT)
    expect(over.map(heard)).toEqual([written[12], written[15]])
  })
})

describe('what a reader hears at a line’s end', () => {
  const paragraph = (...words: string[]) => told('Document', told('P', ...words))
  const reading = (...words: string[]): string => {
    const document = paragraph(...words)
    const set = { ...handSet(document, faces, 1), sheets: [] }
    const [text = ''] = blocksHeard(readPdf(renderPages(set, faces, settings)))
    return text
  }

  it('is a whole word where one was divided', () => {
    expect(reading('edu\u00adcated '.repeat(40).trim())).toBe('educated '.repeat(40).trim())
  })

  it('keeps the hyphen and no space where a word has its own', () => {
    expect(reading('well-founded '.repeat(40).trim())).toBe('well-founded '.repeat(40).trim())
  })

  it('keeps the space after a dash that stands alone', () => {
    expect(reading('wait – '.repeat(60).trim())).toBe('wait – '.repeat(60).trim())
  })
})

describe('the tag tree', () => {
  const elements = readPdf(insert).tags.flatMap(withAll)

  it('holds what stands together on a panel in one piece', () => {
    const contents = readPdf(pages)
      .tags.flatMap(withAll)
      .map(({ kids }) => kids.flatMap((kid) => ('mcid' in kid ? [kid.page] : [])))
    const plain = contents.filter((_, at) => elements[at]?.kids.every((kid) => 'mcid' in kid))
    expect(plain.length).toBeGreaterThan(10)
    for (const onPages of plain) expect(new Set(onPages).size).toBe(onPages.length)
  })

  it.each([
    ['1.', 'Decimal'],
    ['•', 'Disc'],
    ['', 'None'],
  ])('says that a list with the label “%s” is of the kind %s', (label, kind) => {
    const labels = label === '' ? [] : [told('Lbl', label)]
    const list = told('L', told('LI', ...labels, told('LBody', 'Margaret')))
    const set = { ...handSet(told('Document', list), faces, 1), sheets: [] }
    const { objects, tags } = readPdf(renderPages(set, faces, settings))
    const [found] = tags.flatMap(withAll).filter(({ tag }) => tag === 'L')
    expect(objects.at(found?.object, 'A', 'ListNumbering')).toEqual({ name: kind })
  })

  it('says where a picture stands', () => {
    const { objects, tags } = readPdf(pages)
    const [code] = tags.flatMap(withAll).filter(({ tag }) => tag === 'Figure')
    const [left = 0, bottom = 0, right = 0, top = 0] = objects.at(
      code?.object,
      'A',
      'BBox',
    ) as number[]
    expect([left, right, Math.round((top - bottom) * 1000)]).toEqual([36, 108, 72_000])
  })
})

describe('the title', () => {
  const named = (title: string) => renderPages({ ...sheets, title }, faces, settings)

  it.each([
    'Bread & Roses <now>',
    'Oración por la pequeña comunidad',
    'Người Việt · ελπίς · надежда',
    "St. Mary's \\ (and) 100 %",
  ])('%s stands unhurt in the file and in its metadata', async (title) => {
    const task = getDocument({ data: named(title).slice(), verbosity: 0 })
    const { info, metadata } = await (await task.promise).getMetadata()
    expect((info as { Title: string }).Title).toBe(title)
    expect(metadata.get('dc:title')).toBe(title)
    await task.destroy()
  })

  it('loses what no metadata can hold', () => {
    const { objects } = readPdf(named('A\u0000B\u0007\ud800'))
    expect(read(objects.at(objects.trailer, 'Info', 'Title'))).toBe('A B \ufffd')
  })
})

describe('the bookmarks', () => {
  it.each(Object.entries(editions))(
    'of %s are the headings, each where it begins',
    async (_, bytes) => {
      const task = getDocument({ data: bytes.slice(), verbosity: 0 })
      const document = await task.promise
      const outline = await document.getOutline()
      const told = (entry: (typeof outline)[number]): unknown => [
        entry.title,
        ...entry.items.map(told),
      ]
      expect(outline.map(told)).toEqual([
        [
          'St. Alban’s & St. Brigid’s',
          ['The sick of the parish', ['How to give']],
          ['Una carta <de lejos>'],
        ],
      ])
      const [page, kind, left, top] = (outline[0]?.dest ?? []) as unknown as [
        { num: number },
        { name: string },
        number,
        number,
      ]
      expect(page.num).toBe(readPdf(bytes).pages[0]?.ref)
      expect([kind.name, left % 396]).toEqual(['XYZ', 36])
      expect(top).toBeGreaterThan(612 - 36 - 22)
      expect(top).toBeLessThan(612 - 36)
      await task.destroy()
    },
  )
})

describe('the file', () => {
  it('bears the date of its Sunday and names its makers alike in both places', () => {
    const { objects, catalog } = readPdf(insert)
    const info = objects.at(objects.trailer, 'Info')
    const entries = ['CreationDate', 'ModDate', 'Creator', 'Producer']
    expect(entries.map((entry) => read(objects.at(info, entry)))).toEqual([
      'D:20261129000000Z',
      'D:20261129000000Z',
      'bulletin',
      'PDFKit',
    ])
    const metadata = metadataOf(objects, catalog)
    expect(metadata).toContain('<xmp:CreateDate>2026-11-29T00:00:00Z</xmp:CreateDate>')
    expect(metadata).toContain('<xmp:CreatorTool>bulletin</xmp:CreatorTool>')
    expect(metadata).toContain('<pdf:Producer>PDFKit</pdf:Producer>')
  })

  it('can be archived: it claims PDF/A-2a and says what its colours mean', () => {
    const { objects, catalog } = readPdf(insert)
    const metadata = metadataOf(objects, catalog)
    expect(metadata).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</)
    expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    const intent = objects.at(catalog, 'OutputIntents', 0)
    expect(objects.at(intent, 'S')).toEqual({ name: 'GTS_PDFA1' })
    const profile = objects.stream({ ref: refIn(intent, 'DestOutputProfile') })
    expect(profile.slice(36, 40)).toBe('acsp')
    expect(profile.slice(12, 24)).toBe('mntrRGB XYZ ')
    const bytes = Buffer.from(profile, 'latin1')
    expect(bytes.readUInt32BE(0)).toBe(profile.length)
    // Red, green and blue together are the white that profiles meet in, D50.
    const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, at) => 132 + 12 * at)
    const primaries = tags.filter((at) => /^[rgb]XYZ$/.test(profile.slice(at, at + 4)))
    const white = [8, 12, 16].map((part) =>
      primaries.reduce((sum, at) => sum + bytes.readInt32BE(bytes.readUInt32BE(at + 4) + part), 0),
    )
    expect(white.map((sum) => sum / 65536)).toEqual(
      [0.9642, 1, 0.8249].map((level) => expect.closeTo(level, 3)),
    )
  })

  it('is found out where a picture loses its words', () => {
    // Matterhorn 13-004: a figure without words for it.
    const hurt = Buffer.from(insert).toString('latin1').replace('/Alt <', '/Alx <')
    expect(findings(readPdf(Buffer.from(hurt, 'latin1')))).toEqual(['13-004'])
  })

  it('is not made at all where something is placed for a tag that does not exist', () => {
    const unmarked = { ...sheets, structure: { ...sheets.structure, children: [] } }
    expect(() => renderPages(unmarked, faces, settings)).toThrow(/structure does not have/)
  })
})
