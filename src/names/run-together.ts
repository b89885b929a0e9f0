import { joinedParts, type KnownPerson, type NameForm } from './known-person.ts'
import type { LookUp } from './name-lists.ts'
import { keyOf, type Word } from './words-in.ts'

/** Whose name a word of an address may hold. */
export interface HeldName<Whom> {
  readonly whom: Whom
  readonly isWithheld: boolean
  /** It is one family name that may print: a relation may be meant as well. */
  readonly isLoose: boolean
}

/** Fewer letters stand in many words by chance. */
const leastPart = 4
const leastWhole = 6

/**
 * Finds the names that addresses write as one word: a whole name wherever it stands (`helpmargaretellery`); an initial
 * with a surname, where they are all of it (`mellery@`); and at either end a surname that is nothing else
 * (`teamellery`, `theellerys`) or between two words (`theelleryfamily`), or in her own words a given name that is withheld.
 */
export function runTogether<Whom>(
  persons: readonly KnownPerson<Whom>[],
  lookUp: LookUp,
): (word: Word, own: Whom | undefined) => readonly HeldName<Whom>[] {
  const [wholes, shorts, surnames] = [new Forms<Whom>(), new Forms<Whom>(), new Forms<Whom>()]
  const ownParts = new Map<Whom, readonly NameForm[]>()
  const isOwn = ({ key }: NameForm): boolean =>
    key.length >= leastPart && !isCommonWord(key, lookUp)
  const isWord = (word: string): boolean => {
    const { word: isEnglish, palabra } = lookUp(word)
    return word.length > 1 && (isEnglish || palabra)
  }
  for (const { whom, parts } of persons) {
    const given = joinedParts(parts.filter(({ isGiven }) => isGiven))
    const last = joinedParts(parts.filter(({ isGiven }) => !isGiven))
    for (const form of bothWays(given, last))
      if (form.key.length >= leastWhole) wholes.keep(form, whom)
    for (const form of bothWays(given.map(initialOf), last.filter(isOwn))) shorts.keep(form, whom)
    for (const form of last.filter(isOwn))
      if (!lookUp(form.key).given) surnames.keep(form, whom, !form.isWithheld)
    ownParts.set(
      whom,
      [...given, ...last].filter((form) => form.isWithheld && isOwn(form)),
    )
  }
  return ({ key }, own) => {
    const isAtEnd = (part: string): boolean => {
      const end = [part, `${part}s`, `${part}es`].find((one) => key.endsWith(one))
      if (end !== undefined) return !/^(?:st|saint|san|santa)$/.test(key.slice(0, -end.length))
      const at = key.indexOf(part)
      return at === 0 || (isWord(key.slice(0, at)) && isWord(key.slice(at + part.length)))
    }
    const ofOwn = own === undefined ? [] : (ownParts.get(own) ?? [])
    return [
      ...shorts.called(key),
      ...wholes.within(key),
      ...surnames.within(key, isAtEnd).filter(({ whom, isLoose }) => !isLoose || whom !== own),
      ...ofOwn
        .filter((part) => isAtEnd(part.key))
        .flatMap(() =>
          own === undefined ? [] : [{ whom: own, isWithheld: true, isLoose: false }],
        ),
    ]
  }
}

/** Names by how they are written, whoever bears them. */
class Forms<Whom> {
  private readonly byKey = new Map<string, HeldName<Whom>[]>()
  private readonly lengths = new Set<number>()

  keep({ key, isWithheld }: NameForm, whom: Whom, isLoose = false): void {
    this.lengths.add(key.length)
    const same = this.byKey.get(key) ?? []
    this.byKey.set(key, same)
    same.push({ whom, isWithheld, isLoose })
  }

  called(key: string): readonly HeldName<Whom>[] {
    return this.byKey.get(key) ?? []
  }

  /** Those whose writing stands anywhere in a word, and where it counts. */
  within(word: string, counts: (key: string) => boolean = () => true): readonly HeldName<Whom>[] {
    return [...this.lengths].flatMap((length) =>
      Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) =>
        word.slice(at, at + length),
      ).flatMap((key) => (this.byKey.has(key) && counts(key) ? this.called(key) : [])),
    )
  }
}

/** An initial gives nothing away that is withheld. */
const initialOf = ({ key }: NameForm): NameForm => ({ key: key.slice(0, 1), isWithheld: false })

const bothWays = (given: readonly NameForm[], last: readonly NameForm[]): readonly NameForm[] =>
  given.flatMap((one) =>
    last.flatMap((other) => {
      const isWithheld = one.isWithheld || other.isWithheld
      return [
        { key: one.key + other.key, isWithheld },
        { key: other.key + one.key, isWithheld },
      ]
    }),
  )

/**
 * The words of which a word is made that has capitals within: `PrayForEllery` is three, `McDonald` and `DeLuca` one,
 * as they are written. Where signs that nobody sees stand in it, each of them has its whole stretch of the text.
 */
export function humpsOf(word: Word): readonly Word[] {
  const { text, from, to } = word
  const humps = /\p{Ll}\p{M}*\p{Lu}/u.test(text) ? [...text.matchAll(HUMP)] : []
  if (humps.length < 2) return [word]
  const isAsWritten = text.length === to - from
  return humps.map(({ 0: hump, index }, at) => ({
    ...word,
    text: hump,
    key: keyOf(hump),
    ...(isAsWritten && { from: from + index, to: from + index + hump.length }),
    before: at === 0 ? word.before : '',
    capitals: /^\p{Lu}/u.test(hump) ? (/\p{Ll}/u.test(hump) ? 'first' : 'all') : 'none',
  }))
}

/** A capital and the small letters behind it, with what names begin with before their own capital. */
const HUMP =
  /(?:(?:Ma?c|Fitz|D[aeiu]|L[ae]|V[ao]n|O['’]?)(?=\p{Lu}))?(?:\p{Lu}\p{M}*)?(?:\p{Ll}|\p{M}|['’])+|(?:\p{Lu}\p{M}*)+/gu

/** Whether a word is also a plain word, a place, a saint or a book. */
export const isCommonWord = (key: string, lookUp: LookUp): boolean => {
  const { word, palabra, place, bible, never, wordish, surnameToo } = lookUp(key)
  return word || palabra || place || bible || never || wordish || surnameToo
}
