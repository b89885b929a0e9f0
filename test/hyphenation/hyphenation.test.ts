import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hyphenator } from '../../src/hyphenation/index.ts'
import { oneIn, realWords, shipped } from '../fonts/shipped.ts'

const hyphenate = hyphenator(shipped)

/** A word with hyphens where it may be divided. */
function divided(word: string, lang: string): string {
  const places = hyphenate(word, lang)
  return Array.from({ length: places.length + 1 }, (_, n) =>
    word.slice(places[n - 1] ?? 0, places[n] ?? word.length),
  ).join('-')
}

/** Languages, the package's name for each, and TeX's fewest letters before and after a hyphen. */
const LANGUAGES = [
  ['en-US', 'en-us', 2, 3],
  ['en-GB', 'en-gb', 2, 3],
  ['es', 'es', 2, 2],
  ['fr', 'fr', 2, 3],
  ['pt', 'pt', 2, 3],
  ['pl', 'pl', 2, 2],
  ['de', 'de-1996', 2, 2],
  ['it', 'it', 2, 2],
  ['la', 'la', 2, 2],
  ['la-x-liturgic', 'la-x-liturgic', 2, 2],
  ['ca', 'ca', 2, 2],
  ['da', 'da', 2, 2],
  ['fi', 'fi', 2, 2],
  ['gl', 'gl', 2, 2],
  ['hr', 'hr', 2, 2],
  ['lt', 'lt', 2, 2],
  ['nl', 'nl', 2, 2],
  ['sl', 'sl', 2, 2],
  ['sv', 'sv', 2, 2],
] as const

/** The package's own divider, told to look at words of any length. */
function ofThePackage(source: string): (word: string) => string {
  const load = createRequire(import.meta.url)
  const create = load('hyphen') as (
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ) => (word: string) => string
  return create(load(`hyphen/patterns/${source}.js`), { hyphenChar: '-', minWordLength: 1 })
}

/** The word without those hyphens that stand nearer to its ends than the language likes. */
function within(left: number, right: number, word: string): string {
  const length = word.replaceAll('-', '').length
  let at = 0
  return Array.from(word)
    .filter((letter) => {
      if (letter !== '-') at++
      return letter !== '-' || (at >= left && at <= length - right)
    })
    .join('')
}

const letters = (word: string): string => word.replaceAll(/[^\p{L}]/gu, '')

/** A tree of the package's patterns: what stands in it beside letters tells of levels. */
type Tree = { readonly [letter: string]: Tree | number | readonly [Tree, number] }

/** Letters of a language's patterns: put together, they are words that try every corner of them. */
function fragments(source: string): readonly string[] {
  const load = createRequire(import.meta.url)
  const [, json] = load(`hyphen/patterns/${source}.js`) as readonly [levels: string, json: string]
  const ends = (tree: Tree, before: string): readonly string[] =>
    Object.entries(tree).flatMap(([letter, node]) => {
      const fragment = before + letter
      if (typeof node === 'number') return [fragment]
      return Array.isArray(node)
        ? [fragment, ...ends(node[0] as Tree, fragment)]
        : ends(node as Tree, fragment)
    })
  return ends(JSON.parse(json) as Tree, '')
    .map(letters)
    .filter((fragment) => fragment !== '')
}

describe.each(LANGUAGES)('words in %s', (lang, source, left, right) => {
  const divide = ofThePackage(source)

  it('are divided where the package divides them', () => {
    const madeUp = fc.array(fc.constantFrom(...fragments(source)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(madeUp, (parts) => {
        const word = parts.join('')
        expect(divided(word, lang)).toBe(within(left, right, divide(word)))
      }),
      { seed: 20261122, numRuns: 2000 },
    )
  })
})

const texts = join(import.meta.dirname, '../../fixtures/paragraphs/texts')

describe.each(LANGUAGES.slice(0, 9))('a text in %s', (lang, source, left, right) => {
  it('is divided where the package divides its words', () => {
    const divide = ofThePackage(source)
    const words = readFileSync(join(texts, `${lang}.txt`), 'utf8').split(/[^\p{L}]+/u)
    for (const word of words.filter((one) => one !== '').map((one) => one.toLowerCase()))
      expect(divided(word, lang)).toBe(within(left, right, divide(word)))
  })
})

/** In small letters: the package misplaces the hyphens of its exceptions where they have capitals. */
describe('the words of the King James Bible', () => {
  it.each(LANGUAGES.slice(0, 2))(
    'are divided as the package divides them in %s',
    (lang, source, left, right) => {
      const divide = ofThePackage(source)
      const words = [...new Set(realWords().map((word) => letters(word).toLowerCase()))].filter(
        (word) => word !== '',
      )
      const differing = oneIn(2, words).filter(
        (word) => divided(word, lang) !== within(left, right, divide(word)),
      )
      expect(words.length).toBeGreaterThan(10_000)
      expect(differing).toEqual([])
    },
  )
})

describe('dividing words', () => {
  it.each([
    ['en-US', 'hy-phen-ation'],
    ['en-US', 'su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious'],
    ['en-US', 'al-go-rithm'],
    ['en-US', 'as-so-ciate'],
    ['en-US', 'project'],
    ['en-US', 'con-gre-ga-tion'],
    ['de', 'Ge-mein-de-brief'],
    ['es', 'co-mu-ni-dad'],
    ['fr', 'pré-sen-ta-tion'],
    ['it', 'mi-se-ri-cor-dia'],
    ['pt', 'co-mu-ni-dade'],
  ])('in %s gives %s, as TeX does', (lang, word) => {
    expect(divided(word.replaceAll('-', ''), lang)).toBe(word)
  })

  it('takes capitals as small letters', () => {
    expect(divided('CONGREGATION', 'en-US')).toBe('CON-GRE-GA-TION')
    expect(divided('Associate', 'en-US')).toBe('As-so-ciate')
  })

  it('passes over the marks around words and between them', () => {
    expect(divided('“(congregation),”', 'en-US')).toBe('“(con-gre-ga-tion),”')
    expect(divided('algorithm—congregation', 'en-US')).toBe('al-go-rithm—con-gre-ga-tion')
    expect(divided('congregation¹', 'en-US')).toBe('con-gre-ga-tion¹')
  })

  it('counts the apostrophe as a letter where the language does', () => {
    expect(divided("l'organisation", 'fr')).toBe(divided('l’organisation', 'fr').replace('’', "'"))
    expect(divided('l’organisation', 'fr')).toBe('l’or-ga-ni-sa-tion')
    expect(divided('father’s', 'en-US')).toBe('fa-ther’s')
  })

  it.each([
    'well-founded',
    'well\u2011founded',
    'well\u2010founded',
    'foun\u00addation',
    'office2026',
    'https://example.org/congregation',
    'congregation.example.org',
    'congregation@example.org',
    'congregation/organisation',
    '',
    '—',
  ])('leaves %s whole', (word) => {
    expect(hyphenate(word, 'en-US')).toEqual([])
  })

  it.each([
    ['en', 'en-US'],
    ['EN-us', 'en-US'],
    ['en-CA', 'en-US'],
    ['en-AU', 'en-GB'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['la-VA', 'la'],
    ['es-419-u-nu-latn', 'es'],
  ])('sets %s as %s', (lang, as) => {
    const word = 'representatividad'
    expect(hyphenate(word, lang)).toEqual(hyphenate(word, as))
    expect(hyphenate(word, as)).not.toEqual([])
  })

  it('tells American from British English', () => {
    expect(divided('photography', 'en-US')).not.toBe(divided('photography', 'en-GB'))
  })

  it.each(['vi', 'zh', 'x-klingon', '', 'e', 'english'])('leaves words whole in %s', (lang) => {
    expect(hyphenate('congregation', lang)).toEqual([])
  })

  it('never parts a letter from its mark, nor leaves the word', () => {
    const letter = fc.constantFrom(
      ...'aeiourstnlkpmdbcgh',
      'e\u0301',
      'a\u0308',
      'İ',
      '\u{1d7f6}',
      'ß',
    )
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 20 }),
        fc.constantFrom(...LANGUAGES.map(([lang]) => lang)),
        (parts, lang) => {
          const word = parts.join('')
          const places = hyphenate(word, lang)
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
          for (const place of places) {
            expect(word.slice(place)).not.toMatch(/^[\p{M}\udc00-\udfff]/u)
            expect(place).toBeGreaterThan(1)
            expect(place).toBeLessThan(word.length - 1)
          }
        },
      ),
      { seed: 20261122 },
    )
  })
})
