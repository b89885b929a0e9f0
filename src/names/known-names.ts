import { foldWord } from './fold.ts'
import { singularsOf } from './formed-word.ts'
import type { KnownPerson, NameMatch, NamePart } from './known-person.ts'
import type { LookUp } from './name-lists.ts'
import { partedNames } from './parted-names.ts'
import { humpsOf, isCommonWord, runTogether } from './run-together.ts'
import { isShortFormOf } from './short-forms.ts'
import { particles, roles, shortened, titles } from './titles.ts'
import { type Word, wordsIn } from './words-in.ts'

/** Where a text names somebody who is known; its places are characters of the text. */
export interface KnownFound<Whom> extends NameMatch<Whom> {
  readonly text: string
}

/** Finds known persons in a text. `own` is the person whose own words these are. */
export type FindKnown<Whom> = (text: string, own?: Whom) => readonly KnownFound<Whom>[]

interface Entry<Whom> {
  readonly person: KnownPerson<Whom>
  readonly part: NamePart
  readonly key: string
  /** Also a plain word, a place, a saint or a book. */
  readonly isCommon: boolean
  /** Also a given name. */
  readonly isGivenToo: boolean
  /** A given name that is hardly anything else, also where it begins with a small letter. */
  readonly isPlainlyGiven: boolean
}

/**
 * A finder of these persons' names: whole words without regard to accents, plural and possessive endings
 * and capitals beyond the first letter, and in pieces (`partedNames`). In small letters a part counts inside an address,
 * beside the given name, behind a title written short, and in its bearer's own words. A given name alone, or a short form of it, counts
 * only in its bearer's own words and where it is withheld; a part that is also a common word, a saint, a
 * place or a book counts only beside a title or another part of the same name; the whole name always does
 * (docs/rules.md, "Names in words").
 */
export function knownFinder<Whom>(
  persons: readonly KnownPerson<Whom>[],
  lookUp: LookUp,
): FindKnown<Whom> {
  const entries = new Map<string, Entry<Whom>[]>()
  const joined: Entry<Whom>[] = []
  for (const person of persons)
    for (const part of person.parts)
      for (const entry of entriesOf(person, part, lookUp)) {
        if (isUnspaced(part.text)) joined.push(entry)
        const same = entries.get(entry.key) ?? []
        entries.set(entry.key, same)
        same.push(entry)
      }
  const heldIn = runTogether(persons, lookUp)
  const inPieces = partedNames(persons, lookUp)
  const withheldGiven = givenWithheld(persons)
  return (text, own) => {
    const words = wordsIn(text).flatMap((word) =>
      entriesFor(word, entries).length > 0 ? [word] : humpsOf(word),
    )
    const matches = words.map((word) => entriesFor(word, entries))
    const found: KnownFound<Whom>[] = []
    for (let at = 0; at < words.length; ) {
      const best =
        longestAt(at, words, matches, own) ??
        heldAt(at, words, heldIn, own) ??
        inPieces(at, words, own) ??
        calledAt(at, words, withheldGiven, own, lookUp)
      if (best) found.push(foundFrom(best, words))
      at = best ? best.to : at + 1
    }
    return [...found, ...withinWords(text, joined, own)]
  }
}

const entriesOf = <Whom>(
  person: KnownPerson<Whom>,
  part: NamePart,
  lookUp: LookUp,
): readonly Entry<Whom>[] =>
  wordsIn(part.text)
    .filter(
      ({ key, capitals }) => [...key].length > 1 && !(capitals === 'none' && particles.has(key)),
    )
    .map(({ key }) => {
      const isCommon = isCommonWord(key, lookUp)
      const { given, wordish } = lookUp(key)
      const isPlainlyGiven = part.isGiven && !wordish && (given || !isCommon)
      return { person, part, key, isCommon, isGivenToo: given, isPlainlyGiven }
    })

/** Those of whom this word may be a part of the name. */
function entriesFor<Whom>(
  word: Word,
  entries: ReadonlyMap<string, readonly Entry<Whom>[]>,
): readonly Entry<Whom>[] {
  const { key } = word
  if (particles.has(key) && isSmall(word)) return []
  const whole = entries.get(key) ?? []
  // most words are neither a name nor a plural, and each of a parish's words comes here
  return key.endsWith('s')
    ? [...whole, ...singularsOf(key).flatMap((one) => entries.get(one) ?? [])]
    : whole
}

/** It begins with a small letter where it could have a capital. */
const isSmall = ({ capitals, inAddress, text }: Word): boolean =>
  capitals === 'none' && !inAddress && hasCase(text)

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase()

/** The longest stretch from this word on that is a known name, with everybody who bears it. */
function longestAt<Whom>(
  at: number,
  words: readonly Word[],
  matches: readonly (readonly Entry<Whom>[])[],
  own: Whom | undefined,
): NameMatch<Whom> | undefined {
  const all = (matches[at] ?? []).flatMap((entry) => matchOf(entry, at, words, matches, own) ?? [])
  const to = Math.max(...all.map((match) => match.to))
  const here = all.filter((match) => match.to === to)
  const bound = here.filter(({ isLoose }) => !isLoose)
  const longest = bound.length > 0 ? bound : here
  if (longest.length === 0) return undefined
  const isWhole = to > at + 1
  return {
    from: at,
    to,
    whom: [...new Set(longest.flatMap(({ whom }) => whom))],
    // Of two people of one whole name either may be meant; a part alone is withheld where one withholds it.
    isWithheld: isWhole
      ? longest.every(({ isWithheld }) => isWithheld)
      : longest.some(({ isWithheld }) => isWithheld),
    isLoose: longest.every(({ isLoose }) => isLoose),
  }
}

/** What of a name stands from one word on. */
interface Said<Whom> {
  readonly to: number
  readonly entries: readonly Entry<Whom>[]
  readonly hasSmall: boolean
}

/** @param small whether words in small letters count */
function saidFrom<Whom>(
  entry: Entry<Whom>,
  at: number,
  words: readonly Word[],
  matches: readonly (readonly Entry<Whom>[])[],
  small: boolean,
): Said<Whom> {
  const said = new Map([[entry.key, entry]])
  let [to, hasSmall] = [at + 1, isSmallAt(at, words)]
  for (let next = at + 1; next < words.length && isBeside(words[next]); next++) {
    const isOneSmall = isSmallAt(next, words)
    const other =
      isOneSmall && !small
        ? undefined
        : matches[next]?.find((one) => one.person === entry.person && !said.has(one.key))
    if (other) {
      said.set(other.key, other)
      hasSmall ||= isOneSmall
      to = next + 1
    } else if (!isBetween(words[next])) break
  }
  return { to, entries: [...said.values()], hasSmall }
}

const isSmallAt = (at: number, words: readonly Word[]): boolean => {
  const word = words[at]
  return word !== undefined && isSmall(word)
}

function matchOf<Whom>(
  entry: Entry<Whom>,
  at: number,
  words: readonly Word[],
  matches: readonly (readonly Entry<Whom>[])[],
  own: Whom | undefined,
): NameMatch<Whom> | undefined {
  const { person, isCommon, isGivenToo } = entry
  const isOwn = person.whom === own
  let said = saidFrom(entry, at, words, matches, true)
  // "Will hope that" and "la torre" are nobody, "margaret ellery" and "mrs. marsh" are.
  if (said.hasSmall && !(said.entries.length > 1 && said.entries.some((one) => one.isPlainlyGiven)))
    if (!isSmallAt(at, words)) said = saidFrom(entry, at, words, matches, false)
    else if (!isBehindShortTitle(at, words) && !(isOwn && !isCommon)) return undefined
  const { to } = said
  const parts = said.entries.map(({ part }) => part)
  const isWithheld = parts.some((one) => one.isWithheld)
  const isLoose = parts.length === 1 && !isWithheld
  const match = { from: at, to, whom: [person.whom], isWithheld, isLoose }
  if (parts.every(({ isGiven }) => isGiven)) return isOwn && isWithheld ? match : undefined
  if (parts.length > 1) return match
  if (isLoose && isOwn) return undefined
  const isCalled = isTitled(at, words) || /^famil(?:y|ia)$/.test(words[at + 1]?.key ?? '')
  return (!isCommon && (isOwn || !isGivenToo)) || isCalled ? match : undefined
}

/** Whose name a word of an address holds; of several people, as of one who bears them all. */
function heldAt<Whom>(
  at: number,
  words: readonly Word[],
  heldIn: ReturnType<typeof runTogether<Whom>>,
  own: Whom | undefined,
): NameMatch<Whom> | undefined {
  const word = words[at]
  const held = word?.inAddress ? heldIn(word, own) : []
  if (held.length === 0) return undefined
  const bound = held.filter(({ isLoose }) => !isLoose)
  const meant = bound.length > 0 ? bound : held
  return {
    from: at,
    to: at + 1,
    whom: [...new Set(meant.map(({ whom }) => whom))],
    isWithheld: meant.some(({ isWithheld }) => isWithheld),
    isLoose: bound.length === 0,
  }
}

/** Whose given names must not print, and which they are, folded. */
const givenWithheld = <Whom>(
  persons: readonly KnownPerson<Whom>[],
): ReadonlyMap<Whom, readonly string[]> =>
  new Map(
    persons.flatMap(({ whom, parts }) => {
      const given = parts.filter(({ isGiven, isWithheld }) => isGiven && isWithheld)
      return given.length === 0 ? [] : [[whom, given.map(({ text }) => foldWord(text))] as const]
    }),
  )

/** "Tim" in the words for somebody whose "Timothy" must not print. */
function calledAt<Whom>(
  at: number,
  words: readonly Word[],
  withheldGiven: ReadonlyMap<Whom, readonly string[]>,
  own: Whom | undefined,
  lookUp: LookUp,
): NameMatch<Whom> | undefined {
  const word = words[at]
  const names = own === undefined ? undefined : withheldGiven.get(own)
  if (own === undefined || names === undefined || word === undefined) return undefined
  const isCalled = [word.key, ...singularsOf(word.key)].some((key) => {
    const isName = lookUp(key).given && !(isSmall(word) && isCommonWord(key, lookUp))
    return isName && names.some((name) => isShortFormOf(key, name))
  })
  return isCalled
    ? { from: at, to: at + 1, whom: [own], isWithheld: true, isLoose: false }
    : undefined
}

/** Nothing but a space, a hyphen, the signs of an address or a capital parts it from the word before. */
const isBeside = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:|\s+|[-‐‑]|\.\s*|,\s?|[-._/+%]+)$/.test(word.before)

/** An initial or a small word inside a name. */
const isBetween = (word: Word | undefined): boolean =>
  word !== undefined &&
  ([...word.text].length === 1 || (word.capitals === 'none' && particles.has(word.key)))

/** "mrs. marsh": of words in small letters these alone are nothing else. */
const isBehindShortTitle = (at: number, words: readonly Word[]): boolean => {
  const before = words[at - 1]?.key ?? ''
  return titles.has(before) && shortened.has(before) && /^\.?\s+$/.test(words[at]?.before ?? '')
}

const isTitled = (at: number, words: readonly Word[]): boolean => {
  const before = words[at - 1]?.key ?? ''
  return (titles.has(before) || roles.has(before)) && /^\.?\s+$/.test(words[at]?.before ?? '')
}

function foundFrom<Whom>(
  { from, to, whom, isWithheld, isLoose }: NameMatch<Whom>,
  words: readonly Word[],
): KnownFound<Whom> {
  const all = words.slice(from, to)
  return {
    from: all[0]?.from ?? 0,
    to: all.at(-1)?.to ?? 0,
    text: all.map(({ text }) => text).join(' '),
    whom,
    isWithheld,
    isLoose,
  }
}

/** Writing without spaces has no words to look for: a name is sought within them. */
const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    text,
  )

const withinWords = <Whom>(
  text: string,
  entries: readonly Entry<Whom>[],
  own: Whom | undefined,
): readonly KnownFound<Whom>[] =>
  entries.flatMap(({ part, person }): readonly KnownFound<Whom>[] => {
    const from =
      part.isWithheld && (!part.isGiven || person.whom === own) ? text.indexOf(part.text) : -1
    if (from === -1) return []
    const to = from + part.text.length
    return [{ from, to, text: part.text, whom: [person.whom], isWithheld: true, isLoose: false }]
  })

/** Whether every word of a name is one of this person's name, so that she may be meant. */
export function mayBeCalled(name: string, parts: readonly NamePart[]): boolean {
  const keys = new Set(parts.flatMap(({ text }) => text.split(/[\s-]+/)).map(foldWord))
  const said = wordsIn(name).filter(({ text }) => [...text].length > 1)
  return (
    said.length > 0 &&
    said.every(({ key }) => [key, ...singularsOf(key)].some((one) => keys.has(one)))
  )
}
