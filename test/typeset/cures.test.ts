import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Document } from '../../src/document/document.ts'
import type { InsertPolicy } from '../../src/load/parish.ts'
import type { Cure } from '../../src/problems/page-problems.ts'
import { SHORTENED_AT, type ShortenedAt, shorten } from '../../src/typeset/flow/fit/shorten.ts'
import type { Paper, Shape } from '../../src/vocabulary.ts'
import { article, dice, insertOf, madeIssue, paragraph, request, sentence } from './made-issue.ts'
import { typesetWith, without } from './press.ts'
import { wordsOf } from './read-sheets.ts'

/** What is said of an issue that does not fit. */
function misfit(document: Document, insert: Partial<InsertPolicy>) {
  const set = typesetWith(document, { removable: idsIn(document), insert })
  if (set.ok) return undefined
  const [found] = set.diagnostics.filter(
    (one): one is Diagnostic<'does-not-fit'> => one.code === 'does-not-fit',
  )
  if (!found) throw new Error(JSON.stringify(set.diagnostics))
  return found.values
}

const idsIn = (document: Document): readonly string[] => {
  const ids = JSON.stringify(document).match(/"part":"(r\d+|a\d+|lead|back)"/g) ?? []
  return [...new Set(ids.map((part) => part.slice('"part":"'.length, -1)))]
}

/** Does what a cure says, in the way of a person at a keyboard, and tries again. */
function taken(document: Document, cure: Cure, insert: Partial<InsertPolicy>): boolean {
  const [id = ''] = cure.ids
  switch (cure.do) {
    case 'leave-out':
      return typesetWith(without(document, new Set(cure.ids)), { insert }).ok
    case 'shorten':
      return SHORTENED_AT.every(
        (at) => typesetWith(shorten(document, id, cure.words ?? 0, at), { insert }).ok,
      )
    case 'paper':
      return typesetWith(document, { insert: { ...insert, paper: cure.paper as Paper } }).ok
    case 'shape':
      return typesetWith(document, { insert: { ...insert, shape: cure.shape as Shape } }).ok
    default:
      return cure.do satisfies never
  }
}

describe('an issue of more panels than anyone folds', () => {
  const endless = madeIssue(12, 3300)

  test.each(['booklet', 'flat', 'auto'] as const)('does not fit: %s', (shape) => {
    const { linesOver, items, cures } = misfit(endless, { shape }) ?? {}
    expect(linesOver).toBeGreaterThan(shape === 'flat' ? 100 : 1000)
    expect(items?.length).toBeGreaterThan(10)
    for (const { ids } of cures ?? []) expect(ids.length).toBeLessThanOrEqual(40)
  })
})

describe('cures for an issue that does not fit', () => {
  const tooLong = [
    ...[60, 90, 120, 150].map((seed) => ({ shape: 'half-sheet' as const, seed })),
    ...[186, 190, 195, 200].map((seed) => ({ shape: 'half-fold' as const, seed })),
  ].flatMap(({ shape, seed }) => {
    const document = madeIssue(seed, shape === 'half-sheet' ? 23 : 52)
    const insert = { shape }
    const values = misfit(document, insert)
    return values ? [{ name: `${shape} ${seed}`, document, insert, values }] : []
  })

  test('there are issues to cure', () => {
    expect(tooLong.length).toBeGreaterThan(5)
  })

  test.each(tooLong)('every cure works when taken: $name', ({ document, insert, values }) => {
    expect(values.linesOver).toBeGreaterThan(0)
    expect(values.items.length).toBeGreaterThan(0)
    expect(values.cures.map((cure) => cure.do)).toContain('leave-out')
    expect(values.cures.map((cure) => cure.do)).toContain('shape')
    for (const cure of values.cures)
      expect([cure, taken(document, cure, insert)]).toEqual([cure, true])
  })

  test('an item a little over is to be shortened by a few words, or the shortest that is enough left out', () => {
    const requests = Array.from({ length: 58 }, (_, i) =>
      request(`r${i}`, sentence(dice(i + 1), 30 + (i % 7) * 8)),
    )
    const over = Array.from({ length: 58 }, (_, i) => insertOf(...requests.slice(0, i + 1))).find(
      (document) => misfit(document, { shape: 'half-fold' }),
    )
    const values = over && misfit(over, { shape: 'half-fold' })
    expect(values?.linesOver).toBeLessThan(10)
    expect(values?.cures.slice(0, 2)).toMatchObject([
      { do: 'shorten', shape: null, paper: null },
      { do: 'leave-out', words: null },
    ])
    expect(values?.cures[0]?.words).toBeLessThanOrEqual(40)
    expect(values?.cures[0]?.words && values.cures[0].words % 5).toBe(0)
    expect(values?.cures[1]?.ids.length).toBe(1)
  })

  test('where one item is not enough, as few as are', () => {
    const requests = Array.from({ length: 40 }, (_, i) =>
      request(`r${i}`, sentence(dice(i + 1), 40)),
    )
    const document = insertOf(...requests)
    const values = misfit(document, { shape: 'half-sheet' })
    const leaving = values?.cures.find((cure) => cure.do === 'leave-out')
    expect(leaving?.ids.length).toBeGreaterThan(4)
    const fewer = new Set(leaving?.ids.slice(1))
    expect(typesetWith(without(document, fewer), { insert: { shape: 'half-sheet' } }).ok).toBe(
      false,
    )
  })

  test('a back article too long for all panels: shorten it, leave it out, or more paper', () => {
    const document = insertOf(
      request('r0', sentence(dice(1), 40)),
      article('back', 'From the vestry', [paragraph(sentence(dice(5), 3400))], { panel: 'back' }),
    )
    const values = misfit(document, { shape: 'half-fold' })
    expect(values).toMatchObject({ items: ['back'], shape: 'half-fold', size: 9 })
    const cures = values?.cures ?? []
    expect(cures).toMatchObject([
      { do: 'shorten', ids: ['back'] },
      { do: 'leave-out', ids: ['back'] },
      { do: 'paper', paper: 'legal' },
      { do: 'shape', shape: 'booklet' },
    ])
    for (const cure of cures)
      expect([cure.do, taken(document, cure, { shape: 'half-fold' })]).toEqual([cure.do, true])
  })

  test('what has left for want of room is not offered again', () => {
    const requests = Array.from({ length: 72 }, (_, i) =>
      request(`r${i}`, sentence(dice(i + 1), 40)),
    )
    const document = insertOf(...requests)
    const set = typesetWith(document, { ifRoom: ['r0', 'r1'], removable: ['r0', 'r1', 'r2', 'r3'] })
    const [found] = set.diagnostics
    if (found?.code !== 'does-not-fit') throw new Error('fits')
    for (const cure of found.values.cures) {
      expect(cure.ids).not.toContain('r0')
      expect(cure.ids).not.toContain('r1')
    }
  })
})

test('shortening takes words, not headings, bylines or links', () => {
  const document = insertOf(
    article('a', 'A title of five words', [
      paragraph('by hand', 'byline'),
      paragraph('one two three four five'),
    ]),
  )
  const words = (at: ShortenedAt) => wordsOf(shorten(document, 'a', 2, at)).join(' ')
  expect(words('end')).toContain('A title of five words by hand one two three For')
  expect(words('start')).toContain('by hand three four five')
  expect(words('middle')).toContain('by hand one four five')
})
