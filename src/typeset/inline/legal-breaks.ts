import type { Point, Word } from './material.ts'
import type { Measured, Scaled } from './measure.ts'
import type { Hyphenate } from './paragraph.ts'
import { languagePoints } from './word-points.ts'

/**
 * A legal breakpoint (Knuth & Plass 1981, p. 1126), or the paragraph's start. The line from break
 * `a` to break `b` has the natural width `b.end - a.start`, of which `b.endSpace - a.startSpace` are
 * spaces: what is discarded at a break, what a hyphen adds, and the kerns it changes are in these
 * numbers, so that a line's width costs two subtractions however long it is.
 */
export interface Break {
  readonly kind: 'start' | 'space' | 'hyphen' | 'joint' | 'feed' | 'end'
  /** Offsets in the text: the line before stops at `to`, the next one begins at `from`. */
  readonly to: number
  readonly from: number
  readonly end: Scaled
  readonly start: Scaled
  readonly endSpace: Scaled
  readonly startSpace: Scaled
  /** How far the line before, and the next one, may hang out. */
  readonly endHang: Scaled
  readonly startHang: Scaled
  readonly penalty: number
  /** TeX's `hyphenated`: a line that ends here counts for the demerits of hyphens. */
  readonly flagged: boolean
  /** A division that no language or tie allows. */
  readonly forced: boolean
  /** Index of the item it divides, or -1. */
  readonly divides: number
}

/** Plain TeX's \hyphenpenalty and \exhyphenpenalty. */
export const HYPHEN_PENALTY = 50

/** Breaks of the first pass: spaces, explicit hyphens and marks, line feeds, the end. */
export function plainBreaks(measured: Measured): readonly Break[] {
  const { items, text } = measured.material
  const breaks: Break[] = []
  items.forEach((item, index) => {
    if (item.kind === 'word') breaks.push(...breaksAt(measured, index, item, item.points))
    else if (item.kind === 'feed') breaks.push(breakBetween(measured, index, item.at, 'feed'))
    else if (!item.tied) breaks.push(breakAtSpace(measured, index, item.at, 0, false))
  })
  breaks.push(breakBetween(measured, items.length, text.length, 'end'))
  return breaks
}

/** A word that its language may divide: where, is looked for only if a line could end in it. */
export interface DivisibleWord {
  readonly kind: 'word'
  /** No part of it with a hyphen ends farther right. */
  readonly end: Scaled
  /** Spaces before it, added up. */
  readonly endSpace: Scaled
  /** Its breaks, the explicit ones too. */
  readonly breaks: () => readonly Break[]
}

/** Breaks of the second pass: also wherever a word's language lets it be divided. */
export function dividedBreaks(
  measured: Measured,
  plain: readonly Break[],
  hyphenate: Hyphenate,
): readonly (Break | DivisibleWord)[] {
  const { items } = measured.material
  const steps: (Break | DivisibleWord)[] = []
  let passed = 0
  items.forEach((item, index) => {
    if (item.kind !== 'word' || !item.divisible) return
    for (let at = plain[passed]; at && at.to <= item.from; at = plain[passed]) {
      steps.push(at)
      passed += 1
    }
    passed += item.points.length
    steps.push(divisibleWord(measured, index, item, hyphenate))
  })
  return [...steps, ...plain.slice(passed)]
}

function divisibleWord(
  measured: Measured,
  index: number,
  word: Word,
  hyphenate: Hyphenate,
): DivisibleWord {
  let breaks: readonly Break[] | null = null
  return {
    kind: 'word',
    // a hyphen is narrower than an em, whatever it is kerned with
    end: (measured.itemX[index + 1] ?? 0) + measured.em,
    endSpace: measured.itemSpace[index] ?? 0,
    breaks: () => {
      breaks ??= breaksAt(measured, index, word, pointsOf(measured, word, hyphenate))
      return breaks
    },
  }
}

function pointsOf(measured: Measured, word: Word, hyphenate: Hyphenate): readonly Point[] {
  const letters = measured.material.text.slice(word.from, word.to)
  const points = languagePoints(word, letters, hyphenate)
  if (word.points.length === 0) return points
  return [...word.points, ...points].sort((a, b) => a.at - b.at)
}

const breaksAt = (
  measured: Measured,
  index: number,
  word: Word,
  points: readonly Point[],
): readonly Break[] =>
  points.map((point) => breakInWord(measured, index, word, point, HYPHEN_PENALTY, false))

/**
 * Natural width of the line between two breaks. Inside one word it is measured: there a ligature
 * or kern may be cut at both of its ends.
 */
export function naturalWidth(measured: Measured, from: Break, to: Break): Scaled {
  return from.divides >= 0 && from.divides === to.divides
    ? measured.width(from.from, to.to, to.kind === 'hyphen')
    : to.end - from.start
}

/** Where the first line begins. */
export function paragraphStart(measured: Measured): Break {
  return breakBetween(measured, 0, 0, 'start')
}

/** A division inside a word; both parts are measured as they will stand. */
export function breakInWord(
  measured: Measured,
  index: number,
  word: Word,
  { at, hyphen }: Point,
  penalty: number,
  forced: boolean,
): Break {
  const space = measured.itemSpace[index] ?? 0
  return {
    kind: hyphen ? 'hyphen' : 'joint',
    to: at,
    from: at,
    end: (measured.itemX[index] ?? 0) + measured.width(word.from, at, hyphen),
    start: (measured.itemX[index + 1] ?? 0) - measured.width(at, word.to, false),
    endSpace: space,
    startSpace: space,
    endHang: measured.hangAfter(at, hyphen),
    startHang: measured.hangBefore(at),
    penalty,
    flagged: true,
    forced,
    divides: index,
  }
}

/** A break at a space, which goes. */
export function breakAtSpace(
  measured: Measured,
  index: number,
  at: number,
  penalty: number,
  forced: boolean,
): Break {
  return {
    kind: 'space',
    to: at,
    from: at + 1,
    end: measured.itemX[index] ?? 0,
    start: measured.itemX[index + 1] ?? 0,
    endSpace: measured.itemSpace[index] ?? 0,
    startSpace: measured.itemSpace[index + 1] ?? 0,
    endHang: measured.hangAfter(at, false),
    startHang: measured.hangBefore(at + 1),
    penalty,
    flagged: false,
    forced,
    divides: -1,
  }
}

/** The start, a line feed or the end: nothing goes and nothing is added. */
function breakBetween(
  measured: Measured,
  index: number,
  at: number,
  kind: 'start' | 'feed' | 'end',
): Break {
  const x = measured.itemX[index] ?? 0
  const space = measured.itemSpace[index] ?? 0
  return {
    kind,
    to: at,
    from: at,
    end: x,
    start: x,
    endSpace: space,
    startSpace: space,
    endHang: measured.hangAfter(at, false),
    startHang: measured.hangBefore(at),
    penalty: 0,
    // the paragraph's end is tried as a hyphenated break (tex.web §873): its demerits are the final ones
    flagged: kind === 'end',
    forced: false,
    divides: -1,
  }
}
