import type { LookUp } from './name-lists.ts'
import { smallTitles, titles } from './titles.ts'
import type { Word } from './words-in.ts'

/**
 * The words of a text that is typed in small letters throughout, with the capitals that its names would have: given
 * names that are no common word, what stands behind a title, and a family name behind either. Any other text's
 * words come back as they are.
 */
export function withCapitals(words: readonly Word[], lookUp: LookUp): readonly Word[] {
  const capitals = words.filter((word) => word.capitals !== 'none').length
  if (words.length < FEWEST || capitals > words.length * MOST) return words
  const named: Word[] = []
  for (const word of words) {
    const previous = named.at(-1)
    const listed = lookUp(word.key)
    const isWord = listed.word || listed.palabra || listed.never
    const isJoined = /^\.? $/.test(word.before)
    const isBehindTitle =
      isJoined && (titles.has(previous?.key ?? '') || smallTitles.has(previous?.key ?? ''))
    const isBehindName = isJoined && previous !== word && previous?.capitals === 'first'
    const isName =
      (listed.given && !isWord && !listed.place) ||
      (isBehindTitle && listed.given) ||
      (isBehindTitle && !isWord && (listed.surname || listed.name)) ||
      (isBehindName && !isWord && (listed.surname || listed.name))
    named.push(isName && word.capitals === 'none' ? { ...word, capitals: 'first' } : word)
  }
  return named
}

/** Of fewer words nothing is told. */
const FEWEST = 20

/** The part of the words that may have a capital: one in fifty. */
const MOST = 0.02
