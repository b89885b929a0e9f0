import { describe, expect, it } from 'vitest'
import { parseQuery, search } from '../../src/scripture/search.ts'
import { searchable, searchLines } from '../../src/scripture/search-words.ts'
import { kjv } from './shipped.ts'

const lines = kjv.words()

const found = (typed: string): readonly string[] =>
  search(lines, parseQuery(typed)).map(({ book, chapter, verse }) => `${book} ${chapter}:${verse}`)

describe('searching a translation', () => {
  it('finds the verses that have all the words, the shortest first', () => {
    const hits = search(lines, parseQuery('faith hope'))
    expect(found('faith hope').slice(0, 2)).toEqual(['Gal 5:5', '1Cor 13:13'])
    const lengths = hits.map(({ length }) => length)
    expect(lengths).toEqual([...lengths].sort((one, other) => one - other))
    expect(found('wept')[0]).toBe('John 11:35')
  })

  it('finds phrases, over marks and italics, and none whose words stand apart', () => {
    expect(found('"still waters"')).toEqual(['Ps 23:2'])
    expect(found('“he leadeth me” waters')).toEqual(['Ps 23:2'])
    expect(found('"waters still"')).toEqual([])
    expect(found('"blessed are they that keep judgment and he that doeth"')).toEqual(['Ps 106:3'])
  })

  it('finds whole words, whatever their case, accents and marks', () => {
    expect(found("lord's song")).toEqual(['Ps 137:4'])
    expect(found('LORD’S SONG')).toEqual(['Ps 137:4'])
    expect(found('wep')).toEqual([])
    expect(found('xyzzy')).toEqual([])
    expect(found('  " ” !')).toEqual([])
    expect(searchable('El corazón, “¡Señor!”')).toBe('el corazon senor')
  })

  it('agrees with looking at every verse', () => {
    const verses = lines.trimEnd().split('\n')
    expect(verses).toHaveLength(31_102)
    for (const typed of ['mercy', 'the LORD is my', '"son of man" glory', 'love neighbour']) {
      const terms = parseQuery(typed).map((term) => ` ${term} `)
      const wanted = verses.filter((line) => terms.every((term) => line.includes(term)))
      expect(found(typed).length, typed).toBe(wanted.length)
      expect(wanted.length, typed).toBeGreaterThan(0)
    }
  })

  it('reads what is written at the import', () => {
    const plain = (text: string) => ({ text, supplied: false, divineName: false })
    const written = searchLines('John', [
      { chapter: 1, from: 2, to: 3, runs: [plain('El Niño, '), plain('el ')] },
      { chapter: 1, from: 4, to: 4, runs: [plain('niño')] },
    ])
    expect(search(written, parseQuery('nino'))).toEqual([
      { book: 'John', chapter: 1, verse: 4, length: 4 },
      { book: 'John', chapter: 1, verse: 2, length: 10 },
    ])
  })
})
