// @ts-check
import { execFileSync } from 'node:child_process'
import { lettersOf } from './words.js'

/**
 * @typedef {{ left: number, right: number, top: number, height: number, text: string }} Word
 * @typedef {{ lines: number, gaps: number, hyphens: number, spread: number, widest: number, wide: number, short: number }} Setting
 */

/** Gaps over this are seen by anyone. */
const WIDE = 1.4

/** A last line under this part of the measure looks like a word that was left over. */
const SHORT = 1 / 5

/** An initial is so many times as high as the body at the least. */
const INITIAL = 2

/**
 * How a PDF's justified text is set, from where poppler finds its words: lines of the paragraphs and how many
 * of them end with a hyphen; of the gaps between words in lines that reach the right edge, over the face's
 * own space, the standard deviation and the widest; how many lines have one over 1.4; and how many paragraphs end in
 * a line under a fifth of the measure.
 *
 * @param {string} pdf
 * @param {number} space natural width in points
 * @param {Pick<import('./words.js').Job, 'shaped' | 'measure'>} job
 * @returns {Setting}
 */
export function settingOf(pdf, space, { shaped, measure }) {
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' })
    .split('<page')
    .map(wordsIn)
  const heights = pages.flat().map(({ height }) => Math.round(height * 10))
  const body = heights.sort((one, other) => one - other)[heights.length >> 1] ?? 0
  // what follows an initial is of the body
  const isSmall = (/** @type {Word} */ { height }) => height * 10 < INITIAL * body
  // a row of a table reaches the right edge too
  const ofText = shaped
    .filter(({ justified }) => justified)
    .map(({ text }) => text.split(/\s/u).map(lettersOf))
  const isOfText = (/** @type {readonly Word[]} */ line) =>
    ofText.some((words) => words.join('').includes(lettersIn(line)))
  const isDivided = dividing(ofText)
  const ofBody = pages
    .flatMap((words) => linesOf(words.filter(isSmall)))
    .filter((line) => line.every((word) => Math.round(word.height * 10) === body) && isOfText(line))
  const full = isFull(ofBody)
  const gaps = ofBody
    .filter(full)
    .map(withoutSign)
    .map((line) =>
      line.slice(1).map((word, before) => (word.left - (line[before]?.right ?? word.left)) / space),
    )
  const widest = gaps.map((line) => Math.max(0, ...line))
  const isShort = (/** @type {readonly Word[]} */ line) =>
    (line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0) < SHORT * measure
  return {
    lines: ofBody.length,
    gaps: gaps.flat().length,
    hyphens: ofBody.filter((line, at) => isDivided(line, ofBody[at + 1])).length,
    spread: deviation(gaps.flat()),
    widest: Math.max(0, ...widest),
    // poppler rounds places
    wide: widest.filter((gap) => Math.round(100 * gap) > 100 * WIDE).length,
    short: ofBody.filter((line, at) => at > 0 && full(ofBody[at - 1] ?? []) && isShort(line))
      .length,
  }
}

/**
 * A line without the sign of a list's item before it, which stands apart from its words as the list has it.
 *
 * @param {readonly Word[]} line
 */
const withoutSign = (line) => (line[0]?.text === '•' ? line.slice(1) : line)

/** @param {readonly Word[]} line */
const lettersIn = (line) => lettersOf(line.map((word) => word.text).join(''))

/**
 * Whether a line ends within a word, by what the next line goes on with: LuaLaTeX's widened hyphens have no letter in a PDF.
 *
 * @param {readonly (readonly string[])[]} paragraphs
 * @returns {(line: readonly Word[], next: readonly Word[] | undefined) => boolean}
 */
const dividing = (paragraphs) => (line, next) => {
  const [before, after] = [lettersIn(line), lettersIn(next ?? [])]
  return paragraphs.some((words) => {
    const start = words.join('').indexOf(before + after)
    if (start < 0) return false
    let rest = start + before.length
    for (const word of words) {
      if (rest <= 0) break
      rest -= word.length
    }
    return rest < 0
  })
}

/**
 * Whether a line reaches the column's right edge, but for what hangs there: a third of an em at the most.
 *
 * @param {readonly (readonly Word[])[]} lines
 * @returns {(line: readonly Word[]) => boolean}
 */
function isFull(lines) {
  const ends = lines.map((line) => Math.round(line.at(-1)?.right ?? 0)).sort((a, b) => a - b)
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1)
  const [edge = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
  return (line) => line.length > 1 && Math.abs((line.at(-1)?.right ?? 0) - edge) < 4
}

/** @param {readonly number[]} numbers */
function deviation(numbers) {
  if (numbers.length === 0) return 0
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const squares = numbers.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
  return Math.sqrt(squares / numbers.length)
}

const WORD =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g

/** @param {string} page @returns {readonly Word[]} */
const wordsIn = (page) =>
  [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
    left: Number(left),
    right: Number(right),
    top: Number(top),
    height: Number(bottom) - Number(top),
    text: text.replaceAll(/&#?\w+;/g, ' '),
  }))

/**
 * Words on one baseline, from left to right.
 *
 * @param {readonly Word[]} words
 * @returns {readonly (readonly Word[])[]}
 */
function linesOf(words) {
  /** @type {Word[][]} */
  const lines = []
  for (const word of words) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before && Math.abs(before.top - word.top) < 1 && word.left > before.left)
      line.push(word)
    else lines.push([word])
  }
  return lines
}
