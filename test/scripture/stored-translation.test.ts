import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../src/scripture/references/parse-reference.ts'
import { printReference } from '../../src/scripture/references/print-reference.ts'
import type { Reference } from '../../src/scripture/references/reference.ts'
import { gatherScriptures, quote, type Scriptures } from '../../src/scripture/scriptures.ts'
import { readBook, type StoredVerse, writeBook } from '../../src/scripture/stored-book.ts'
import { storedTranslation } from '../../src/scripture/stored-translation.ts'
import { joinRuns } from '../../src/scripture/translation.ts'
import { versifications } from './shipped.ts'

const runs = fc.array(
  fc.record({
    text: fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '“', '[', '*', '1', '.'),
      minLength: 1,
    }),
    supplied: fc.boolean(),
    divineName: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

/** Verses of a book, one after the other, some of them printed as one. */
const books = fc
  .array(fc.record({ runs, chapter: fc.boolean(), span: fc.nat(2) }))
  .map((drafts) => {
    const verses: StoredVerse[] = []
    let [chapter, last] = [1, 0]
    for (const draft of drafts) {
      if (draft.chapter) [chapter, last] = [chapter + 1, 0]
      const [from, to] = [last + 1, last + 1 + draft.span]
      verses.push({ chapter, from, to, runs: joinRuns(draft.runs) })
      last = to
    }
    return verses
  })

describe('the stored form of a book', () => {
  it('reads back to the same verses', () => {
    fc.assert(
      fc.property(books, (verses) => {
        const book = readBook(writeBook(verses))
        for (const { chapter, from, to, runs: words } of verses)
          for (let verse = from; verse <= to; verse++)
            expect(book.verse(chapter, verse)).toEqual({ from, to, runs: words })
        const last = verses.filter(({ chapter }) => chapter === 1).at(-1)?.to ?? 0
        expect([book.lastVerse(1), book.lastVerse(99)]).toEqual([last, 0])
        expect(book.verse(1, last + 1)).toBe(undefined)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it('has every verse in a line that people can read', () => {
    const verse: StoredVerse = {
      chapter: 106,
      from: 3,
      to: 4,
      runs: [
        { text: 'The ', supplied: false, divineName: false },
        { text: 'LORD', supplied: false, divineName: true },
        { text: ' is', supplied: true, divineName: false },
      ],
    }
    expect(writeBook([verse])).toBe('106:3-4 The \\nd LORD\\nd*\\add  is\\add*\n')
  })
})

const john = `1:1 one
1:2-3 two and three
1:5 five
1:6 six
2:1 the next chapter
`

function scripturesOf(name: string): Scriptures {
  const translation = storedTranslation(name, {
    book: (id) => (id === 'John' ? john : undefined),
    words: () => '',
  })
  return gatherScriptures([translation], [], versifications, 'en').scriptures
}

function said(ref: string, name = 'OURS'): string | undefined {
  const parsed = parseReference(ref, 'en')
  if (!parsed.ok) throw new Error(ref)
  const quoted = quote(scripturesOf('OURS'), parsed.reference as Reference, name)
  return quoted && `${printReference(quoted.reference, 'en')}: ${quoted.passage.text}`
}

describe('a passage of a stored translation', () => {
  it('names all verses that are printed as one, and prints them once', () => {
    expect(said('John 1:1')).toBe('John 1:1: one')
    expect(said('John 1:2')).toBe('John 1:2–3: two and three')
    expect(said('John 1:1-2')).toBe('John 1:1–3: one two and three')
    expect(said('John 1:3, 1')).toBe('John 1:2–3, 1: two and three … one')
  })

  it('passes over a number that the translation has not, and lacks what comes after its last', () => {
    expect(said('John 1:2-6')).toBe('John 1:2–6: two and three five six')
    expect(said('John 1:4')).toBe(undefined)
    expect(said('John 1:6-7')).toBe(undefined)
    expect(said('John 1:6, 2:1')).toBe('John 1:6; 2:1: six … the next chapter')
    expect(said('John 3:16')).toBe(undefined)
    expect(said('Mark 1:1')).toBe(undefined)
  })

  it('is known by its name in any case', () => {
    expect(said('John 1:1', 'ours')).toBe('John 1:1: one')
    expect(said('John 1:1', 'NIV')).toBe(undefined)
  })
})
