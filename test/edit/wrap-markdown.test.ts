import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hangOf, wrapMarkdown } from '../../src/edit/wrap-markdown.ts'
import { parseRichText } from '../../src/markdown/parse-rich-text.ts'
import { displayWidth } from '../../src/wrap-lines.ts'

/** What a text says as Markdown. */
const meaning = (text: string): unknown =>
  parseRichText(text, 'request', {
    place: () => ({ file: '', line: 1, column: 1, length: 1 }),
    quote: (from, to) => text.slice(from, to),
  }).text

const word = fc.constantFrom(
  'word',
  'wörd',
  '*soft*',
  '-',
  '+',
  '1.',
  '12)',
  '#',
  '>',
  '>so',
  '\\',
  'a\\',
  '===',
  '```',
  '[link](https://example.org)',
  'of',
)
const line = fc.array(word, { minLength: 8, maxLength: 40 }).map((words) => words.join(' '))

describe('a long line wrapped', () => {
  it('keeps to its width where there are spaces to break at', () => {
    const lines = wrapMarkdown('for all who keep watch tonight, and for everyone who waits', 20)
    expect(lines).toEqual(['for all who keep', 'watch tonight, and', 'for everyone who', 'waits'])
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(20)
  })

  it('is the same line again, whatever its words', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(wrapMarkdown(text, 30).join(' ')).toBe(text)
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })

  it('means the same to Markdown, alone and as an item of a list', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('', '- ', '1. '), (text, sign) => {
        const whole = sign + text
        expect(meaning(wrapMarkdown(whole, 30, hangOf(whole)).join('\n'))).toEqual(meaning(whole))
        expect(meaning(wrapMarkdown(whole, 30).join('\n'))).toEqual(meaning(whole))
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})
