import type { TextStyle } from '../../../fonts/face.ts'
import { memoize } from '../../../memoize.ts'
import type {
  Hyphenate,
  LineDrawing,
  LineEnd,
  LineMeasures,
  Ruler,
  Span,
} from '../../inline/paragraph.ts'
import type { TextBlock } from '../collect/flow-block.ts'
import type { Scale } from './scale.ts'
import { createWordSetter, settingOf, type WordSetter } from './set-words.ts'

/**
 * A setter of words that says how many lines a block takes at the most, without shaping or breaking any: a letter is as
 * wide as it stands alone, and a line ends before the first word that does not find room in most of the measure. Such
 * lines have nothing to draw. Blocks whose lines hang on more than their words are set as they are.
 */
export function createWordBounds(ruler: Ruler, hyphenate: Hyphenate): WordSetter {
  const setter = createWordSetter(ruler, hyphenate)
  const letters = letterWidths(ruler)
  return {
    ...setter,
    lines(block, scale, ways) {
      if (isPeculiar(block)) return setter.lines(block, scale, ways)
      const ends = Array.from({ length: mostLines(block, scale, letters) }, () => LINE_END)
      const set = () => ({ lines: ends.map(() => LINE), quality: 'good' }) as const
      return { best: { ends, demerits: 0, set, draw: () => NO_DRAWING } }
    },
  }
}

/** With a large first letter, words that shrink to fit, or lines that end at signs between things. */
const isPeculiar = ({ initial, text, spans }: TextBlock): boolean =>
  initial !== undefined || text.leastSize > 0 || spans.some(({ separator }) => separator)

const LINE_END: LineEnd = { kind: 'space' }

const NO_DRAWING: LineDrawing = { runs: [], text: '' }

const LINE: LineMeasures = {
  x: 0,
  width: 0,
  spaces: 0,
  gap: 1,
  hyphenated: false,
  ending: 'space',
}

/**
 * The part of the measure that a line has filled when the next word finds no room. A justified space may grow by two
 * fifths, and spaces are a fifth of a line at the most.
 */
const FILLED = 0.94

/** Width of a letter as it stands alone, for a body of 1 pt. */
type LetterWidths = (style: TextStyle) => (letter: string) => number

function letterWidths(ruler: Ruler): LetterWidths {
  const keyOf = ({ face, size, tracking, features }: TextStyle): string =>
    JSON.stringify([face, size, tracking, features])
  return memoize((style) => memoize((letter) => ruler(letter, style)), keyOf)
}

/** The most lines that a block takes. */
function mostLines(block: TextBlock, scale: Scale, letters: LetterWidths): number {
  const { measure, indent } = settingOf(block, scale)
  const room = (FILLED * (measure - Math.abs(indent))) / scale.size
  return linesOf(block.spans, room, letters)
}

/** Lines of a width, filled with one word after the other; a word that is wider takes several. */
function linesOf(spans: readonly Span[], width: number, letters: LetterWidths): number {
  let lines = 0
  let filled = Number.POSITIVE_INFINITY
  let word = 0
  const place = (): void => {
    if (word === 0) return
    if (filled + word > width) {
      lines += Math.ceil(word / width)
      filled = 0
    }
    filled += word
    word = 0
  }
  for (const { text, style, tied } of spans) {
    const widthOf = letters(style)
    for (const letter of text) {
      if (letter === '\n') {
        place()
        filled = Number.POSITIVE_INFINITY
      } else if (letter === ' ' && !tied) {
        place()
        filled += widthOf(letter)
      } else word += widthOf(letter)
    }
  }
  place()
  return lines
}
