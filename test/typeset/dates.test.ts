import { expect, test } from 'vitest'
import { insertOf, paragraph } from './made-issue.ts'
import { sheetsOf, theme } from './press.ts'
import { placedLines } from './read-sheets.ts'

const TIE = '\u00a0'

/** Any word may be divided after every second letter. */
const hyphenate = (word: string): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((word.length - 2) / 2)) }, (_, n) => 2 * n + 2)

/** Words between others of many lengths, so that lines end everywhere in them. */
const often = (words: string): string =>
  Array.from({ length: 60 }, (_, n) => `${'m'.repeat(1 + ((n * 7) % 13))} ${words}`).join(' ')

/** Beginnings of the words that are divided in justified lines, at some sizes. */
const dividedIn = (words: string): readonly string[] =>
  [10.5, 10.1, 9.8].flatMap((size) =>
    placedLines(
      sheetsOf(insertOf(paragraph(often(words))), {
        insert: { shape: 'tri-fold', letterFit: 0, size: { best: size, floor: size } },
        theme: { ...theme, page: { ...theme.page, justifiedFrom: 0 } },
        hyphenate,
      }),
    ).flatMap(({ line: { text } }) => /(\S+)\u00ad$/.exec(text)?.[1] ?? []),
  )

const isOfMonth = (beginning: string): boolean =>
  'December'.startsWith(beginning) || 'diciembre'.startsWith(beginning)

test.each([
  ['December 9', `on December${TIE}9`],
  ['9 December', `on 9${TIE}December`],
  ['1st December', `on 1st${TIE}December`],
  ['9 de diciembre', `el 9${TIE}de${TIE}diciembre`],
])('the month of %s is never divided', (_, date) => {
  expect(dividedIn(date).filter(isOfMonth)).toEqual([])
})

test.each(['once every December', 'cada diciembre'])('of %s it is divided as any word', (words) => {
  expect(dividedIn(words).some(isOfMonth)).toBe(true)
})

/** Beginnings of what stands once between words and is divided at a dash of its own. */
const partedIn = (words: string): readonly string[] =>
  placedLines(
    sheetsOf(insertOf(paragraph(often(words))), { insert: { shape: 'tri-fold' } }),
  ).flatMap(({ line: { text } }) => /(\S*[-–])$/.exec(text)?.[1] ?? [])

test.each([
  'Galatians 5:16–24,',
  '(Luke 1:46b–55)',
  'John 1:8a–b;',
  '8:00–9:30',
  `9${TIE}am–12${TIE}pm`,
  '24–26',
  '555-0142',
  '2026-11-29',
])('%s stays on one line', (words) => {
  expect(partedIn(words)).toEqual([])
})

test.each(['a well-kept half-dozen', 'the London–Leeds line'])(
  '%s is divided at its dash',
  (words) => {
    expect(partedIn(words).length).toBeGreaterThan(0)
  },
)
