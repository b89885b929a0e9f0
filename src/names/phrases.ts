import { memoize, memoizeEach } from '../memoize.ts'
import type { Range } from '../source.ts'
import { wordsIn } from './words-in.ts'

/** Where a text holds one of these phrases, word for word without regard to accents, capitals and what parts them. */
export function findPhrases(text: string, phrases: readonly string[]): readonly Range[] {
  const words = wordsIn(text)
  const byFirst = sought(phrases)
  return words.flatMap(({ key, from }, at) =>
    (byFirst.get(key) ?? [])
      .filter((wanted) => wanted.every((one, index) => words[at + index]?.key === one))
      .map((wanted) => ({ from, to: words[at + wanted.length - 1]?.to ?? from })),
  )
}

/** The phrases as keys of words, by the first of them. */
const sought = memoizeEach(
  (phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> => {
    const byFirst = new Map<string, (readonly string[])[]>()
    for (const phrase of phrases) {
      const keys = keysOf(phrase)
      const [first] = keys
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), keys])
    }
    return byFirst
  },
)

const keysOf = memoize((phrase: string): readonly string[] => wordsIn(phrase).map(({ key }) => key))
