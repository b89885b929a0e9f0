// @ts-check
import { create } from 'fontkit'

/** @import { Measurement } from '../src/fonts/measurement.ts' */
/** @import { ClassTable, Coverage, Font, LayoutTable, Lookup, PairAdjustment, Subtable } from './open-type.ts' */

/**
 * Metrics, widths, kerning and substitutions of a face for those characters of the repertoire, ranges
 * of code points, that it has. Throws where the face works in a way that a Measurement cannot say.
 *
 * @param {Buffer} file
 * @param {number[][]} repertoire
 * @returns {Measurement}
 */
export function measureFace(file, repertoire) {
  const font = /** @type {Font} */ (create(file))
  const characters = repertoire
    .flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    )
    .filter((codePoint) => font.hasGlyphForCodePoint(codePoint))
  const nominal = characters.map((codePoint) => font.glyphForCodePoint(codePoint).id)
  const figures = oneAfterAnother(
    singleSubstitution(font, 'pnum'),
    singleSubstitution(font, 'onum'),
  )
  const capitals = singleSubstitution(font, 'smcp')
  refuseWhatSlotsCannotSay(font, nominal)
  const single = [...nominal, ...reached(nominal, figures), ...reached(nominal, capitals)]
  const ligatures = ligaturesOf(font, new Set(single))
  const glyphs = [...new Set([0, ...single, ...ligatures.flat()])]
  const slots = new Map(glyphs.map((glyph, slot) => [glyph, slot]))
  const slotOf = (/** @type {number} */ glyph) => slots.get(glyph) ?? 0
  return {
    ...metricsOf(font),
    characters: String.fromCodePoint(...characters),
    glyphs,
    advances: glyphs.map((glyph) => font.getGlyph(glyph).advanceWidth),
    smallCapitals: pairs(nominal, capitals).map(slotOf),
    oldStyleFigures: pairs(nominal, figures).map(slotOf),
    ligatures: ligatures.map((row) => row.map(slotOf)),
    kerning: kerningTable(kernsOf(font, glyphs)),
  }
}

/** @param {Font} font */
const metricsOf = (font) => ({
  name: font.postscriptName,
  unitsPerEm: font.unitsPerEm,
  ascender: font.ascent,
  descender: font.descent,
  capHeight: font.capHeight,
  xHeight: font.xHeight,
  italicAngle: Math.round(font.italicAngle * 1000) / 1000,
  boundingBox: /** @type {[number, number, number, number]} */ ([
    font.bbox.minX,
    font.bbox.minY,
    font.bbox.maxX,
    font.bbox.maxY,
  ]),
  weight: font['OS/2'].usWeightClass,
})

/**
 * Slots stand for glyphs one to one, and figures are substituted before capitals, capitals before
 * ligatures. A new version of a face that breaks this must stop the build.
 *
 * @param {Font} font
 * @param {number[]} nominal
 */
function refuseWhatSlotsCannotSay(font, nominal) {
  if (new Set([0, ...nominal]).size !== nominal.length + 1)
    throw new Error('Two characters share a glyph, or one has none.')
  const order = ['pnum', 'onum', 'smcp', 'liga'].flatMap((tag) =>
    font.GSUB ? lookupIndexes(font.GSUB, tag) : [],
  )
  if (order.some((index, n) => index < (order[n - 1] ?? 0)))
    throw new Error('The face substitutes in another order than figures, capitals, ligatures.')
}

/**
 * What becomes of each glyph that one of two substitutions knows, the first done first.
 *
 * @param {Map<number, number>} first
 * @param {Map<number, number>} second
 */
const oneAfterAnother = (first, second) =>
  new Map([
    ...second,
    ...Array.from(first, ([from, to]) => /** @type {const} */ ([from, second.get(to) ?? to])),
  ])

/** @param {number[]} glyphs @param {Map<number, number>} substitution */
const reached = (glyphs, substitution) => glyphs.flatMap((glyph) => substitution.get(glyph) ?? [])

/** @param {number[]} glyphs @param {Map<number, number>} substitution */
const pairs = (glyphs, substitution) =>
  glyphs.flatMap((glyph) => {
    const to = substitution.get(glyph)
    return to === undefined ? [] : [glyph, to]
  })

/**
 * The lookups of a feature for Latin script and no special language, in the order they are done.
 *
 * @param {LayoutTable} table
 * @param {string} tag
 */
function lookupIndexes(table, tag) {
  const latin = table.scriptList.find((script) => script.tag === 'latn')
  const features = latin?.script.defaultLangSys.featureIndexes.map((n) => table.featureList[n])
  const feature = features?.find((one) => one?.tag === tag)
  return [...(feature?.feature.lookupListIndexes ?? [])].sort((a, b) => a - b)
}

/** @param {LayoutTable | undefined} table @param {string} tag */
const lookups = (table, tag) =>
  table ? lookupIndexes(table, tag).map((index) => table.lookupList.get(index)) : []

/** @param {Font} font @param {string} tag */
function singleSubstitution(font, tag) {
  const substitution = new Map()
  for (const lookup of lookups(font.GSUB, tag))
    for (const subtable of subtablesOf(lookup, 1))
      for (const [index, glyph] of covered(subtable.coverage).entries())
        if (!substitution.has(glyph))
          substitution.set(
            glyph,
            subtable.version === 1
              ? (glyph + subtable.deltaGlyphID) & 0xffff
              : subtable.substitute.get(index),
          )
  return substitution
}

/**
 * Parts and last the ligature, of the ligatures whose parts are all among `glyphs`.
 *
 * @param {Font} font
 * @param {Set<number>} glyphs
 */
const ligaturesOf = (font, glyphs) =>
  lookups(font.GSUB, 'liga')
    .flatMap((lookup) => subtablesOf(lookup, 4))
    .flatMap(({ coverage, ligatureSets }) =>
      covered(coverage).flatMap((first, index) =>
        [...ligatureSets.get(index)].map(({ components, glyph }) => [first, ...components, glyph]),
      ),
    )
    .filter((row) => row.slice(0, -1).every((part) => glyphs.has(part)))

/**
 * Subtables of a lookup that must be of one type, extensions unwrapped (GSUB type 7, GPOS type 9).
 *
 * @param {Lookup} lookup
 * @param {number} type
 */
function subtablesOf({ lookupType, subTables }, type) {
  return subTables.map((subtable) => {
    const [found, plain] =
      'extension' in subtable ? [subtable.lookupType, subtable.extension] : [lookupType, subtable]
    if (found !== type) throw new Error(`A lookup of type ${found} where ${type} was expected.`)
    return plain
  })
}

/** @param {Coverage} coverage */
const covered = (coverage) =>
  coverage.version === 1
    ? [...coverage.glyphs]
    : coverage.rangeRecords.flatMap(({ start, end }) =>
        Array.from({ length: end - start + 1 }, (_, n) => start + n),
      )

/**
 * Kern of every pair: row by the first glyph, column by the second. In a lookup the first subtable
 * that knows a pair decides; the lookups add up (OpenType, chapter GPOS, pair adjustment).
 *
 * @param {Font} font
 * @param {number[]} glyphs
 */
function kernsOf(font, glyphs) {
  const readers = lookups(font.GPOS, 'kern').map((lookup) =>
    subtablesOf(lookup, 2).map((subtable) => pairReader(subtable, glyphs)),
  )
  return glyphs.map((first) => {
    const row = new Int16Array(glyphs.length)
    for (const subtables of readers) {
      const decided = new Uint8Array(glyphs.length)
      for (const read of subtables)
        for (const [column, kern] of read(first)) {
          if (!decided[column]) row[column] = (row[column] ?? 0) + kern
          decided[column] = 1
        }
    }
    return row
  })
}

/**
 * Reads what a subtable says of a first glyph: places of second glyphs in `glyphs`, and the kerns.
 *
 * @param {Subtable} subtable
 * @param {number[]} glyphs
 * @returns {(first: number) => (readonly [column: number, kern: number])[]}
 */
function pairReader(subtable, glyphs) {
  refuseMoreThanAdvances(subtable)
  const indexes = new Map(covered(subtable.coverage).map((glyph, index) => [glyph, index]))
  const columns = new Map(glyphs.map((glyph, column) => [glyph, column]))
  const seconds = subtable.version === 2 ? classesOf(subtable.classDef2, glyphs) : []
  const rowOfClass = remembered((/** @type {number} */ one) => {
    const records = subtable.classRecords.get(one)
    return seconds.map((other, column) => kernAt(column, records.get(other)))
  })
  return (first) => {
    const index = indexes.get(first)
    if (index === undefined) return []
    if (subtable.version === 1)
      return [...subtable.pairSets.get(index)].flatMap(({ secondGlyph, value1 }) => {
        const column = columns.get(secondGlyph)
        return column === undefined ? [] : [kernAt(column, { value1 })]
      })
    const [own = 0] = classesOf(subtable.classDef1, [first])
    return rowOfClass(own)
  }
}

/**
 * @param {number} column
 * @param {PairAdjustment} adjustment
 * @returns {readonly [column: number, kern: number]}
 */
const kernAt = (column, { value1 }) => [column, value1.xAdvance]

/**
 * @template Row
 * @param {(index: number) => Row} make
 * @returns {(index: number) => Row}
 */
function remembered(make) {
  const rows = new Map()
  return (index) => rows.get(index) ?? rows.set(index, make(index)).get(index)
}

/** @param {Subtable} subtable */
function refuseMoreThanAdvances({ valueFormat1, valueFormat2 }) {
  const { xAdvance, ...others } = valueFormat1
  if (!xAdvance || Object.values({ ...others, ...valueFormat2 }).some(Boolean))
    throw new Error('A pair is adjusted by more than the first advance.')
}

/** @param {ClassTable} classes @param {number[]} glyphs */
const classesOf = (classes, glyphs) =>
  glyphs.map((glyph) =>
    classes.version === 1
      ? (classes.classValueArray[glyph - classes.startGlyph] ?? 0)
      : (classes.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ??
        0),
  )

/** @param {Int16Array[]} kerns @returns {Measurement['kerning']} */
function kerningTable(kerns) {
  const first = classes(kerns)
  const rows = firstOfEach(first).map((slot) => kerns[slot] ?? new Int16Array())
  const second = classes(kerns.map((_, column) => Int16Array.from(rows, (row) => row[column] ?? 0)))
  const columns = firstOfEach(second)
  return {
    first,
    second,
    rows: rows.map((row) => sparse(columns.map((column) => row[column] ?? 0))),
  }
}

/** Class by place: equal rows have the same, numbered as they come. @param {Int16Array[]} rows */
function classes(rows) {
  const known = new Map()
  return rows.map((row) => {
    const key = Buffer.from(row.buffer).toString('latin1')
    if (!known.has(key)) known.set(key, known.size)
    return known.get(key)
  })
}

/** A place of each class, in the order of classes. @param {number[]} classed */
const firstOfEach = (classed) => [...new Set(classed)].map((one) => classed.indexOf(one))

/** In pairs: how many zeros to pass over, and the number after them. @param {number[]} row */
function sparse(row) {
  const result = []
  let zeros = 0
  for (const value of row) {
    if (value !== 0) result.push(zeros, value)
    zeros = value === 0 ? zeros + 1 : 0
  }
  return result
}
