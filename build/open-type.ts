import type { Font as PlainFont } from 'fontkit'

/** A font with the tables that fontkit decodes but its types do not name (OpenType 1.9, chapters GSUB and GPOS). */
export type Font = PlainFont & { readonly GSUB?: LayoutTable; readonly GPOS?: LayoutTable }

export interface LayoutTable {
  readonly scriptList: readonly {
    readonly tag: string
    readonly script: { readonly defaultLangSys: { readonly featureIndexes: readonly number[] } }
  }[]
  readonly featureList: readonly {
    readonly tag: string
    readonly feature: { readonly lookupListIndexes: readonly number[] }
  }[]
  readonly lookupList: Decoded<Lookup>
}

export interface Lookup {
  readonly lookupType: number
  readonly subTables: readonly (Subtable | Extension)[]
}

/** GSUB type 7 and GPOS type 9: a subtable of another type, far away in the file. */
interface Extension {
  readonly lookupType: number
  readonly extension: Subtable
}

/** What this build reads of substitutions (types 1 and 4) and pair adjustments (type 2); each has a part of it. */
export interface Subtable {
  readonly version: 1 | 2
  readonly coverage: Coverage
  readonly deltaGlyphID: number
  readonly substitute: Decoded<number>
  readonly ligatureSets: Decoded<
    Iterable<{ readonly components: readonly number[]; readonly glyph: number }>
  >
  readonly pairSets: Decoded<Iterable<PairAdjustment & { readonly secondGlyph: number }>>
  readonly classDef1: ClassTable
  readonly classDef2: ClassTable
  readonly classRecords: Decoded<Decoded<PairAdjustment>>
  readonly valueFormat1: Readonly<Record<string, boolean>>
  readonly valueFormat2: Readonly<Record<string, boolean>>
}

export interface PairAdjustment {
  readonly value1: { readonly xAdvance: number }
}

export interface Coverage {
  readonly version: 1 | 2
  readonly glyphs: readonly number[]
  readonly rangeRecords: readonly { readonly start: number; readonly end: number }[]
}

export interface ClassTable {
  readonly version: 1 | 2
  readonly startGlyph: number
  readonly classValueArray: readonly number[]
  readonly classRangeRecord: readonly {
    readonly start: number
    readonly end: number
    readonly class: number
  }[]
}

/** A list whose members are decoded when asked for. */
interface Decoded<T> {
  get(index: number): T
}
