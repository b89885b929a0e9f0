import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { displayWidth, fillLines, wrapLines } from '../src/wrap-lines.ts'

it('breaks between words, at every line feed, and never within a word', () => {
  expect(wrapLines('for all who keep watch\nand pneumonoultramicroscopic care', 16)).toEqual([
    'for all who keep',
    'watch',
    'and',
    'pneumonoultramicroscopic',
    'care',
  ])
  expect(wrapLines('', 16)).toEqual([''])
})

it('counts the hanging indent, and begins every paragraph without it', () => {
  expect(wrapLines('one two six\nten one two', 7, '  ')).toEqual([
    'one two',
    '  six',
    'ten one',
    '  two',
  ])
  expect(wrapLines('one two three', 7, '  ')).toEqual(['one two', '  three'])
  expect(wrapLines('one two sixes a', 7, '  ')).toEqual(['one two', '  sixes', '  a'])
})

it('counts columns, not characters', () => {
  expect(wrapLines('e\u0301te\u0301 e\u0301te\u0301', 7)).toEqual([
    'e\u0301te\u0301 e\u0301te\u0301',
  ])
  expect(wrapLines('\u7948\u308a \u7948\u308a', 8)).toEqual(['\u7948\u308a', '\u7948\u308a'])
})

it('keeps the spaces of a part but where it begins a line', () => {
  expect(fillLines(['one', ' two', '  six'], 8)).toEqual(['one  two', 'six'])
})

it('never makes a line too long that could be broken, and loses no word', () => {
  const word = fc.constantFrom('a', 'to', 'all', 'word', 'wörd', '\u7948\u308a', 'e\u0301')
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('', '  '),
      (whole, width, hang) => {
        const lines = wrapLines(whole, width, hang)
        const words = lines.map((line, index) => line.slice(index === 0 ? 0 : hang.length))
        expect(words.join(' ')).toBe(whole)
        for (const line of lines)
          if (line.trim().includes(' ')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      },
    ),
    { seed: 20_261_122, numRuns: 300 },
  )
})
