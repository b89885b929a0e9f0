import type { Glue, Point, Word } from './material.ts'
import type { Measured, Scaled } from './measure.ts'
import type { Hyphenate, LineEnd } from './paragraph.ts'
import { languagePoints } from './word-points.ts'

/**
 * A paragraph as one endless line, ready to be cut: the strip of type that printers proof before they
 * make pages of it.
 */
export interface Galley {
  readonly measured: Measured
  /** Where its first line begins. */
  readonly start: Break
  /** Where lines may end, from left to right; the paragraph's end is the last. */
  readonly steps: readonly (Break | DivisibleWord)[]
}

/**
 * A legal breakpoint (Knuth & Plass 1981), or the paragraph's start. The line from break `a` to break
 * `b` has the natural width `b.end - a.start`, of which `b.endSpace - a.startSpace` are spaces: what is
 * discarded at a break, what a hyphen adds, and the kerns it changes are in these numbers, so that a
 * line's width costs two subtractions however long it is.
 */
export interface Break extends Price, LineEnd {
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
  /** TeX's `hyphenated`: a line that ends here counts for the demerits of hyphens. */
  readonly flagged: boolean
  /** Index of the word it divides, or -1. */
  readonly divides: number
  /** It takes the place of a separator. */
  readonly atSeparator: boolean
}

/** What it costs to break somewhere. */
export interface Price {
  readonly penalty: number
  /** No language or tie allows it. */
  readonly forced: boolean
}

const FREE: Price = { penalty: 0, forced: false }
/** Plain TeX's \hyphenpenalty and \exhyphenpenalty. */
export const HYPHEN: Price = { penalty: 50, forced: false }

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

/** For the first pass: breaks at spaces, explicit hyphens and marks, line feeds, the end. */
export function plainGalley(measured: Measured): PlainGalley {
  const { items } = measured.material
  const steps = items.flatMap((item): readonly Break[] => {
    if (item.kind === 'word') {
      return item.points.map((point) => breakInWord(measured, item, point, HYPHEN))
    }
    if (item.kind === 'feed') return [breakBetween(measured, item.index, item.at, 'feed')]
    return item.tied ? [] : [breakAtSpace(measured, item, FREE)]
  })
  return galleyOf(measured, steps)
}

/** Without words that a language may divide. */
interface PlainGalley extends Galley {
  readonly steps: readonly Break[]
}

function galleyOf(measured: Measured, steps: readonly Break[]): PlainGalley {
  const { items, text } = measured.material
  const end = breakBetween(measured, items.length, text.length, 'end')
  return { measured, start: breakBetween(measured, 0, 0, 'feed'), steps: [...steps, end] }
}

/** Of a text with separators: lines end at these alone, as many as are wanted. */
export const wholePartsGalley = ({ measured, steps }: PlainGalley): PlainGalley =>
  galleyOf(
    measured,
    steps.filter(({ kind, atSeparator }) => kind === 'feed' || atSeparator),
  )

/** Of a text with separators, of which a part is wider than a line: a line ends at each of these, and where else it may. */
export const partedGalley = ({ measured, steps, ...rest }: PlainGalley): PlainGalley => ({
  ...rest,
  measured,
  steps: steps.map((step) => (step.atSeparator ? { ...step, kind: 'feed' } : step)),
})

/** For the second pass: also wherever a word's language lets it be divided, the last word only where asked. */
export function dividedGalley(plain: PlainGalley, hyphenate: Hyphenate, lastToo: boolean): Galley {
  const { measured } = plain
  const steps: (Break | DivisibleWord)[] = []
  let passed = 0
  for (const item of measured.material.items) {
    if (item.kind !== 'word' || !item.divisible) continue
    if (item.index === measured.material.items.length - 1 && !lastToo) continue
    for (let at = plain.steps[passed]; at && at.to <= item.from; at = plain.steps[passed]) {
      steps.push(at)
      passed += 1
    }
    // its own explicit breaks are among those of the word
    passed += item.points.length
    steps.push(divisibleWord(measured, item, hyphenate))
  }
  return { ...plain, steps: [...steps, ...plain.steps.slice(passed)] }
}

function divisibleWord(measured: Measured, word: Word, hyphenate: Hyphenate): DivisibleWord {
  let breaks: readonly Break[] | null = null
  return {
    kind: 'word',
    // a hyphen is narrower than an em, whatever it is kerned with
    end: (measured.itemX[word.index + 1] ?? 0) + measured.em,
    endSpace: measured.itemSpace[word.index] ?? 0,
    breaks: () => {
      breaks ??= pointsOf(measured, word, hyphenate).map((point) =>
        breakInWord(measured, word, point, HYPHEN),
      )
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

/**
 * Natural width of the line between two breaks. Inside one word it is measured: there a ligature
 * or kern may be cut at both of its ends.
 */
export function naturalWidth(measured: Measured, from: Break, to: Break): Scaled {
  return from.divides >= 0 && from.divides === to.divides
    ? measured.width(from.from, to.to, to.kind === 'hyphen')
    : to.end - from.start
}

/** A division inside a word; both parts are measured as they will stand. */
export function breakInWord(
  measured: Measured,
  { index, from, to }: Word,
  { at, hyphen }: Point,
  { penalty, forced }: Price,
): Break {
  const space = measured.itemSpace[index] ?? 0
  return {
    kind: hyphen ? 'hyphen' : 'joint',
    to: at,
    from: at,
    end: (measured.itemX[index] ?? 0) + measured.width(from, at, hyphen),
    start: (measured.itemX[index + 1] ?? 0) - measured.width(at, to, false),
    endSpace: space,
    startSpace: space,
    endHang: measured.hangAfter(at, hyphen),
    startHang: measured.hangBefore(at),
    penalty,
    flagged: true,
    forced,
    divides: index,
    atSeparator: false,
  }
}

/** A break at a space, which goes, and with it the separator before it. */
export function breakAtSpace(
  measured: Measured,
  { index, at, separates }: Glue,
  { penalty, forced }: Price,
): Break {
  const { items } = measured.material
  // the space before the separator: a paragraph does not begin with one
  const before = separates ? items[index - 2] : undefined
  const last = before?.kind === 'space' ? before : { index, at }
  return {
    kind: 'space',
    to: last.at,
    from: at + 1,
    end: measured.itemX[last.index] ?? 0,
    start: measured.itemX[index + 1] ?? 0,
    endSpace: measured.itemSpace[last.index] ?? 0,
    startSpace: measured.itemSpace[index + 1] ?? 0,
    endHang: measured.hangAfter(last.at, false),
    startHang: measured.hangBefore(at + 1),
    penalty,
    flagged: false,
    forced,
    divides: -1,
    atSeparator: separates,
  }
}

/** The start, which is as a line feed is, a line feed or the end: nothing goes and nothing is added. */
function breakBetween(measured: Measured, index: number, at: number, kind: 'feed' | 'end'): Break {
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
    // the end is tried as a hyphenated break (tex.web §873): then its demerits are the final ones
    flagged: kind === 'end',
    forced: false,
    divides: -1,
    atSeparator: false,
  }
}
