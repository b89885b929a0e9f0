import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyRuns, wordsOf, wordsOfBlock } from '../../src/import/lines/runs.ts'
import type { LetterBlock, LetterRun } from '../../src/import/read/letter.ts'
import { readLine } from '../../src/import/read/read-line.ts'
import { type MarkdownKind, writeMarkdown } from '../../src/import/write/write-markdown.ts'
import { parseRichText } from '../../src/markdown/parse-rich-text.ts'
import { plainText } from '../../src/markdown/plain-text.ts'

const seed = 20_261_129

/** Words with every sign that Markdown knows, and some that it does not. */
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('mole', 'quay', 'São', 'x', '1986', '12', 'C') },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...'* ** *** _ __ [ ] ( ) < > & # ## \\ ` ~ ! | + - -- – 1. 2) : . , " \' $ { } @ / ='.split(
            ' ',
          ),
          '](',
          '<b>',
          '</b>',
          '<!--',
          '&amp;',
          '![',
          '\\*',
          'https://quay.example/a_b*c',
        ),
      },
      { weight: 3, arbitrary: fc.constant(' ') },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(''))

const look = fc.constantFrom<Omit<LetterRun, 'text'>>(
  {},
  {},
  { strong: true },
  { emphasis: true },
  { strong: true, emphasis: true },
  { href: 'https://quay.example/a(b)_c' },
  { href: 'mailto:office@quay.example' },
  { href: 'file:///C:/x' },
)

const runs = fc
  .array(fc.tuple(text, look), { minLength: 1, maxLength: 5 })
  // The address of a link whose words hold brackets is written out, so such words are left alone here.
  .map((pairs) =>
    tidyRuns(
      pairs.map(([words, how]) => ({
        text: how.href === undefined ? words : words.replace(/[[\]]/g, ''),
        ...how,
      })),
    ),
  )
  .filter((line) => wordsOf(line).trim() !== '')

const brokenRuns = fc
  .tuple(runs, runs)
  .map(([one, other]): readonly LetterRun[] => [...one, { text: '\n' }, ...other])

const standing = { gap: 1, depth: 0 }

const list = fc
  .array(fc.tuple(fc.nat(2), fc.boolean(), runs), { minLength: 1, maxLength: 6 })
  .map((items): LetterBlock => {
    let above = -1
    return {
      kind: 'list',
      ...standing,
      items: items.map(([deep, , line]) => {
        above = Math.min(deep, above + 1)
        return { level: above, ordered: above === 1, runs: line }
      }),
    }
  })

const paragraph = fc
  .oneof(runs, brokenRuns)
  .map((line): LetterBlock => ({ kind: 'paragraph', runs: line, ...standing }))

/** A list right after a list would be one. */
const request = fc
  .array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 })
  .map((blocks) =>
    blocks.filter((block, index) => block.kind !== 'list' || blocks[index - 1]?.kind !== 'list'),
  )

const heading = runs.map(
  (line): LetterBlock => ({ kind: 'heading', level: 2, runs: line, ...standing }),
)
const quoted = runs.map(
  (line): LetterBlock => ({ kind: 'paragraph', runs: line, gap: 1, depth: 1 }),
)

const article = fc
  .array(fc.oneof(paragraph, list, heading, quoted), { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    blocks.filter((block, index) => block.kind !== 'list' || blocks[index - 1]?.kind !== 'list'),
  )

describe('Markdown of a letter', () => {
  it('says in a request what the letter says, sign for sign', () => {
    fc.assert(
      fc.property(request, (blocks) => saysTheSame(blocks, 'request')),
      { seed, numRuns: 1500 },
    )
  })

  it('says in an article what the letter says, sign for sign', () => {
    fc.assert(
      fc.property(article, (blocks) => saysTheSame(blocks, 'article')),
      { seed, numRuns: 1500 },
    )
  })
})

describe('an address of mail', () => {
  it.each([
    ['idris@lantern.example', '<idris@lantern.example>'],
    ['example', '[example](mailto:example)'],
    [
      'idris:idris@lantern.example',
      '[idris:idris@lantern.example](mailto:idris:idris@lantern.example)',
    ],
  ])('stands in brackets where it is one: %s', (text, written) => {
    const runs = [{ text, href: `mailto:${text}` }]
    expect(writeMarkdown([{ kind: 'paragraph', runs, gap: 1, depth: 0 }], 'request').trim()).toBe(
      written,
    )
  })

  it.each(['example', 'idris:idris@lantern.example'])(
    'that is none stays as the words that it was: %s',
    (address) => {
      const runs = readLine(`Write to us<mailto:${address}> before the feast.`)
      expect(runs.every(({ href }) => href === undefined)).toBe(true)
    },
  )
})

function saysTheSame(blocks: readonly LetterBlock[], kind: MarkdownKind): void {
  const written = writeMarkdown(blocks, kind)
  const nowhere = { file: '', line: 1, column: 1, length: 1 }
  const { text: read, problems } = parseRichText(written, kind, {
    place: () => nowhere,
    quote: () => '',
    picture: () => undefined,
  })
  expect(problems).toEqual([])
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()
  expect(flat(plainText(read))).toBe(flat(blocks.map(wordsOfBlock).join(' ')))
}
