import type { Face } from '../../fonts/face.ts'
import { sixLetters } from './digest.ts'
import type { SubsetGlyph } from './glyphs.ts'
import type { Dictionary, PdfFile, Ref } from './pdf-file.ts'
import { asciiBytes, hex16 } from './syntax.ts'

/** A face in the file: under which name pages use it, and how wide its glyphs are there. */
export interface EmbeddedFont {
  readonly name: string
  readonly ref: Ref
  /** By number in the subset, in thousandths of the type size. */
  readonly widths: readonly number[]
}

/**
 * Writes a subset of each face as a composite font (ISO 32000-1 §9.7): two bytes name a glyph by its
 * place in the subset, and a map says which text it stands for.
 */
export function embedFonts(
  file: PdfFile,
  subsets: ReadonlyMap<Face, readonly SubsetGlyph[]>,
): ReadonlyMap<Face, EmbeddedFont> {
  return new Map(
    [...subsets].map(([face, glyphs], at) => [face, embedFont(file, `F${at + 1}`, face, glyphs)]),
  )
}

function embedFont(
  file: PdfFile,
  name: string,
  face: Face,
  glyphs: readonly SubsetGlyph[],
): EmbeddedFont {
  const program = face.subset(glyphs.map(({ id }) => id))
  const widths = face.outlines === 'truetype' ? widthsIn(program, face) : widthsAlone(face, glyphs)
  const baseFont = `${subsetTag(glyphs)}+${face.name.replace(/[^\w-]/g, '')}`
  const descriptor = file.add({
    ...description(face, baseFont),
    ...fontProgram(file, program, face.outlines),
  })
  const descendant = file.add({
    Type: 'Font',
    ...OUTLINES[face.outlines],
    BaseFont: baseFont,
    CIDSystemInfo: {
      Registry: asciiBytes('Adobe'),
      Ordering: asciiBytes('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    W: [0, widths.slice(0, glyphs.length + 1)],
  })
  const ref = file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.stream({}, asciiBytes(unicodeMap(glyphs))),
  })
  return { name, ref, widths }
}

/** Subsets with other glyphs have other tags (§9.6.4). */
const subsetTag = (glyphs: readonly SubsetGlyph[]): string =>
  sixLetters(asciiBytes(glyphs.map(({ id }) => id).join(' ')))

const OUTLINES: Readonly<Record<Face['outlines'], Dictionary>> = {
  truetype: { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' },
  cff: { Subtype: 'CIDFontType0' },
}

function fontProgram(file: PdfFile, bytes: Uint8Array, outlines: Face['outlines']): Dictionary {
  return outlines === 'truetype'
    ? { FontFile2: file.stream({ Length1: bytes.length }, bytes) }
    : { FontFile3: file.stream({ Subtype: 'CIDFontType0C' }, bytes) }
}

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
