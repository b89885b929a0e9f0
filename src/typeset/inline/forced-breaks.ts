import { type Filling, isOver, lackOf } from './break-lines.ts'
import {
  type Break,
  breakAtSpace,
  breakInWord,
  type Galley,
  HYPHEN,
  naturalWidth,
  type Price,
} from './legal-breaks.ts'
import type { ParagraphItem } from './material.ts'
import type { Measured } from './measure.ts'
import type { Hyphenate } from './paragraph.ts'
import { isAddress, syllablePoints } from './word-points.ts'

/** At the price of ten hyphens. */
const FORCED: Price = { penalty: 500, forced: true }

/** An address divides before its punctuation (The Chicago Manual of Style, 17th ed., 7.46), a tied word after its hyphens. */
const BEFORE = /^[.@?#&=_~%]/u
const AFTER = /[-–—/:]$/u

/** A letter with the accents and joiners that belong to it. */
const CLUSTER = /\P{M}(?:\p{M}|\u200c|\u200d\P{M})*/gu
const BETWEEN_LETTERS = [/[\p{L}\p{M}]$/u, /^\p{L}/u] as const

/** Places inside one item of the paragraph. */
type Inside = (item: ParagraphItem) => readonly Break[]

/**
 * The breaks, and inside what is wider than its line also such as are not legal: first at ties, at
 * an address's punctuation, and where a language divides a word of a paragraph without hyphens; then,
 * in what is still too wide, between any two letters. The same galley comes back where everything fits.
 */
export function forcedGalley(galley: Galley, filling: Filling, hyphenate: Hyphenate): Galley {
  const { measured, start } = galley
  const legal = galley.steps.flatMap((step) => (step.kind === 'word' ? step.breaks() : [step]))
  // on which line it comes to stand is not known yet: the narrowest is reckoned with
  const isHead = filling.firstLines > 1 && filling.firstMeasure < filling.measure
  const isWide = (from: Break, to: Break) =>
    isTooWide(measured, filling, {
      from,
      to,
      line: isHead || from === start ? 0 : filling.firstLines,
    })
  if (!legal.some((to, n) => isWide(legal[n - 1] ?? start, to))) return galley
  const seams = divided(measured, start, legal, isWide, (item) =>
    breaksAtSeams(measured, item, hyphenate),
  )
  const letters = divided(measured, start, seams, isWide, (item) =>
    breaksBetweenLetters(measured, item),
  )
  return { ...galley, steps: letters }
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
    const more = material.items.flatMap((item) => (overlaps(item, from, to) ? inside(item) : []))
    return [...more.filter((one) => one.to > from.from && one.from < to.to), to]
  })
}

const overlaps = (item: ParagraphItem, from: Break, to: Break): boolean =>
  item.kind === 'word' ? item.from < to.to && item.to > from.from : item.at < to.to

/** At a tie; in an address before its punctuation, in a tied word after its hyphens, elsewhere between syllables. */
function breaksAtSeams(
  measured: Measured,
  item: ParagraphItem,
  hyphenate: Hyphenate,
): readonly Break[] {
  if (item.kind === 'space') return item.tied ? [breakAtSpace(measured, item, FORCED)] : []
  if (item.kind === 'feed') return []
  const letters = measured.material.text.slice(item.from, item.to)
  const address = isAddress(letters)
  const seams = address || item.tied ? offsetsIn(letters).filter((at) => isSeam(letters, at)) : []
  const syllables = address ? [] : syllablePoints(item, letters, hyphenate)
  const price = item.tied ? FORCED : HYPHEN
  return [
    ...seams.map((offset) =>
      breakInWord(measured, item, { at: item.from + offset, hyphen: false }, FORCED),
    ),
    ...syllables.map((point) => breakInWord(measured, item, point, price)),
  ].sort((a, b) => a.from - b.from)
}

const isSeam = (letters: string, offset: number): boolean =>
  BEFORE.test(letters.slice(offset)) || AFTER.test(letters.slice(0, offset))

/** Anywhere; with a hyphen between letters of a word, without one in numbers and addresses. */
function breaksBetweenLetters(measured: Measured, item: ParagraphItem): readonly Break[] {
  if (item.kind !== 'word') return []
  const letters = measured.material.text.slice(item.from, item.to)
  const address = isAddress(letters)
  return offsetsIn(letters).map((offset) => {
    const [before, after] = BETWEEN_LETTERS
    const inWord = before.test(letters.slice(0, offset)) && after.test(letters.slice(offset))
    const point = { at: item.from + offset, hyphen: inWord && !address }
    return breakInWord(measured, item, point, FORCED)
  })
}

/** Offsets between a word's letters. */
function offsetsIn(letters: string): readonly number[] {
  const ends = Array.from(letters.matchAll(CLUSTER), ({ 0: sign, index }) => index + sign.length)
  return ends.slice(0, -1)
}

/** Whether the line between two breaks would be over its measure. */
function isTooWide(
  measured: Measured,
  filling: Filling,
  at: { readonly from: Break; readonly to: Break; readonly line: number },
): boolean {
  const { from, to } = at
  const { shortfall, letters } = lackOf(filling, naturalWidth(measured, from, to), at)
  return isOver(filling, shortfall, letters, to.endSpace - from.startSpace)
}
