import type { OddityKind } from '../../problems/translation-problems.ts'

/** Oddities of one kind. */
export interface Oddity {
  readonly kind: OddityKind
  readonly count: number
  /** Where, as people say it: `Psalm 1`, `line 12`. At most `mostPlaces`; the others are only counted. */
  readonly places: readonly string[]
}

const mostPlaces = 200

/** Something is lost or may be wrong, which a person should look at; the others are mended for good. */
export const isLoss = (kind: OddityKind): boolean => losses.has(kind)

const losses: ReadonlySet<OddityKind> = new Set([
  'chapter-mark',
  'sign-code',
  'verse-twice',
  'between-verses',
  'unknown-book',
  'short-book',
  'no-verse',
  'no-quotation-marks',
] as const)

/** Counts oddities as they are met. */
export interface OddityCount {
  add(kind: OddityKind, place: string): void
  /** By kind, in the order in which they were met first. */
  all(): readonly Oddity[]
}

/** An empty count. */
export function countOddities(): OddityCount {
  const kinds = new Map<OddityKind, { count: number; readonly places: string[] }>()
  return {
    add(kind, place) {
      const known = kinds.get(kind) ?? { count: 0, places: [] }
      kinds.set(kind, known)
      known.count++
      if (known.places.length < mostPlaces && known.places.at(-1) !== place)
        known.places.push(place)
    },
    all: () => [...kinds].map(([kind, { count, places }]) => ({ kind, count, places })),
  }
}
