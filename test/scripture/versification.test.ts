import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookIds } from '../../src/scripture/references/books.ts'
import { checkReference, expandVerses } from '../../src/scripture/references/versification.ts'
import { numberingsOf } from '../../src/scripture/scriptures.ts'
import { chapters, reference, versifications } from './shipped.ts'

const { kjv, nab } = versifications

describe('how many verses there are', () => {
  it('is known for every book', () => {
    expect(bookIds.filter((book) => (kjv[book] ?? []).length === 0)).toEqual([])
  })

  it('sums to the 31,102 of the King James Version', () => {
    const counts = bookIds.slice(0, 66).flatMap((book) => kjv[book] ?? [])
    expect(counts).toHaveLength(1189)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31102)
  })

  it.each([
    ['John 3:37', { kind: 'beyond-verses', chapter: 3, verse: 37, verses: 36 }],
    ['Psalm 117:1-3', { kind: 'beyond-verses', chapter: 117, verse: 3, verses: 2 }],
    ['Phil 4:23f', { kind: 'beyond-verses', verse: 24, verses: 23 }],
    ['John 3:99999999999999999999999', { verse: 99_999, verses: 36 }],
    ['John 22:1', { kind: 'beyond-chapters', chapter: 22, chapters: 21 }],
    ['Genesis 49-51', { kind: 'beyond-chapters', chapter: 51, chapters: 50 }],
    ['Jude 26', { kind: 'beyond-verses', book: 'Jude', verse: 26, verses: 25 }],
    ['Ps 23:0', { kind: 'beyond-verses', verse: 0, verses: 6 }],
    ['Sirach 52', { kind: 'beyond-chapters', chapters: 51 }],
  ])('%s does not exist', (text, problem) => {
    expect(checkReference(reference(text), [kjv])).toMatchObject(problem)
  })

  it('knows Psalm 151 where a translation has it', () => {
    expect(checkReference(reference('Ps 151:7'), numberingsOf('NRSV', versifications))).toBe(
      undefined,
    )
    expect(
      checkReference(reference('Ps 151:8'), numberingsOf('NRSV', versifications)),
    ).toMatchObject({
      kind: 'beyond-verses',
      verses: 7,
    })
    expect(
      checkReference(reference('Ps 151:1'), numberingsOf('KJV', versifications)),
    ).toMatchObject({
      kind: 'beyond-chapters',
      chapters: 150,
    })
  })

  it('is asked of the translation named, and of the usual numbering beside it', () => {
    expect(checkReference(reference('Mal 3:20'), numberingsOf('NABRE', versifications))).toBe(
      undefined,
    )
    expect(checkReference(reference('Mal 4:2'), numberingsOf('nabre', versifications))).toBe(
      undefined,
    )
    expect(checkReference(reference('Mal 3:20'), numberingsOf('KJV', versifications))).toEqual({
      kind: 'beyond-verses',
      book: 'Mal',
      chapter: 3,
      verse: 20,
      verses: 18,
    })
    expect(checkReference(reference('Rev 12:18'), [kjv, nab])).toBe(undefined)
  })
})

describe('the verses of a passage', () => {
  it.each([
    ['Ps 106:3', ['Ps.106.3']],
    ['Ps 106:3a', ['Ps.106.3']],
    ['Isa 52:14-53:2', ['Isa.52.14', 'Isa.52.15', 'Isa.53.1', 'Isa.53.2']],
    ['Ps 117', ['Ps.117.1', 'Ps.117.2']],
    ['Phil 4:22ff', ['Phil.4.22', 'Phil.4.23']],
    ['Luke 2:1-2, (2-3)', ['Luke.2.1', 'Luke.2.2', 'Luke.2.3']],
    ['3 John 13-14', ['3John.1.13', '3John.1.14']],
  ])('%s', (text, verses) => {
    expect(expandVerses(reference(text), kjv)).toEqual(verses)
  })

  it('of a whole chapter are as many as it has', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...chapters)
          .chain(([book, counts]) =>
            fc.tuple(fc.constant(book), fc.nat(counts.length - 1), fc.constant(counts)),
          ),
        ([book, index, counts]) => {
          const whole = { chapter: index + 1 }
          const verses = expandVerses({ book, ranges: [{ from: whole, to: whole }] }, kjv)
          expect(new Set(verses).size).toBe(counts[index])
          expect(verses.at(-1)).toBe(`${book}.${index + 1}.${counts[index]}`)
        },
      ),
      { seed: 20261129 },
    )
  })
})
