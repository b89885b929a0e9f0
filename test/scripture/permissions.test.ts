import { describe, expect, it } from 'vitest'
import { addWeeks } from '../../src/civil-date.ts'
import {
  checkQuotations,
  checkShare,
  isMarked,
  noticesOf,
  type QuotedIssue,
} from '../../src/scripture/permissions.ts'
import type { BookId } from '../../src/scripture/references/books.ts'
import { expandVerses } from '../../src/scripture/references/versification.ts'
import { isFree, markOf, termsOf } from '../../src/scripture/terms-of-use.ts'
import { day } from '../calendar/shipped-table.ts'
import { reference, versifications } from './shipped.ts'

const { kjv } = versifications

/** So many verses from the beginning of a book on. */
const from = (book: BookId, count: number, skipped = 0): readonly string[] =>
  (kjv[book] ?? [])
    .flatMap((verses, chapter) =>
      Array.from({ length: verses }, (_, verse) => `${book}.${chapter + 1}.${verse + 1}`),
    )
    .slice(skipped, skipped + count)

const issue = (
  verses: readonly string[],
  translation: string,
  week = '2026-11-29',
): QuotedIssue => ({
  week: day(week),
  verse: { verses, translation },
})

const check = (
  quoted: QuotedIssue,
  earlier: readonly QuotedIssue[] = [],
): readonly (readonly [string, string, object])[] =>
  checkQuotations(quoted, earlier, kjv, 'en').map(({ severity, code, values }) => [
    severity,
    code,
    values,
  ])

describe('limits of a licensed translation', () => {
  it('are not reached by a verse a week', () => {
    const year = Array.from({ length: 48 }, (_, number) => ({
      ...issue(from('Ps', 1, number), 'NIV'),
      week: addWeeks(day('2026-01-04'), number),
    }))
    expect(check(issue(['Ps.106.3'], 'NIV'), year)).toEqual([])
  })

  it.each([
    [399, []],
    [400, ['warning quotation-limit-near', 'warning quotation-limit-near']],
    [500, ['warning quotation-limit-near', 'warning quotation-limit-near']],
    [501, ['error quotation-limit', 'error quotation-limit']],
  ])('in one issue: %i verses of the NIV', (count, expected) => {
    const found = check(issue(from('Ps', count), 'NIV'))
    expect(found.map(([severity, code]) => `${severity} ${code}`)).toEqual(expected)
  })

  it('in a calendar year count each verse once, of this translation, of weeks before this one', () => {
    const near = [
      issue(from('Ps', 300), 'NIV', '2026-01-04'),
      issue(from('Ps', 390), 'niv', '2026-11-22'),
      issue(from('Job', 100), 'ESV', '2026-11-22'),
      issue(from('Job', 100), 'NIV', '2025-12-28'),
      issue(from('Job', 100), 'NIV', '2026-12-06'),
    ]
    expect(check(issue(from('Ps', 399), 'NIV'), near)).toEqual([])
    expect(check(issue(from('Ps', 10, 390), 'NIV'), near)).toEqual([
      [
        'warning',
        'quotation-limit-near',
        {
          translation: 'NIV',
          verses: 400,
          limit: 500,
          year: 2026,
          publisher: 'Biblica',
          url: 'https://www.biblica.com/permissions/',
          readOn: '2026-11',
        },
      ],
    ])
  })

  it('count the motto with the verse', () => {
    const both = {
      ...issue(from('Ps', 300), 'NIV'),
      motto: { verses: from('Job', 201), translation: 'NIV' },
    }
    expect(check(both).map(([, code]) => code)).toEqual(['quotation-limit', 'quotation-limit'])
  })

  it.each([
    ['NRSV', 499, 'quotation-limit-near'],
    ['NRSV', 500, 'quotation-limit'],
    ['CSB', 799, undefined],
    ['NASB', 1001, 'quotation-limit'],
    ['KJV', 2000, undefined],
    ['WEB', 2000, undefined],
  ])('of the %s at %i verses', (translation, count, code) => {
    expect(check(issue(from('Ps', count), translation))[0]?.[1]).toBe(code)
  })

  it.each([
    ['NIV', 'Jude', 'quotation-book'],
    ['NIV', 'Jude 1-24', undefined],
    ['ESV', '3 John 1-7', undefined],
    ['ESV', '3 John 1-8', 'quotation-book'],
    ['KJV', 'Jude', undefined],
  ])('forbid whole books, or more than half: %s, %s', (translation, text, code) => {
    const verses = expandVerses(reference(text), kjv)
    expect(check(issue(verses, translation))[0]?.[1]).toBe(code)
  })

  it('may ask for a licence whatever the number', () => {
    expect(check(issue(['Ps.106.3'], 'NABRE'))).toMatchObject([['note', 'licence-needed', {}]])
  })

  it('are not made up for a translation that is not known', () => {
    expect(check(issue(from('Ps', 900), 'Knox'))).toEqual([
      ['note', 'unknown-terms', { translation: 'Knox' }],
    ])
    expect(check(issue([], ''))).toEqual([])
  })

  it('are a part of the whole text for some', () => {
    const text = 'one two three four five six seven eight nine ten'
    const found = checkShare([{ text, translation: 'NIV' }], 40)
    expect(found).toMatchObject([
      { severity: 'error', code: 'quotation-share', values: { translation: 'NIV', percent: 25 } },
    ])
    expect(checkShare([{ text, translation: 'NIV' }], 41)).toMatchObject([
      { severity: 'warning', code: 'quotation-share-near', values: { publisher: 'Biblica' } },
    ])
    expect(checkShare([{ text, translation: 'NIV' }], 51)).toEqual([])
    expect(checkShare([{ text, translation: 'CSB' }], 12)).toEqual([])
  })
})

describe('marks and notices', () => {
  it('stand after licensed quotations, after free ones where the parish wants it', () => {
    expect(['NIV', 'esv', 'Knox'].every((name) => isMarked(name, 'licensed'))).toBe(true)
    expect(['KJV', 'web', 'BSB', 'ASV', ''].some((name) => isMarked(name, 'licensed'))).toBe(false)
    expect(isMarked('KJV', 'always')).toBe(true)
    expect(isMarked('', 'always')).toBe(false)
  })

  it('are written as the publisher writes them', () => {
    expect(markOf(' nrsvue ')).toBe('NRSVue')
    expect(markOf('Knox')).toBe('Knox')
    expect(isFree('KJV')).toBe(true)
    expect(isFree('Knox')).toBe(false)
  })

  it('give the parish its own notice first, the publisher’s where the mark is not enough', () => {
    const place = { file: 'scripture/esv.yaml', line: 1, column: 1, length: 1 }
    const own = { translation: 'ESV', notice: 'ESV, by permission.', ref: '', text: '', place }
    const quoted = {
      ...issue(['Ps.106.3'], 'esv'),
      motto: { verses: ['Isa.1.17'], translation: 'NKJV' },
    }
    expect(noticesOf(quoted, [own])).toEqual([termsOf('NKJV')?.notice, 'ESV, by permission.'])
    expect(noticesOf(issue(['Ps.106.3'], 'NIV'), [own])).toEqual([])
    expect(noticesOf(issue(['Ps.106.3'], 'KJV'), [])).toEqual([])
  })

  it('name a publisher and an address wherever there are terms', () => {
    const limited = 'NIV ESV NRSV NRSVue NKJV NLT CSB NASB NABRE'.split(' ').map(termsOf)
    expect(limited.filter((terms) => !terms?.publisher?.url.startsWith('https://'))).toEqual([])
  })
})
