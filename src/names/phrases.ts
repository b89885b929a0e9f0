import { memoize } from '../memoize.ts'
import type { Range } from '../source.ts'
import { wordsIn } from './words-in.ts'

/** Where a text holds one of these phrases, word for word without regard to accents, capitals and what parts them. */
export function findPhrases(text: string, phrases: readonly string[]): readonly Range[] {
  const words = wordsIn(text)
  return phrases.flatMap((phrase) => {
    const wanted = keysOf(phrase)
    if (wanted.length === 0) return []
    return words.flatMap(({ from }, at): readonly Range[] => {
      const isThere = wanted.every((key, index) => words[at + index]?.key === key)
      return isThere ? [{ from, to: words[at + wanted.length - 1]?.to ?? from }] : []
    })
  })
}

const keysOf = memoize((phrase: string): readonly string[] => wordsIn(phrase).map(({ key }) => key))
