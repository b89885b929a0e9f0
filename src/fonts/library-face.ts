import type { Font, FontCollection, Os2Table } from 'fontkit'
import { memoize } from '../memoize.ts'
import { isInAnyFace, lookAlike } from './characters.ts'
import type { Face, Features, Glyph } from './face.ts'
import { textShaper } from './shape-text.ts'
import { glyphsIn, subsetTrueType } from './subset.ts'
import { unpackWebFont } from './unpack-web-font.ts'

/** The part of the font library that a face is made with. */
export interface FontLibrary {
  create(file: Uint8Array): Font | FontCollection
}

/** A face and the TrueType or OpenType file that it is made of, or why the file cannot be used. */
export type LoadedFace =
  | { readonly ok: true; readonly face: Face; readonly file: Uint8Array }
  | { readonly ok: false; readonly reason: UnusableFile }

/**
 * `web-font`: the first WOFF, which must be unpacked first. `collection`: several faces in one file.
 * `no-embedding`: its maker forbids embedding in documents, or embedding a part (OS/2 fsType).
 * `damaged`: no TrueType or OpenType file, or one that cannot be read through.
 */
type UnusableFile = 'web-font' | 'collection' | 'no-embedding' | 'damaged'

/**
 * `kern` and `liga` as the built-in faces, and what sets marks (`ccmp`, `mark`, `mkmk`) and contextual
 * forms (`calt`, `clig`), which fontkit does unasked. Required ligatures stay off: EB Garamond keeps
 * pictograms there, "*second" becomes one. So do the fractions that fontkit makes around U+2044.
 * Arabic cannot be written without them.
 */
const ALWAYS = { kern: true, liga: true, frac: false, numr: false, dnom: false }

/** Text that every face must set and every subset hold before the file is trusted. */
const TRIAL = 'Hamburgefonstiv, 0123456789.'

/** Loads the font library, which takes about 170 ms, and the face with it, a WOFF2 unpacked. */
export async function loadLibraryFace(file: Uint8Array, name: string): Promise<LoadedFace> {
  const unpacked = await unpackWebFont(file)
  if (!unpacked) return { ok: false, reason: 'damaged' }
  return libraryFace(unpacked, name, await import('fontkit'))
}

/**
 * A face of a TrueType or OpenType file: a parish's own, or a built-in one for text outside the
 * repertoire it was measured for. `name` is its name where the file has no PostScript name.
 */
export function libraryFace(file: Uint8Array, name: string, library: FontLibrary): LoadedFace {
  const signature = String.fromCharCode(...file.subarray(0, 4))
  if (signature === 'wOFF') return { ok: false, reason: 'web-font' }
  if (signature === 'ttcf') return { ok: false, reason: 'collection' }
  try {
    const font = library.create(file)
    if ('fonts' in font) return { ok: false, reason: 'collection' }
    if (!mayBeEmbedded(font['OS/2'])) return { ok: false, reason: 'no-embedding' }
    const face = faceOf(withOwnCharacters(font), name, signature === 'OTTO' ? undefined : file)
    face.subset(face.shape(TRIAL, {}).map(({ id }) => id))
    return { ok: true, face, file }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

const mayBeEmbedded = (os2: Os2Table | undefined): boolean =>
  !os2 || !(os2.fsType.noEmbedding || os2.fsType.noSubsetting || os2.fsType.bitmapOnly)

/** fontkit remembers the characters of a glyph's first use for all others; here each use has its own. */
function withOwnCharacters(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) =>
    Object.create(getGlyph(id), { codePoints: { value: codePoints } })
  return font
}

/** `file` where its outlines are TrueType ones. */
function faceOf(font: Font, name: string, file: Uint8Array | undefined): Face {
  const { minX, minY, maxX, maxY } = font.bbox
  const isWhole = file && glyphsIn(file)
  const isSound = memoize((id: number) => canBeDrawn(id, font) && (isWhole?.(id) ?? true))
  const os2: Os2Table | undefined = font['OS/2']
  return {
    name: (font.postscriptName || name).replaceAll(/[^A-Za-z0-9_-]/g, ''),
    unitsPerEm: font.unitsPerEm,
    ascender: font.ascent,
    descender: font.descent,
    capHeight: font.capHeight || topOf('H', font),
    xHeight: font.xHeight || topOf('x', font),
    italicAngle: Math.round(font.italicAngle * 1000) / 1000,
    boundingBox: [minX, minY, maxX, maxY],
    weight: os2?.usWeightClass ?? 400,
    outlines: file ? 'truetype' : 'cff',
    covers: (codePoint) => covers(String.fromCodePoint(codePoint), font, isSound),
    shape: textShaper({
      unitsPerEm: font.unitsPerEm,
      word: (word, features) => shapeSoundly(word, features, font, isSound),
      glyphOf: (character) => glyphOf(character, font),
    }),
    subset: (glyphs) => (file ? subsetTrueType(file, glyphs) : subsetCff(font, glyphs)),
  }
}

const NO_GLYPH = { id: 0, advance: 0 }

type IsSound = (glyph: number) => boolean

function covers(character: string, font: Font, isSound: IsSound): boolean {
  if (isInAnyFace(character)) return true
  const codePoint = lookAlike(character).codePointAt(0) ?? 0
  if (!font.hasGlyphForCodePoint(codePoint)) return false
  return isSound(font.glyphForCodePoint(codePoint).id)
}

/** Whether a glyph has its outline and its width: in a damaged file one can be lost, and all others be there. */
function canBeDrawn(id: number, font: Font): boolean {
  try {
    const { path, advanceWidth } = font.getGlyph(id)
    return path !== undefined && Number.isFinite(advanceWidth)
  } catch {
    return false
  }
}

/** A word's glyphs as the font joins and kerns them; where its tables for that are damaged, one for each character. */
function shapeSoundly(
  word: string,
  features: Features,
  font: Font,
  isSound: IsSound,
): readonly Glyph[] {
  try {
    const glyphs = shapeWord(word, features, font)
    if (glyphs.every(({ id, advance }) => isSound(id) && Number.isFinite(advance))) return glyphs
  } catch {
    // What the library throws says nothing that helps.
  }
  return Array.from(word, (text) => {
    const { id } = font.glyphForCodePoint(text.codePointAt(0) ?? 0)
    return { ...(isSound(id) ? glyphOf(text, font) : NO_GLYPH), text }
  })
}

const topOf = (character: string, font: Font): number =>
  font.glyphForCodePoint(character.codePointAt(0) ?? 0).bbox.maxY

function glyphOf(character: string, font: Font): Omit<Glyph, 'text'> {
  const { id, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  return { id, advance: advanceWidth }
}

/**
 * Glyphs in the order of reading: fontkit turns those of a word that is read from right to left into the
 * order in which they stand. A joiner comes back as a space, which a word has none of, and is left out.
 */
function shapeWord(word: string, features: Features, font: Font): readonly Glyph[] {
  // Few faces have c2sc; what it would give are the small capitals of the small letters.
  const lowered = features.capitalsAsSmall === true && font.availableFeatures.includes('smcp')
  const rightToLeft = features.rightToLeft === true
  const wishes = {
    rlig: rightToLeft,
    smcp: lowered || features.smallCapitals === true,
    onum: features.oldStyleFigures === true,
    pnum: features.oldStyleFigures === true,
  }
  const letters = lowered ? word.toLowerCase() : word
  const direction = rightToLeft ? 'rtl' : 'ltr'
  const { glyphs, positions } = font.layout(
    letters,
    { ...ALWAYS, ...wishes },
    undefined,
    undefined,
    direction,
  )
  const shaped = glyphs
    .map(({ id, codePoints }, n) => ({
      id,
      advance: positions[n]?.xAdvance ?? 0,
      text: textOf(codePoints, lowered),
      ...(positions[n]?.yOffset && { rise: positions[n].yOffset }),
      ...(positions[n]?.xOffset && { shift: positions[n].xOffset }),
    }))
    .filter(({ text }) => text !== ' ')
  return rightToLeft ? shaped.toReversed() : shaped
}

function textOf(codePoints: readonly number[], lowered: boolean): string {
  const text = String.fromCodePoint(...codePoints)
  return lowered ? text.toUpperCase() : text
}

/** fontkit's encoder, asked for the glyphs in their order and as often as they are named. */
function subsetCff(font: Font, glyphs: readonly number[]): Uint8Array {
  const subset = font.createSubset() as unknown as { glyphs: number[]; encode(): Uint8Array }
  subset.glyphs.push(...glyphs)
  return subset.encode()
}
