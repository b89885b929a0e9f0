import type { Word } from './material.ts'
import type { Measured, Scaled } from './measure.ts'
import type { Hyphenate } from './paragraph.ts'
import { explicitPoints, languagePoints, type Point } from './word-points.ts'

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
  return legalBreaks(measured, (word) => explicitPoints(measured.material, word))
}

/** Breaks of the second pass: also wherever a word's language lets it be divided. */
export function dividedBreaks(measured: Measured, hyphenate: Hyphenate): readonly Break[] {
  const { material } = measured
  return legalBreaks(measured, (word) => {
    const explicit = explicitPoints(material, word)
    const soft = languagePoints(material, word, hyphenate)
    if (explicit.length === 0) return soft
    if (soft.length === 0) return explicit
    return [...explicit, ...soft].sort((a, b) => a.at - b.at)
  })
}

function legalBreaks(measured: Measured, pointsOf: (word: Word) => readonly Point[]): Break[] {
  const breaks: Break[] = []
  for (const [index, item] of measured.material.items.entries()) {
    switch (item.kind) {
      case 'word':
        for (const point of pointsOf(item)) {
          breaks.push(breakInWord(measured, index, item, point, HYPHEN_PENALTY, false))
        }
        break
      case 'space':
        if (!item.tied) breaks.push(breakAtSpace(measured, index, item.at, 0, false))
        break
      case 'feed':
        breaks.push(breakBetween(measured, index, item.at, 'feed'))
        break
    }
  }
  const { items, text } = measured.material
  breaks.push(breakBetween(measured, items.length, text.length, 'end'))
  return breaks
}

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
