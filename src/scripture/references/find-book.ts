import { sharesLetters, spellingDistance } from '../../meant/did-you-mean.ts'
import { memoize } from '../../memoize.ts'
import { type BookId, type BookLanguage, bookIds, bookName, namesOf } from './books.ts'
import { isNumberWord } from './read-ranges.ts'
import { fold, romanValue, type Token } from './reference-tokens.ts'

/** A book named in a text, and the token after its name. */
export interface FoundBook {
  readonly book: BookId
  readonly next: number
}

/**
 * The book whose name begins at this token, the longest name that fits: any name of the table, in
 * either language, with a number as `1`, `I`, `First`, `1ª`, and words like "Gospel according to St."
 * before it; else the beginning of one whole name (three letters or more) if it fits only one book. No
 * book where another word follows: `St. Mathew` is not James, and `Song of Mary` no Song of Solomon.
 * `language` decides of what is one book's in English and another's in Spanish.
 */
export function findBook(
  tokens: readonly Token[],
  at: number,
  language: BookLanguage,
): FoundBook | undefined {
  if (clingsToNumber(tokens, at)) return undefined
  const numbered = ordinalAt(tokens, at)
  return (
    (numbered && nameAt(tokens, numbered.next, numbered.value, language)) ??
    nameAt(tokens, at, undefined, language)
  )
}

/** A name that is no book's as it stands, and the token after it. */
export interface UnknownBook {
  /** Its letters, without the words and the number before it. */
  readonly typed: string
  readonly number: number | undefined
  /** Nothing stands before it. */
  readonly isWhole: boolean
  readonly next: number
}

/** The name that stands where a book's should, as far as it goes. */
export function unknownBook(tokens: readonly Token[], at: number): UnknownBook {
  const ordinal = ordinalAt(tokens, at)
  const start = leadingEnd(tokens, ordinal?.next ?? at)
  const words = wordsFrom(tokens, start)
  const count = words.findIndex(({ text }, index) => index > 0 && isNumberWord(text))
  const name = count === -1 ? words : words.slice(0, count)
  return {
    typed: name.map(({ text }) => text).join(''),
    number: ordinal?.value,
    isWhole: ordinal === undefined && start === at,
    next: skipPeriods(tokens, (name.at(-1)?.index ?? start) + 1),
  }
}

/** The books that a name was most likely meant to be, at most four; none where no name is near. */
export const nearestBooks = ({ typed, number }: UnknownBook): readonly BookId[] =>
  nearTo(typed, number)
    .slice(0, mostHints)
    .map(({ book }) => book)

/**
 * The one book that a misspelt name leads to: where it is one whole name of seven letters or more with at
 * most a quarter of them wrong, and every other book is at least two letters farther off. A name with a
 * number, or whose book has one, never does: the number may be what is mistyped.
 */
export function misspeltBook({ typed, number, isWhole }: UnknownBook): BookId | undefined {
  if (!isWhole || typed.length < shortestRead) return undefined
  const [first, ...others] = nearTo(typed, number)
  const isAlone =
    first !== undefined &&
    others.length === 0 &&
    first.distance <= typed.length / 4 &&
    !isNumbered(first.book) &&
    distances(typed, undefined, limitFor(typed) + CLEAR).every(
      ({ book, distance }) => book === first.book || distance >= first.distance + CLEAR,
    )
  return isAlone ? first.book : undefined
}

/** So many letters any other book must be farther off. */
const CLEAR = 2

const isNumbered = (book: BookId): boolean => /^\d/.test(bookName(book, 'en'))

const mostHints = 4

/** Letters; a longer run of words is no book's name, however misspelt. */
const mostLetters = 60
const shortestRead = 7

interface Distance {
  readonly book: BookId
  readonly distance: number
}

/** The books at the least distance from a name, within a third of its letters, else those whose name begins so. */
function nearTo(typed: string, number: number | undefined): readonly Distance[] {
  if (typed.length > mostLetters) return []
  const limit = limitFor(typed)
  const all = distances(typed, number, limit)
  const least = Math.min(limit, ...all.map(({ distance }) => distance))
  const near = all.filter(({ distance }) => distance === least)
  const unnumbered = near.filter(({ book }) => !isNumbered(book))
  if (near.length > 0) return unnumbered.length > 0 ? unnumbered : near
  if (number !== undefined) return nearTo(typed, undefined)
  const begun = bookIds.filter(
    (book) => typed.length >= 3 && stemsOf(book).some((stem) => stem.startsWith(typed)),
  )
  return begun.map((book) => ({ book, distance: limit }))
}

/** Most letters of a name that may be wrong. */
const limitFor = (typed: string): number => Math.max(1, Math.floor(typed.length / 3))

/**
 * How far each book's names are from this one, where any is within the limit; letters that only changed places
 * count a little less.
 */
function distances(typed: string, number: number | undefined, limit: number): readonly Distance[] {
  return bookIds
    .filter((book) => number === undefined || bookName(book, 'en').startsWith(`${number} `))
    .map((book) => {
      // As many letters are added or dropped at least; most names are told apart by that alone.
      const long = stemsOf(book).filter(
        (stem) => stem.length > 3 && Math.abs(stem.length - typed.length) <= limit,
      )
      const each = long.map(
        (stem) => spellingDistance(typed, stem) - (sharesLetters(typed, stem) ? 0.5 : 0),
      )
      return { book, distance: Math.max(0, Math.min(...each)) }
    })
}

/** Names of a book without the number before them. */
const stemsOf = memoize((book: BookId): readonly string[] => [
  ...new Set(namesOf(book, 'en').map((name) => keyOf(name).replace(/^\d/, ''))),
])

const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\d]/gu, '')

/** The books by their names; of a name that several have, the first of the table. */
const bookKeys = memoize((language: BookLanguage): ReadonlyMap<string, BookId> => {
  const keys = new Map<string, BookId>()
  for (const book of bookIds)
    for (const name of namesOf(book, language))
      if (!keys.has(keyOf(name))) keys.set(keyOf(name), book)
  return keys
})

/** Whole names of one word: `Letter` is not yet the Letter of Jeremiah. */
const wholeKeys = (book: BookId): readonly string[] =>
  [bookName(book, 'en'), bookName(book, 'es')]
    .filter((name) => !/\p{L} /u.test(name))
    .map((name) => keyOf(name))

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    '1 i 1st first one primera primero primer',
    '2 ii 2nd second two segunda segundo',
    '3 iii 3rd third three tercera tercero tercer',
    '4 iv 4th fourth four cuarta cuarto',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

const ordinalEndings = new Set('st nd rd th a o ra da era ro do er'.split(' '))

// "The First Letter of Paul to the Corinthians", "La primera carta a los Corintios".
const leading = new Set(
  `the book of gospel according to st saint s san holy letter epistle pauls paul apostle general
   prophet to el la los las de del a carta epistola evangelio segun libro pablo apostol santo profeta`
    .trim()
    .split(/\s+/),
)

function ordinalAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const start = leadingEnd(tokens, at)
  const token = tokens[start]
  const value = token && ordinals.get(token.text)
  if (value === undefined) return undefined
  let next = skipPeriods(tokens, start + 1)
  const ending = tokens[next]
  if (
    token?.kind === 'number' &&
    ending &&
    ordinalEndings.has(ending.text) &&
    isGlued(tokens, next)
  )
    next = skipPeriods(tokens, next + 1)
  // `1-John`, as some print it.
  if (tokens[next]?.text === '-' && tokens[next + 1]?.kind === 'word') next++
  return { value, next }
}

// `1.ª Corintios`: the ending clings to the number or to the period after it.
const isGlued = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true && (tokens[at - 1]?.text !== '.' || tokens[at - 1]?.glued === true)

/** A word right after a number is the part of a verse: `3ab` holds no Obadiah. */
const clingsToNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' && tokens[at]?.glued === true && tokens[at - 1]?.kind === 'number'

function nameAt(
  tokens: readonly Token[],
  at: number,
  number: number | undefined,
  language: BookLanguage,
): FoundBook | undefined {
  const end = leadingEnd(tokens, at)
  let longest: FoundBook | undefined
  // Of names that end at one place the one that begins first: the Letter of Jeremiah is not Jeremiah.
  for (let start = at; start <= end; start++) {
    const found = longestName(tokens, start, number, language)
    if (found !== undefined && found.next > (longest?.next ?? 0)) longest = found
  }
  return longest
}

const mostWords = 12

function longestName(
  tokens: readonly Token[],
  at: number,
  number: number | undefined,
  language: BookLanguage,
): FoundBook | undefined {
  const words = wordsFrom(tokens, at)
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count)
    const key = `${number ?? ''}${name.map(({ text }) => text).join('')}`
    const book = bookKeys(language).get(key) ?? (count === 1 ? bookBeginning(key) : undefined)
    const last = name.at(-1)
    if (book === undefined || last === undefined) continue
    const next = skipPeriods(tokens, last.index + 1)
    const follows = tokens[next]
    if (follows?.kind === 'word' && !mayFollow(follows.text)) continue
    // `1 S 3,10` is Samuel, and `1 s` the verse after the first.
    if (!/^\d.$/.test(key) || follows?.kind === 'number') return { book, next }
  }
  return undefined
}

/** Words between two passages. */
export const jointWords: ReadonlySet<string> = new Set([
  'or',
  'o',
  'u',
  'ou',
  'and',
  'y',
  'e',
  'with',
  'con',
])

/** Whether a word may stand after a book's name: one that begins chapter or verse, or joins a book without them. */
const mayFollow = (word: string): boolean =>
  isNumberWord(word) || romanValue(word) !== undefined || jointWords.has(word)

function bookBeginning(key: string): BookId | undefined {
  if (key.replace(/^\d/, '').length < 3) return undefined
  const fitting = bookIds.filter((book) => wholeKeys(book).some((name) => name.startsWith(key)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The words in a row from here, periods between them passed over. */
function wordsFrom(
  tokens: readonly Token[],
  at: number,
): readonly { readonly text: string; readonly index: number }[] {
  const words: { text: string; index: number }[] = []
  for (let index = at; words.length < mostWords; index = skipPeriods(tokens, index + 1)) {
    const token = tokens[index]
    if (token?.kind !== 'word') break
    words.push({ text: token.text, index })
  }
  return words
}

function leadingEnd(tokens: readonly Token[], at: number): number {
  let index = at
  while (tokens[index]?.kind === 'word' && leading.has(tokens[index]?.text ?? ''))
    index = skipPeriods(tokens, index + 1)
  return index
}

function skipPeriods(tokens: readonly Token[], at: number): number {
  let index = at
  while (tokens[index]?.text === '.') index++
  return index
}
