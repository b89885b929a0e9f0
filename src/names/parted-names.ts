import { singularsOf } from './formed-word.ts'
import type { LookUp } from './name-lists.ts'
import { isCommonWord } from './run-together.ts'
import { particles, saints } from './titles.ts'
import { type Word, wordsIn } from './words-in.ts'

/** A name whose family name is sought however it is parted. */
interface Bearer<Whom> {
  readonly whom: Whom
  readonly parts: readonly {
    readonly text: string
    readonly isGiven: boolean
    readonly isWithheld: boolean
  }[]
}

/** Words that are together a part of a name that must not print. */
export interface PartedName<Whom> {
  readonly from: number
  readonly to: number
  readonly whom: readonly Whom[]
  readonly isWithheld: true
  readonly isLoose: false
}

/** Fewer letters are a name by chance. */
const LEAST = 5

/**
 * Finds a withheld family name whose letters stand apart, or whose words stand together: "El-" at the end of a line and
 * "lery" on the next, "T aylor" out of a PDF, "E l l e r y", `El[lery](…)`, "De Luca" and "DeLuca" of each other. The first
 * piece has a capital, or stands in an address; words that are each something else ("Good man") are none.
 */
export function partedNames<Whom>(
  persons: readonly Bearer<Whom>[],
  lookUp: LookUp,
): (at: number, words: readonly Word[]) => PartedName<Whom> | undefined {
  const bearers = new Map<string, Whom[]>()
  const beginnings = new Set<string>()
  for (const { whom, parts } of persons)
    for (const key of familyNames(parts)) {
      if (key.length < LEAST || lookUp(key).given || isCommonWord(key, lookUp)) continue
      for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length))
      const same = bearers.get(key) ?? []
      bearers.set(key, same)
      same.push(whom)
    }
  const isWord = (key: string): boolean =>
    [...key].length > 1 && !BEGINNING.test(key) && (particles.has(key) || isCommonWord(key, lookUp))
  return (at, words) => {
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
      const whom = [key, ...singularsOf(key)].flatMap((one) => bearers.get(one) ?? [])
      const isName = isDivided || words.slice(at, to + 1).some((piece) => !isWord(piece.key))
      if (whom.length > 0 && isName)
        return { from: at, to: to + 1, whom: [...new Set(whom)], isWithheld: true, isLoose: false }
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

/** Each word behind the given name that is withheld, and all of them as one. */
function familyNames(parts: Bearer<unknown>['parts']): readonly string[] {
  const withheld = parts.filter(({ isGiven, isWithheld }) => !isGiven && isWithheld)
  const keys = withheld.flatMap(({ text }) => wordsIn(text).map(({ key }) => key))
  return keys.length > 1 ? [...keys, keys.join('')] : keys
}
