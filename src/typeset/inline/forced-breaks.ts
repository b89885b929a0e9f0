import type { Filling } from './break-lines.ts'
import type { Break } from './legal-breaks.ts'
import { breakAtSpace, breakInWord, HYPHEN_PENALTY, naturalWidth } from './legal-breaks.ts'
import type { Word } from './material.ts'
import type { Measured } from './measure.ts'
import type { Hyphenate } from './paragraph.ts'
import { isAddress, type Point, syllablePoints } from './word-points.ts'

/** A tie or a tied word gives way before any other letters do. */
const TIE_PENALTY = 500
/** So does an address at its punctuation (The Chicago Manual of Style, 17th ed., 7.46). */
const ADDRESS_PENALTY = 500
/** Elsewhere a word comes apart last of all. */
const LETTER_PENALTY = 3000

/** A letter with the accents, joiners and variants that belong to it. */
const CLUSTER = /\P{M}(?:\p{M}|\u200c|\u200d\P{M})*/gu
const LETTER = /^[\p{L}\p{M}]/u
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u

/**
 * The breaks, and inside what is wider than the measure also such as no language allows: at ties,
 * in addresses before their punctuation, at last between any two letters. What fits the measure
 * gets none. The same list comes back where everything fits.
 */
export function forcedBreaks(
  measured: Measured,
  start: Break,
  breaks: readonly Break[],
  hyphenate: Hyphenate,
  filling: Filling,
): readonly Break[] {
  const all: Break[] = []
  let from = start
  for (const to of breaks) {
    if (isTooWide(measured, filling, from, to))
      all.push(...breaksBetween(measured, from, to, hyphenate))
    all.push(to)
    from = to
  }
  return all.length === breaks.length ? breaks : all
}

/** Every place between two neighbouring breaks. */
function breaksBetween(
  measured: Measured,
  from: Break,
  to: Break,
  hyphenate: Hyphenate,
): readonly Break[] {
  const breaks: Break[] = []
  for (const [index, item] of measured.material.items.entries()) {
    if (item.kind === 'space' && item.at >= from.from && item.at < to.to) {
      breaks.push(breakAtSpace(measured, index, item.at, TIE_PENALTY, true))
    }
    if (item.kind === 'word' && item.from < to.to && item.to > from.from) {
      const inside = breaksInWord(measured, index, item, hyphenate)
      breaks.push(...inside.filter(({ at }) => at > from.from && at < to.to).map(({ cut }) => cut))
    }
  }
  return breaks
}

interface Cut {
  readonly at: number
  readonly cut: Break
}

/** Every place in a word; where its language would divide it the penalty is a hyphen's. */
function breaksInWord(
  measured: Measured,
  index: number,
  word: Word,
  hyphenate: Hyphenate,
): readonly Cut[] {
  const letters = measured.material.text.slice(word.from, word.to)
  const address = isAddress(letters)
  const syllables = address ? [] : syllablePoints(word, letters, hyphenate)
  return clusterEnds(letters).map((offset) => {
    const at = word.from + offset
    const syllable = syllables.some((point) => point.at === at)
    const point: Point = { at, hyphen: syllable || (!address && betweenLetters(letters, offset)) }
    const penalty = syllable
      ? HYPHEN_PENALTY
      : address && beforePunctuation(letters, offset)
        ? ADDRESS_PENALTY
        : LETTER_PENALTY
    return { at, cut: breakInWord(measured, index, word, point, penalty, !syllable || word.tied) }
  })
}

/** Offsets between a word's letters. */
function clusterEnds(letters: string): readonly number[] {
  const ends = Array.from(letters.matchAll(CLUSTER), (cluster) => cluster.index + cluster[0].length)
  return ends.slice(0, -1)
}

const betweenLetters = (letters: string, offset: number): boolean =>
  ENDS_IN_LETTER.test(letters.slice(0, offset)) && LETTER.test(letters.slice(offset))

const beforePunctuation = (letters: string, offset: number): boolean =>
  /^[.@?#&=_~%-]/u.test(letters.slice(offset)) || /[/:]$/u.test(letters.slice(0, offset))

/** Whether the line between two breaks would be over its measure, however much it shrinks. */
export function isTooWide(measured: Measured, filling: Filling, from: Break, to: Break): boolean {
  const measure = from.kind === 'start' ? filling.firstMeasure : filling.measure
  const hang = filling.hanging ? from.startHang + to.endHang : 0
  const shrink = (to.endSpace - from.startSpace) * filling.spaceShrink
  return naturalWidth(measured, from, to) - shrink - hang > measure
}
