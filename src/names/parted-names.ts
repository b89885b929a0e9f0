import { singularsOf } from './formed-word.ts'
import { joinedParts, type KnownPerson, type NameMatch } from './known-person.ts'
import type { LookUp } from './name-lists.ts'
import { isCommonWord } from './run-together.ts'
import { particles, saints } from './titles.ts'
import type { Word } from './words-in.ts'

/** Fewer letters are a name by chance. */
const LEAST = 5

/**
 * Finds a family name whose letters stand apart, or whose words stand together: "El-" at the end of a line and
 * "lery" on the next, "T aylor" out of a PDF, "E l l e r y", `El[lery](…)`, "De Luca" and "DeLuca" of each other. The first
 * piece has a capital, or stands in an address; words that are each something else ("Good man") are none, nor is a name that
 * may print in its bearer's own words.
 */
export function partedNames<Whom>(
  persons: readonly KnownPerson<Whom>[],
  lookUp: LookUp,
): (at: number, words: readonly Word[], own: Whom | undefined) => NameMatch<Whom> | undefined {
  const bearers = new Map<string, { readonly whom: Whom; readonly isWithheld: boolean }[]>()
  const beginnings = new Set<string>()
  for (const { whom, parts } of persons)
    for (const { key, isWithheld } of joinedParts(parts.filter(({ isGiven }) => !isGiven))) {
      if (key.length < LEAST || lookUp(key).given || isCommonWord(key, lookUp)) continue
      for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length))
      const same = bearers.get(key) ?? []
      bearers.set(key, same)
      same.push({ whom, isWithheld })
    }
  const isWord = (key: string): boolean =>
    [...key].length > 1 && !BEGINNING.test(key) && (particles.has(key) || isCommonWord(key, lookUp))
  return (at, words, own) => {
    const first = words[at]
    if (first === undefined || saints.has(first.key)) return undefined
    if (first.capitals === 'none' && !first.inAddress) return undefined
    let key = ''
    let isDivided = false
    for (let to = at; to < words.length; to++) {
      const word = words[to]
      if (word === undefined || (to > at && !PARTING.test(word.before))) break
      isDivided ||= to > at && DIVIDING.test(word.before)
      key += word.key
      const borne = [key, ...singularsOf(key)]
        .flatMap((one) => bearers.get(one) ?? [])
        .filter(({ whom, isWithheld }) => isWithheld || whom !== own)
      const isName = isDivided || words.slice(at, to + 1).some((piece) => !isWord(piece.key))
      if (borne.length > 0 && isName) {
        const isWithheld = borne.some((one) => one.isWithheld)
        const whom = [...new Set(borne.map((one) => one.whom))]
        return { from: at, to: to + 1, whom, isWithheld, isLoose: !isWithheld }
      }
      if (!beginnings.has(key)) break
    }
    return undefined
  }
}

/** What may stand between two pieces. */
const PARTING = /^[^\p{L}\p{N}]{1,4}$/u

/** A hyphen at the end of a line, and signs without a space among them but a hyphen: they part no words. */
const DIVIDING = /^(?:[-‐‑]\s*\n\s*|(?![-‐‑]$)\S+)$/

/** What some names begin with that are one word to others. */
const BEGINNING = /^(?:ma?c|fitz)$/
