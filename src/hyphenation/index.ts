/**
 * In: words and their language. Out: where each may be divided at a line's end.
 * Patterns come as resources and are read when a language is first met. Nothing here knows widths.
 */
import type { Resources } from '../host.ts'
import { memoize, memoizeEach, once } from '../memoize.ts'
import type { Hyphenate } from '../typeset/inline/paragraph.ts'
import { type Patterns, placesIn, readPatterns } from './patterns.ts'

/** Words in a text: letters with their marks; in a language whose patterns know it, the apostrophe too. */
const words = once(() => /(?:\p{Letter}\p{Mark}*)+/gu)
const wordsWithApostrophes = once(() => /(?:\p{Letter}\p{Mark}*(?:['’](?=\p{Letter}))*)+/gu)

/** Figures, addresses, and words that already say where they may be divided. */
const undivided = once(
  () => /[\p{Decimal_Number}\u00ad\u2010\u2011@/\\_+=#-]|\p{Letter}[.:]\p{Letter}/u,
)

/**
 * Places where words may be divided, by the patterns of their language. A language without patterns
 * of its own is divided as the one that its tag narrows (RFC 4647, §3.4: `de-AT` as `de`), `en` as
 * American English; where there is none, words stay whole, as do numbers, addresses, and words with a
 * hyphen of their own. Quotes and other marks around and between words are passed over. One for all parishes of a run.
 */
export const hyphenator = memoizeEach((resources: Resources): Hyphenate => {
  const files = once(() => readLanguages(resources.resource('patterns/languages.txt')))
  const patterns = memoize((file: string) =>
    readPatterns(resources.resource(`patterns/${file}.trie`)),
  )
  const divider = memoize((lang: string) => {
    const file = fileOf(lang.toLowerCase(), files())
    return memoize(
      file === undefined
        ? (): readonly number[] => []
        : (word: string) => divide(word, patterns(file)),
    )
  })
  return (word, lang) => divider(lang)(word)
})

function readLanguages(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return new Map(
    lines.map((line) => {
      const [tag = '', file = ''] = line.split(' ')
      return [tag.toLowerCase(), file]
    }),
  )
}

function fileOf(tag: string, files: ReadonlyMap<string, string>): string | undefined {
  const end = tag.lastIndexOf('-')
  return files.get(tag) ?? (end > 0 ? fileOf(tag.slice(0, end), files) : undefined)
}

function divide(text: string, patterns: Patterns): readonly number[] {
  if (undivided().test(text)) return []
  const kind = patterns.hasApostrophes ? wordsWithApostrophes : words
  return [...text.matchAll(kind())].flatMap(({ 0: word, index }) =>
    placesIn(word, patterns).map((place) => index + place),
  )
}
