// @ts-check
import { execFileSync } from 'node:child_process'

/**
 * @typedef {{ left: number, right: number, top: number, height: number, text: string }} Word
 * @typedef {{ widest: number, hyphens: number, lines: number }} Setting
 */

/**
 * How a PDF's lines are set, from where poppler finds its words: the widest gap between two words of
 * the body over the face's own space, and how many lines end with a hyphen.
 *
 * @param {string} pdf
 * @param {number} space natural width in points
 * @returns {Setting}
 */
export function settingOf(pdf, space) {
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' }).split('<page')
  const lines = pages.flatMap((page) => linesOf(wordsIn(page)))
  const heights = lines.flat().map(({ height }) => Math.round(height * 10))
  const body = heights.sort((one, other) => one - other)[heights.length >> 1] ?? 0
  const ofBody = lines.filter((line) => line.every((word) => Math.round(word.height * 10) === body))
  const gaps = ofBody.flatMap((line) =>
    line.slice(1).map((word, before) => word.left - (line[before]?.right ?? word.left)),
  )
  const hyphens = ofBody.filter((line) => /[\u00ad\u2010-]$/.test(line.at(-1)?.text ?? '')).length
  return { widest: Math.max(...gaps) / space, hyphens, lines: ofBody.length }
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
    text,
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
