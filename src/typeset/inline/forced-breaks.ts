import type { Filling } from './break-lines.ts'
import {
  type Break,
  breakAtSpace,
  breakInWord,
  type DivisibleWord,
  HYPHEN_PENALTY,
  naturalWidth,
} from './legal-breaks.ts'
import type { Item, Word } from './material.ts'
import type { Measured } from './measure.ts'
import type { Hyphenate } from './paragraph.ts'
import { isAddress, syllablePoints } from './word-points.ts'

/** A tie gives way, or an address or a tied word, at a price of ten hyphens. */
const FORCED_PENALTY = 500

/** An address divides before its punctuation (The Chicago Manual of Style, 17th ed., 7.46), a tied word after its hyphens. */
const BEFORE = /^[.@?#&=_~%]/u
const AFTER = /[-–—/:]$/u

/** A letter with the accents and joiners that belong to it. */
const CLUSTER = /\P{M}(?:\p{M}|\u200c|\u200d\P{M})*/gu
const BETWEEN_LETTERS = [/[\p{L}\p{M}]$/u, /^\p{L}/u] as const

/** Places inside one item of the paragraph. */
type Inside = (item: Item, index: number) => readonly Break[]

/**
 * The breaks, and inside what is wider than its line also such as are not legal: first at ties, at
 * an address's punctuation, and where a language divides a word of a paragraph without hyphens; then,
 * in what is still too wide, between any two letters. The same list comes back where everything fits.
 */
export function forcedBreaks(
  measured: Measured,
  start: Break,
  steps: readonly (Break | DivisibleWord)[],
  hyphenate: Hyphenate,
  filling: Filling,
): readonly (Break | DivisibleWord)[] {
  const legal = steps.flatMap((step) => (step.kind === 'word' ? step.breaks() : [step]))
  const isWide = (from: Break, to: Break) => isTooWide(measured, filling, from, to)
  if (!legal.some((to, n) => isWide(legal[n - 1] ?? start, to))) return steps
  const seams = divided(measured, start, legal, isWide, (item, index) =>
    item.kind === 'word'
      ? breaksAtSeams(measured, index, item, hyphenate)
      : item.kind === 'space' && item.tied
        ? [breakAtSpace(measured, index, item.at, FORCED_PENALTY, true)]
        : [],
  )
  return divided(measured, start, seams, isWide, (item, index) =>
    item.kind === 'word' ? breaksBetweenLetters(measured, index, item) : [],
  )
}

/** The breaks, with those inside that stand between two of them too far apart. */
function divided(
  { material }: Measured,
  start: Break,
  breaks: readonly Break[],
  isWide: (from: Break, to: Break) => boolean,
  inside: Inside,
): readonly Break[] {
  return breaks.flatMap((to, n) => {
    const from = breaks[n - 1] ?? start
    if (!isWide(from, to)) return [to]
    const more = material.items.flatMap((item, index) =>
      overlaps(item, from, to) ? inside(item, index) : [],
    )
    return [...more.filter((one) => one.to > from.from && one.from < to.to), to]
  })
}

const overlaps = (item: Item, from: Break, to: Break): boolean =>
  item.kind === 'word' ? item.from < to.to && item.to > from.from : item.at < to.to

/** In an address before its punctuation, in a tied word after its hyphens, elsewhere between syllables. */
function breaksAtSeams(
  measured: Measured,
  index: number,
  word: Word,
  hyphenate: Hyphenate,
): readonly Break[] {
  const letters = measured.material.text.slice(word.from, word.to)
  const seams = offsetsIn(letters)
    .filter((offset) => BEFORE.test(letters.slice(offset)) || AFTER.test(letters.slice(0, offset)))
    .map((offset) => ({ at: word.from + offset, hyphen: false }))
    .map((point) => breakInWord(measured, index, word, point, FORCED_PENALTY, true))
  if (isAddress(letters)) return seams
  const syllables = syllablePoints(word, letters, hyphenate).map((point) =>
    breakInWord(measured, index, word, point, HYPHEN_PENALTY, word.tied),
  )
  return [...(word.tied ? seams : []), ...syllables].sort((a, b) => a.from - b.from)
}

/** Anywhere; with a hyphen between letters of a word, without one in numbers and addresses. */
function breaksBetweenLetters(measured: Measured, index: number, word: Word): readonly Break[] {
  const letters = measured.material.text.slice(word.from, word.to)
  const address = isAddress(letters)
  return offsetsIn(letters).map((offset) => {
    const [before, after] = BETWEEN_LETTERS
    const inWord = before.test(letters.slice(0, offset)) && after.test(letters.slice(offset))
    const point = { at: word.from + offset, hyphen: inWord && !address }
    return breakInWord(measured, index, word, point, FORCED_PENALTY, true)
  })
}

/** Offsets between a word's letters. */
function offsetsIn(letters: string): readonly number[] {
  const ends = Array.from(letters.matchAll(CLUSTER), ({ 0: sign, index }) => index + sign.length)
  return ends.slice(0, -1)
}

/** Whether the line between two breaks would be over its measure, however much it shrinks. */
export function isTooWide(measured: Measured, filling: Filling, from: Break, to: Break): boolean {
  const measure = from.kind === 'start' ? filling.firstMeasure : filling.measure
  const hang = filling.hanging ? from.startHang + to.endHang : 0
  const shrink = (to.endSpace - from.startSpace) * filling.spaceShrink
  return naturalWidth(measured, from, to) - shrink - hang > measure
}
