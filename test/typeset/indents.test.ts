import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInFaces } from '../../src/fonts/index.ts'
import { rulerOf } from '../../src/fonts/ruler.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import { realHyphenate } from '../inline/type-case.ts'
import { article, dice, group, insertOf, paragraph } from './made-issue.ts'
import { sheetsOf } from './press.ts'
import { linesOn } from './read-sheets.ts'

const root = join(import.meta.dirname, '../..')
const resources = {
  resource: (name: string) => new Uint8Array(readFileSync(join(root, 'dist/resources', name))),
}
const NAMES = ['regular', 'italic', 'bold', 'bold-italic']
const ruler = rulerOf(
  builtInFaces(resources, Object.fromEntries(NAMES.map((name) => [name, `eb-garamond-${name}`]))),
)

/** Sample paragraphs; what begins with a quotation mark hangs, so that its indent looks smaller. */
const TEXTS = readFileSync(join(root, 'fixtures/paragraphs/texts/en-US.txt'), 'utf8')
  .split('\n')
  .filter((text) => /^\p{L}.{150}/u.test(text))

/** An item that opens with an initial, and an article. */
function issueOf(seed: number): Sheets {
  const roll = dice(seed)
  const text = (): string => TEXTS[roll(TEXTS.length)] ?? ''
  const opening = group('section', ['request', 'opening'], [paragraph(text())], { part: 'lead' })
  const body = Array.from({ length: 4 + roll(10) }, () => paragraph(text()))
  const document = insertOf(opening, article('a', 'Title', body))
  const insert = { shape: 'auto', size: { best: 14, floor: 9 } } as const
  return sheetsOf(document, { ruler, hyphenate: realHyphenate, insert })
}

const rounded = (length: number): number => Math.round(length * 100) / 100

/** How far the first lines of the article's paragraphs stand in, in em, but for the first. */
function indentsOf({ panels, size }: Sheets): ReadonlySet<number> {
  const lines = panels.flatMap(linesOn).filter(({ block }) => block === 'a')
  const left = Math.min(...lines.filter(({ text }) => /^\p{L}/u.test(text)).map(({ x }) => x))
  const standing = lines.map(({ x }) => rounded((x - left) / size))
  return new Set(standing.filter((em) => em > 0.5))
}

/** Between the initial and the words beside it, in em. */
function clearOf({ panels, size }: Sheets): number {
  const [first] = panels.flatMap(linesOn).filter(({ block }) => block === 'lead')
  const [letter, next] = first?.runs ?? []
  return rounded(((next?.x ?? 0) - (letter?.width ?? 0)) / size)
}

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1)

test('all indents of an issue are alike: as the theme has them, or an em, or an em and a half', () => {
  const found = SEEDS.map((seed) => [...indentsOf(issueOf(seed))])
  expect(found.filter(({ length }) => length > 1)).toEqual([])
  expect([...new Set(found.flat())].sort()).toEqual([1, 1.2, 1.5])
})

test('an initial stands clear of its words by an eighth to a quarter of an em', () => {
  const found = new Set(SEEDS.map((seed) => clearOf(issueOf(seed))))
  expect([...found].filter((em) => ![0.12, 0.18, 0.24].includes(em))).toEqual([])
  expect(found).toContain(0.12)
  expect(found.size).toBeGreaterThan(1)
})
