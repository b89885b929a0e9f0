import { expect, test } from 'vitest'
import type { Faces } from '../../src/fonts/face.ts'
import { rulerOf } from '../../src/fonts/ruler.ts'
import { protrusionAfter, protrusionBefore } from '../../src/typeset/inline/protrusion.ts'
import type { Line, Run } from '../../src/typeset/sheets.ts'
import { realHyphenate } from '../inline/type-case.ts'
import { placedLines } from './read-sheets.ts'
import { fixtures, lay } from './setting-of.ts'

/** What a justified line may do: letters by a fiftieth, spaces up to 1.4 times and down to two thirds of their width. */
const LETTERS = 0.02
const [WIDEST, NARROWEST] = [0.4, -1 / 3]

/** A sign as it is set; a space is a word's end. */
interface Sign {
  readonly text: string
  readonly run: Run
}

/** The signs of a paragraph on one endless line, its inserted hyphens gone. */
const signsOf = (lines: readonly Line[]): readonly Sign[] =>
  lines.flatMap((line, i) => {
    const signs = line.runs.flatMap((run) => Array.from(run.text, (text) => ({ text, run })))
    const last = signs.at(-1)
    if (!last || i === lines.length - 1) return signs
    if (last.text === '\u00ad') return signs.slice(0, -1)
    return line.endsWith === 'none' ? signs : [...signs, { ...last, text: ' ' }]
  })

/** A month and its day, a time and its half of the day stay together. */
const TIED =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d.?$|\d [ap]m$/

/** Where lines may end: before a space, after a hyphen or dash, and where a word but the last may be divided. */
function breaksIn(signs: readonly Sign[]): ReadonlyMap<number, 'space' | 'hyphen' | 'joint'> {
  const text = signs.map((sign) => sign.text).join('')
  const found = new Map<number, 'space' | 'hyphen' | 'joint'>()
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    if (index > 0 && !TIED.test(text.slice(0, index + 2))) found.set(index - 1, 'space')
    for (const { index: at } of word.matchAll(/[-–—](?=.)/g)) found.set(index + at + 1, 'joint')
    if (index + word.length < text.length)
      for (const at of realHyphenate(word, 'en-US')) found.set(index + at, 'hyphen')
  }
  return found
}

/** Where lines begin that are not indented; signs that hang stand left of it. */
const leftOf = ([, ...lines]: readonly Line[]): number => Math.max(...lines.map(({ x }) => x))

/** Where most lines end; signs that hang stand right of it. */
function commonest(edges: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const edge of edges) {
    const rounded = Math.round(edge * 100) / 100
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first?.[0] ?? 0
}

/** Whether a paragraph has any set of breaks, of all there are, that keeps its gaps and ends in no runt. */
function hasOtherWay(lines: readonly Line[], measure: number, faces: Faces): boolean {
  const ruler = rulerOf(faces)
  const signs = signsOf(lines)
  const breaks = breaksIn(signs)
  const indent = Math.max(0, (lines[0]?.x ?? 0) - leftOf(lines))
  const width = (from: number, to: number, hyphen: boolean) => {
    let [sum, spaces] = [0, 0]
    for (let at = from; at < to; ) {
      const { run, text } = signs[at] as Sign
      if (text === ' ') {
        spaces += ruler(' ', run)
        at += 1
        continue
      }
      let end = at
      while (end < to && signs[end]?.run === run && signs[end]?.text !== ' ') end += 1
      const word = signs.slice(at, end).map((sign) => sign.text)
      sum += ruler(`${word.join('')}${hyphen && end === to ? '-' : ''}`, run)
      at = end
    }
    return { letters: sum, spaces }
  }
  const hangOf = (from: number, to: number, hyphen: boolean) => {
    const [first, last] = [signs[from], signs[to - 1]]
    const end = hyphen ? '-' : (last?.text ?? '')
    return (
      (first ? protrusionBefore(first.text) * ruler(first.text, first.run) : 0) +
      (last ? protrusionAfter(end) * ruler(end, last.run) : 0)
    )
  }
  const fits = (from: number, to: number, hyphen: boolean, isFirst: boolean) => {
    const { letters, spaces } = width(from, to, hyphen)
    const hang = hangOf(from, to, hyphen)
    const lacks = measure - (isFirst ? indent : 0) + hang - letters - spaces
    const fitted = Math.min(Math.abs(lacks), LETTERS * (letters - hang))
    const rest = lacks > 0 ? lacks - fitted : lacks + fitted
    if (to === signs.length) return rest >= NARROWEST * spaces && letters + spaces >= measure / 5
    return rest <= WIDEST * spaces && rest >= NARROWEST * spaces
  }
  const reached = [0]
  const tried = new Set(reached)
  for (let from = reached.pop(); from !== undefined; from = reached.pop()) {
    const isFirst = from === 0
    if (!isFirst && fits(from, signs.length, false, false)) return true
    for (const [to, kind] of breaks) {
      const next = kind === 'space' ? to + 1 : to
      if (to <= from || tried.has(next) || !fits(from, to, kind === 'hyphen', isFirst)) continue
      tried.add(next)
      reached.push(next)
    }
  }
  return false
}

test('a paragraph ends in a runt only where no set of breaks of its measure ends otherwise', async () => {
  const issues = [
    ...fixtures.map(({ folder, week }) => ({ folder, week })),
    { folder: 'templates/parish', week: '2026-11-22' },
  ]
  const without: string[] = []
  const notSeen: string[] = []
  let [runts, others] = [0, 0]
  for (const { folder, week } of issues) {
    const { sheets, faces } = await lay(folder, week)
    const placed = placedLines(sheets)
    const justified = placed.filter(({ line: { runs } }) =>
      runs.some(({ spacing, letterScale }) => spacing !== 0 || letterScale !== 1),
    )
    const edges = justified.map(({ line: { x, width } }) => x + width)
    const right = commonest(edges)
    for (const block of new Set(justified.map((one) => one.block))) {
      const lines = placed.filter((one) => one.block === block).map(({ line }) => line)
      const [first, last] = [lines[0], lines.at(-1)]
      if (!first || !last || lines.length < 2) continue
      const measure = right - leftOf(lines)
      const isRunt = last.width < measure / 5
      const isFound = hasOtherWay(lines, measure, faces)
      if (isRunt) runts += 1
      else others += 1
      if (isRunt === isFound)
        (isRunt ? without : notSeen).push(`${week}: ${first.text} … ${last.text}`)
    }
  }
  // of a paragraph without a runt its own breaks are found
  expect(others).toBeGreaterThan(30)
  expect(notSeen).toEqual([])
  expect(runts).toBeGreaterThan(3)
  expect(without).toEqual([])
})
