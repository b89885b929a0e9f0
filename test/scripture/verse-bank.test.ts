import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printReference } from '../../src/scripture/references/print-reference.ts'
import { checkReference } from '../../src/scripture/references/versification.ts'
import { standsAlone } from '../../src/scripture/stands-alone.ts'
import { themes } from '../../src/scripture/themes.ts'
import { quotePassage } from '../../src/scripture/translation.ts'
import { type BankVerse, readBank, shippedBank } from '../../src/scripture/verse-bank.ts'
import { kjv, resources, versifications } from './shipped.ts'

const source = readFileSync('templates/verses/bank.txt', 'utf8')
const bank = readBank(source, versifications.kjv)

interface Quoted extends BankVerse {
  readonly ref: string
  readonly text: string
}

const quoted: readonly Quoted[] = bank.map((verse) => ({
  ...verse,
  ref: printReference(verse.reference, 'en'),
  text: quotePassage(kjv, verse.reference, versifications.kjv)?.text ?? '',
}))

/** As templates/looks/missal.yaml has it. */
const length = { least: 6, most: 40 }

const refsWhere = (wrong: (verse: Quoted) => boolean): readonly string[] =>
  quoted.filter(wrong).map(({ ref }) => ref)

const words = (text: string): number => text.split(/\s+/).length

/** Verses that everyone knows as they stand, although they begin with a joining word. */
const knownByHeart = [
  'Psalm 90:12',
  'Psalm 100:5',
  'Isaiah 40:31',
  'Amos 5:24',
  'Matthew 6:33',
  'Matthew 18:20',
  'Luke 1:37',
  'Luke 2:11',
  'Luke 6:31',
  'John 1:14',
  'John 3:16',
  'John 8:32',
  'Romans 8:28',
  '1 Corinthians 13:13',
  '1 Corinthians 15:20',
  '1 Corinthians 15:22',
  '1 Corinthians 15:57',
  'Galatians 6:9',
  'Philippians 4:7',
  'Colossians 3:17',
  '2 Timothy 1:7',
]

const joiningWord =
  /^(And|But|For|Then|Therefore|Wherefore|So|Nor|Neither|Yet|Which|Who|Whose|Whom|Now therefore|Nevertheless|Moreover|Also|Or|Thus|Howbeit|Saying|Than|Whereby|Even|Until|Lest)\b/

describe('the verse bank', () => {
  it('has several hundred passages, each once', () => {
    expect(bank.length).toBeGreaterThan(600)
    expect(new Set(bank.map(({ verses }) => verses.join())).size).toBe(bank.length)
  })

  it('is shipped as the file has it', () => {
    expect(shippedBank(resources)).toEqual(bank)
  })

  it('names verses that exist, and that the King James Version has', () => {
    expect(
      refsWhere(({ reference }) => checkReference(reference, [versifications.kjv]) !== undefined),
    ).toEqual([])
    expect(refsWhere(({ text }) => text === '')).toEqual([])
  })

  it('is short enough for a head, and long enough to say something', () => {
    expect(refsWhere(({ text }) => words(text) < 6 || words(text) > 33)).toEqual([])
    const usual = quoted.filter(({ text }) => words(text) <= 30)
    expect(usual.length / quoted.length).toBeGreaterThan(0.95)
  })

  it('holds whole sentences: they begin with a capital and end with a full stop, and no mark of music stands in them', () => {
    expect(refsWhere(({ text }) => !/^[A-Z]/.test(text))).toEqual([])
    expect(refsWhere(({ text }) => !/[.!?]$/.test(text))).toEqual([])
    expect(refsWhere(({ text }) => /Selah|chief singer/.test(text))).toEqual([])
  })

  it('stands by itself, within the length that the theme asks for', () => {
    expect(refsWhere(({ text }) => !standsAlone(text, length))).toEqual([])
  })

  it('begins no quotation in the middle of a thought, but for those known by heart', () => {
    expect(refsWhere(({ text }) => joiningWord.test(text))).toEqual(knownByHeart)
  })

  it('quotes what is said, not who said it', () => {
    const narrated =
      /\b(he|she|Jesus|angel|him|them) (said|saith|answered|spake)\b|\bsaid unto (him|her|them)\b/
    expect(refsWhere(({ text }) => narrated.test(text.replace('he hath said', '')))).toEqual([])
  })

  it('leaves no passage out', () => {
    expect(refsWhere(({ text }) => text.includes('…'))).toEqual([])
  })

  it('has a theme or four for each passage, and enough of each theme to last', () => {
    expect(refsWhere((verse) => verse.themes.length < 1 || verse.themes.length > 4)).toEqual([])
    const few = themes.filter(
      (theme) => bank.filter((verse) => verse.themes.includes(theme)).length < 15,
    )
    expect(few).toEqual([])
  })

  it('has for every season at least twice as many as it has Sundays', () => {
    const sundays = { Advent: 4, Christmas: 2, Epiphany: 9, Lent: 5, 'Holy Week': 1, Easter: 7 }
    const lacking = Object.entries({ ...sundays, Pentecost: 1 }).filter(
      ([season, count]) =>
        bank.filter(({ seasons }) => seasons.some((one) => one === season)).length < 2 * count,
    )
    expect(lacking).toEqual([])
  })

  it.each(['Psalm 23:1 | trsut', 'Psalm 23:1 | trust | Summer', 'Pslam 23:1 | trust'])(
    'does not take %s',
    (line) => {
      expect(() => readBank(line, versifications.kjv)).toThrow(line)
    },
  )
})
