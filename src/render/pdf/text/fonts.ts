import type { Face } from '../../../fonts/face.ts'
import { sixLetters } from '../digest.ts'
import { type Dictionary, type PdfFile, packed, type Ref, type Stream } from '../pdf-file.ts'
import { asciiBytes, hex16 } from '../syntax.ts'
import type { SubsetGlyph } from './glyphs.ts'

/** A subset of a face as a composite font (ISO 32000-1 §9.7), ready for any file. */
export interface PackedFont {
  readonly face: Face
  /** Under which pages use it. */
  readonly name: string
  /** Under which the file has it. */
  readonly baseFont: string
  /** By number in the subset, in thousandths of the type size. */
  readonly widths: readonly number[]
  /** By number in the subset: the number as text operators write it. */
  readonly codes: readonly string[]
  readonly glyphs: readonly SubsetGlyph[]
  readonly program: Stream
  /** Which text each glyph stands for. */
  readonly unicode: Stream
}

/** The subsets as fonts whose glyphs are named in two bytes, by their places in the subset. */
export const packFonts = (
  subsets: ReadonlyMap<Face, readonly SubsetGlyph[]>,
): ReadonlyMap<Face, PackedFont> =>
  new Map([...subsets].map(([face, glyphs], at) => [face, packFont(`F${at + 1}`, face, glyphs)]))

function packFont(name: string, face: Face, glyphs: readonly SubsetGlyph[]): PackedFont {
  const program = face.subset(glyphs.map(({ id }) => id))
  const widths = face.outlines === 'truetype' ? widthsIn(program, face) : widthsAlone(face, glyphs)
  return {
    face,
    name,
    baseFont: `${subsetTag(glyphs)}+${face.name.replace(/[^\w-]/g, '')}`,
    widths,
    codes: Array.from({ length: glyphs.length + 1 }, (_, number) => hex16(number)),
    glyphs,
    program: packedProgram(program, face.outlines),
    unicode: packed({}, asciiBytes(unicodeMap(glyphs))),
  }
}

/** Writes the fonts; gives them by the names that pages use. */
export const embedFonts = (file: PdfFile, fonts: Iterable<PackedFont>): Dictionary =>
  Object.fromEntries(Array.from(fonts, (font) => [font.name, embedFont(file, font)]))

function embedFont(
  file: PdfFile,
  { face, baseFont, widths, glyphs, program, unicode }: PackedFont,
): Ref {
  const outlines = OUTLINES[face.outlines]
  const descriptor = file.add({
    ...description(face, baseFont),
    [outlines.program]: file.stream(program),
  })
  const descendant = file.add({
    Type: 'Font',
    ...outlines.font,
    BaseFont: baseFont,
    CIDSystemInfo: {
      Registry: asciiBytes('Adobe'),
      Ordering: asciiBytes('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    W: [0, widths.slice(0, glyphs.length + 1)],
  })
  return file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.stream(unicode),
  })
}

/** Subsets with other glyphs have other tags (§9.6.4). */
const subsetTag = (glyphs: readonly SubsetGlyph[]): string =>
  sixLetters(asciiBytes(glyphs.map(({ id }) => id).join(' ')))

/** What each kind of outlines is called in a file (§9.9, table 126). */
const OUTLINES = {
  truetype: {
    font: { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' },
    program: 'FontFile2',
  },
  cff: { font: { Subtype: 'CIDFontType0' }, program: 'FontFile3' },
} as const

const packedProgram = (program: Uint8Array, outlines: Face['outlines']): Stream =>
  packed(
    outlines === 'truetype' ? { Length1: program.length } : { Subtype: 'CIDFontType0C' },
    program,
  )

const SYMBOLIC = 4
const ITALIC = 64

/** The descriptor's figures (§9.8). The stems' width follows from the weight, as is usual where a face does not say it. */
function description(face: Face, name: string): Dictionary {
  const scaled = (units: number): number => Math.round((units * 1000) / face.unitsPerEm)
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: face.italicAngle === 0 ? SYMBOLIC : SYMBOLIC + ITALIC,
    FontBBox: face.boundingBox.map(scaled),
    ItalicAngle: face.italicAngle,
    Ascent: scaled(face.ascender),
    Descent: scaled(face.descender),
    CapHeight: scaled(face.capHeight),
    XHeight: scaled(face.xHeight),
    StemV: Math.round(50 + (face.weight / 65) * (face.weight / 65)),
  }
}

/** Widths as the TrueType program itself has them, which readers hold against the font's own list. */
function widthsIn(program: Uint8Array, { unitsPerEm }: Face): readonly number[] {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength)
  const glyphs = view.getUint16(tableIn(view, 'maxp') + 4)
  const measured = view.getUint16(tableIn(view, 'hhea') + 34)
  const metrics = tableIn(view, 'hmtx')
  return Array.from({ length: glyphs }, (_, glyph) => {
    // Glyphs after the last one measured are as wide as it is.
    const units = view.getUint16(metrics + 4 * Math.min(glyph, measured - 1))
    return Math.round((units * 1_000_000) / unitsPerEm) / 1000
  })
}

/** Where a table of a TrueType file begins. */
function tableIn(view: DataView, tag: string): number {
  const tables = view.getUint16(4)
  for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
    const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at)))
    if (letters.join('') === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`the subset of a face has no table ${tag}`)
}

/** Widths of glyphs that stand alone, without kerning: a CFF program hides its own in the outlines. */
function widthsAlone(face: Face, glyphs: readonly SubsetGlyph[]): readonly number[] {
  const alone = glyphs.map(({ id, text, features }) => {
    const units = face.shape(text, features).find((glyph) => glyph.id === id)?.advance ?? 0
    return Math.round((units * 1_000_000) / face.unitsPerEm) / 1000
  })
  return [0, ...alone]
}

/** Entries that one block of a map may have (Adobe Technical Note 5411). */
const BLOCK = 100

/** A mark that is part of the letter before it, and no character of its own (Unicode Standard §23.2). */
const JOINED_ON = '\u034f'

/**
 * Which text each glyph stands for (ISO 32000-1 §9.10.3), several characters for a ligature. A glyph
 * whose letter already says everything joins on silently: for no text at all, readers make one up.
 */
function unicodeMap(glyphs: readonly SubsetGlyph[]): string {
  const entries = glyphs.map(
    ({ text }, at) => `<${hex16(at + 1)}> <${utf16(text === '' ? JOINED_ON : text)}>`,
  )
  const blocks = Array.from({ length: Math.ceil(entries.length / BLOCK) }, (_, at) =>
    entries.slice(at * BLOCK, (at + 1) * BLOCK),
  )
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex16(text.charCodeAt(at))).join('')
