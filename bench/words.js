// @ts-check
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

export const BULLETIN = 'bin/bulletin.js'
export const WEEK = '2026-10-11'
export const FIXTURE = 'fixtures/parishes/four-panels'

/**
 * The shape of a paragraph: how far it stands in at both sides, and how much farther its first lines do, beside an initial
 * or because it begins a paragraph; and which of its first letters are small capitals, after the initial that is not set.
 *
 * @typedef {{ left: number, right: number, indent: number, indentLines: number, initial: string, leadIn: string }} Shape
 */
/** @typedef {{ text: string, shape: Shape, justified: boolean }} Paragraph */

/** What every tool sets: the paragraphs of an issue, plain, and how wide and large. Lengths are in points. */
/** @typedef {{ paragraphs: readonly string[], shaped: readonly Paragraph[], words: number, measure: number, height: number, margin: number, size: number, leading: number, face: string }} Job */

/**
 * The parishes of the fixtures, the one that a new folder is, and further ones as `folder:week`, with their weeks.
 *
 * @param {readonly string[]} more
 */
export function issues(more) {
  const root = 'fixtures/parishes'
  const found = readdirSync(root).flatMap((name) =>
    readFileSync(join(root, name, 'weeks.txt'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.includes('|'))
      .map((week) => ({ name, parish: join(root, name), week })),
  )
  const starter = { name: 'a new folder', parish: 'templates/parish', week: '2026-11-22' }
  const asked = more.map((one) => {
    const [parish = '', week = WEEK] = one.split(':')
    return { name: basename(parish), parish, week }
  })
  return [...found, starter, ...asked]
}

/**
 * The four-panel parish of the fixtures with the records of a year, the same with another article, about 1,500 words, and
 * folders with two and with twelve such parishes.
 *
 * @param {string} folder for all of them
 */
export function parishes(folder) {
  const parish = join(folder, 'parish')
  cpSync(FIXTURE, parish, { recursive: true })
  addRecords(parish)
  const copied = (/** @type {string} */ name) => {
    const copy = join(folder, name)
    // The index of the records holds for their times.
    cpSync(parish, copy, { recursive: true, preserveTimestamps: true })
    return copy
  }
  for (let at = 0; at < 12; at++) {
    if (at < 2) copied(`two/${at}`)
    copied(`twelve/${at}`)
  }
  const longer = copied('longer')
  const [, ...texts] = readFileSync('fixtures/paragraphs/texts/en-US.txt', 'utf8').split('\n')
  let words = 0
  const added = texts.filter((text) => {
    words += text.split(' ').length
    return words <= 330
  })
  const head = ['---', 'title: From the Almanac', `sunday: ${WEEK}`, 'order: 9', '---', '']
  appendFileSync(join(longer, 'articles/almanac.md'), [...head, added.join('\n\n'), ''].join('\n'))
  return { parish, longer, two: join(folder, 'two'), twelve: join(folder, 'twelve') }
}

/** Leaves the record of an issue for each of the 52 Sundays before the week, and the week's own issue. @param {string} parish */
function addRecords(parish) {
  const made = join(parish, 'issues', WEEK)
  makeWeek(parish)
  const record = readFileSync(join(made, 'issue.yaml'), 'utf8')
  rmSync(made, { recursive: true })
  for (let back = 1; back <= 52; back++) {
    const week = new Date(Date.parse(WEEK) - back * 7 * 24 * 3600 * 1000).toISOString().slice(0, 10)
    const issue = join(parish, 'issues', week)
    mkdirSync(issue, { recursive: true })
    writeFileSync(join(issue, 'issue.yaml'), record.replaceAll(WEEK, week))
  }
  makeWeek(parish)
}

/** @param {string} parish */
const makeWeek = (parish) =>
  execFileSync(process.execPath, [BULLETIN, 'make', parish, '--date', WEEK, '--yes', '--quiet'], {
    stdio: 'ignore',
  })

/**
 * A parish's issue as the other tools get it: words, measure and size of the page that `bulletin` makes.
 *
 * @param {string} parish
 * @param {string} week
 * @returns {Job}
 */
export function jobOf(parish, week = WEEK) {
  const { document } = inspected('document', parish, week)
  const { panels } = inspected('sheets', parish, week)
  const texts = textsIn(document.blocks)
  const paragraphs = texts.map((text) => text.replaceAll(TIE, ' '))
  /** @type {readonly SetLine[]} */
  const lines = panels
    .flatMap((/** @type {{ lines: readonly SetLine[] }} */ panel) => panel.lines)
    // but for the foot of each page
    .filter((/** @type {SetLine} */ { block }) => block !== '')
  const margin = commonest(lines.map((line) => line.x))
  const size = commonest(lines.map((line) => line.size))
  const measure = panels[0].width - 2 * margin
  return {
    paragraphs,
    shaped: texts.map((text) => paragraphOf(text, lines, { margin, measure, size })),
    words: paragraphs.join(' ').split(/\s+/).length,
    measure,
    height: panels[0].height,
    margin,
    size,
    leading: 1.2,
    face: join(process.cwd(), 'dist/resources/faces/eb-garamond-regular.ttf'),
  }
}

/** @typedef {{ text: string, spacing: number, letterScale: number, size: number, features: { smallCapitals?: boolean } }} Run */
/** @typedef {{ x: number, width: number, size: number, text: string, block: string, runs: readonly Run[] }} SetLine */

/** @type {Shape} */
const PLAIN = { left: 0, right: 0, indent: 0, indentLines: 0, initial: '', leadIn: '' }

/** What stands in by less hangs in the margin, in em. */
const HANGS = 0.5

/**
 * A paragraph as `bulletin` has set it. One that is not found, since what the sheet says of it is said otherwise, is plain.
 *
 * @param {string} text
 * @param {readonly SetLine[]} lines
 * @param {{ margin: number, measure: number, size: number }} page
 * @returns {Paragraph}
 */
function paragraphOf(text, lines, { margin, measure, size }) {
  const own = linesOf(text, lines)
  const [first, ...others] = own
  const justified = own.some(({ runs }) =>
    runs.some(({ spacing, letterScale }) => spacing !== 0 || letterScale !== 1),
  )
  if (!first || !justified) return { text, shape: PLAIN, justified }
  const inset = (/** @type {number} */ length) => (length > HANGS * size ? length : 0)
  const left = inset(Math.min(...own.map(({ x }) => x)) - margin)
  const right = inset(margin + measure - Math.max(...own.map(({ x, width }) => x + width)))
  const [large, next] = first.runs
  const isInitial = large !== undefined && large.size > 2 * size
  const leadIn = isInitial ? next : large
  const standsIn = others.findIndex(({ x }) => inset(x - margin - left) === 0)
  const indentLines = standsIn < 0 ? own.length : standsIn + 1
  const indent = isInitial ? (others[0]?.x ?? 0) - margin - left : inset(first.x - margin - left)
  const initial = isInitial ? large.text : ''
  const small = leadIn?.features.smallCapitals ? leadIn.text.trimEnd() : ''
  return { text, shape: { left, right, indent, indentLines, initial, leadIn: small }, justified }
}

/** The lines, one after another, that say just what a paragraph says. @param {string} text @param {readonly SetLine[]} lines */
function linesOf(text, lines) {
  const letters = lettersOf(text)
  if (letters === '') return []
  for (let from = 0; from < lines.length; from++) {
    let said = ''
    for (let to = from; to < lines.length && letters.startsWith(said); to++) {
      said += lettersOf(lines[to]?.text ?? '')
      if (said === letters) return lines.slice(from, to + 1)
    }
  }
  return []
}

/** @param {string} words */
export const lettersOf = (words) => words.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** @param {string} stage @param {string} parish @param {string} week */
const inspected = (stage, parish, week) =>
  JSON.parse(
    execFileSync(process.execPath, [BULLETIN, 'inspect', stage, parish, '--date', week], {
      encoding: 'utf8',
    }),
  )

/** @param {readonly number[]} numbers */
function commonest(numbers) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 10
}

/** A space at which no line ends. */
export const TIE = '\u00a0'

/** Parts of an issue that are centred. */
const CENTRED = ['header', 'aside', 'footer']

/**
 * The words of every justified paragraph.
 *
 * @param {readonly any[]} blocks
 * @returns {readonly string[]}
 */
function textsIn(blocks) {
  return blocks.flatMap((block) => {
    if (CENTRED.includes(block.role) || block.kind === 'heading') return []
    if (block.inlines) return [plain(block.inlines)]
    return textsIn(block.blocks ?? block.items ?? [])
  })
}

/** @param {readonly any[]} inlines @returns {string} */
const plain = (inlines) =>
  inlines
    .map((inline) => inline.text ?? (inline.kind === 'break' ? ' ' : plain(inline.inlines)))
    .join('')
