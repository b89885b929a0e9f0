import type { Resources } from '../host.ts'
import { isInAnyFace, isJoiner, lookAlike } from './characters.ts'
import type { Face, Features, Glyph } from './face.ts'
import { type KerningTable, type Measurement, readMeasurement } from './measurement.ts'
import { textShaper } from './shape-text.ts'
import { subsetTrueType } from './subset.ts'

/** The slot of .notdef, and the mark of what has no glyph. */
const MISSING = 0
const NOTHING = -1

/** A measurement laid out for looking things up. */
interface Tables {
  readonly measurement: Measurement
  readonly slots: ReadonlyMap<string, number>
  readonly smallCapitals: ReadonlyMap<number, number>
  readonly oldStyleFigures: ReadonlyMap<number, number>
  /** Ligatures by the slot of their first part. */
  readonly ligatures: ReadonlyMap<number, readonly Ligature[]>
  /** Kern of two slots in the face's units. */
  kern(first: number, second: number): number
}

interface Ligature {
  /** Slots of its parts. */
  readonly parts: readonly number[]
  readonly slot: number
}

/**
 * A built-in face by the name of its resources, e.g. `eb-garamond-regular`. It is set by table with
 * the features `kern` and `liga` and those that a style asks for; the TrueType file is read only when
 * a subset is drawn from it.
 */
export function measuredFace(resources: Resources, name: string): Face {
  const measurement = readMeasurement(resources.resource(`faces/${name}.json`))
  const tables = tablesOf(measurement)
  const shape = textShaper({
    unitsPerEm: measurement.unitsPerEm,
    word: (word, features) => shapeWord(word, features, tables),
    glyphOf: (character) => glyphOf(tables.slots.get(character) ?? MISSING, measurement),
  })
  return {
    name: measurement.name,
    unitsPerEm: measurement.unitsPerEm,
    ascender: measurement.ascender,
    descender: measurement.descender,
    capHeight: measurement.capHeight,
    xHeight: measurement.xHeight,
    italicAngle: measurement.italicAngle,
    boundingBox: measurement.boundingBox,
    weight: measurement.weight,
    outlines: 'truetype',
    covers: (codePoint) => covers(String.fromCodePoint(codePoint), tables),
    shape,
    subset: (glyphs) => subsetTrueType(resources.resource(`faces/${name}.ttf`), glyphs),
  }
}

const covers = (character: string, { slots }: Tables): boolean =>
  slots.has(character) || isInAnyFace(character) || slots.has(lookAlike(character))

function tablesOf(measurement: Measurement): Tables {
  const { first, second } = measurement.kerning
  const grid = kerningGrid(measurement.kerning)
  const width = classCount(second)
  return {
    measurement,
    slots: new Map(Array.from(measurement.characters, (character, n) => [character, n + 1])),
    smallCapitals: pairs(measurement.smallCapitals),
    oldStyleFigures: pairs(measurement.oldStyleFigures),
    ligatures: ligaturesByFirst(measurement.ligatures),
    kern: (left, right) => grid[(first[left] ?? 0) * width + (second[right] ?? 0)] ?? 0,
  }
}

const classCount = (classes: readonly number[]): number => Math.max(0, ...classes) + 1

function kerningGrid({ second, rows }: KerningTable): Int16Array {
  const width = classCount(second)
  const grid = new Int16Array(rows.length * width)
  rows.forEach((row, first) => {
    let at = first * width
    for (let i = 0; i < row.length; i += 2) {
      at += row[i] ?? 0
      grid[at++] = row[i + 1] ?? 0
    }
  })
  return grid
}

function pairs(flat: readonly number[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>()
  for (let i = 0; i < flat.length; i += 2) map.set(flat[i] ?? MISSING, flat[i + 1] ?? MISSING)
  return map
}

function ligaturesByFirst(
  ligatures: readonly (readonly number[])[],
): ReadonlyMap<number, readonly Ligature[]> {
  const byFirst = new Map<number, readonly Ligature[]>()
  for (const slots of ligatures) {
    const first = slots[0] ?? MISSING
    const ligature = { parts: slots.slice(0, -1), slot: slots.at(-1) ?? MISSING }
    byFirst.set(first, [...(byFirst.get(first) ?? []), ligature])
  }
  return byFirst
}

/** Single glyphs are substituted first, then ligatures formed, then pairs kerned, as the faces order their lookups. */
function shapeWord(word: string, features: Features, tables: Tables): readonly Glyph[] {
  const texts = Array.from(word)
  const slots = texts.map((character) => slotOf(character, features, tables))
  if (slots.some((slot) => slot === NOTHING || tables.ligatures.has(slot)))
    ligate(slots, texts, tables)
  return slots.map((slot, n) => glyphAt(slot, slots[n + 1], texts[n] ?? '', tables))
}

function slotOf(character: string, features: Features, tables: Tables): number {
  const nominal = tables.slots.get(character) ?? (isJoiner(character) ? NOTHING : MISSING)
  const figure = features.oldStyleFigures ? tables.oldStyleFigures.get(nominal) : undefined
  const letter = features.capitalsAsSmall
    ? (tables.slots.get(character.toLowerCase()) ?? nominal)
    : nominal
  const isSmall = features.smallCapitals || features.capitalsAsSmall
  const capital = isSmall ? tables.smallCapitals.get(letter) : undefined
  return figure ?? capital ?? nominal
}

/** Left to right, the first ligature of the table that fits takes the place of its parts; joiners leave. */
function ligate(slots: number[], texts: string[], { ligatures }: Tables): void {
  for (let at = 0; at < slots.length; at++) {
    const ligature = ligatures
      .get(slots[at] ?? MISSING)
      ?.find(({ parts }) => parts.every((part, n) => slots[at + n] === part))
    if (!ligature) continue
    const count = ligature.parts.length
    slots.splice(at, count, ligature.slot)
    texts.splice(at, count, texts.slice(at, at + count).join(''))
  }
  for (let at = slots.indexOf(NOTHING); at >= 0; at = slots.indexOf(NOTHING)) {
    slots.splice(at, 1)
    texts.splice(at, 1)
  }
}

function glyphAt(slot: number, next: number | undefined, text: string, tables: Tables): Glyph {
  const { id, advance } = glyphOf(slot, tables.measurement)
  return { id, advance: next === undefined ? advance : advance + tables.kern(slot, next), text }
}

const glyphOf = (slot: number, { glyphs, advances }: Measurement): Omit<Glyph, 'text'> => ({
  id: glyphs[slot] ?? 0,
  advance: advances[slot] ?? 0,
})
