import { nearest } from '../nearest.ts'
import { type BookId, bookIds, bookName, namesOf } from './books.ts'
import { fold, type Token } from './reference-tokens.ts'

/** A book named in a text, and the token after its name. */
export interface FoundBook {
  readonly book: BookId
  readonly next: number
}

/**
 * The book whose name begins at this token, the longest name that fits: any name of the table, in
 * either language, with a number as `1`, `I`, `First`, `1ª`, and words like "Gospel according to St."
 * before it; else the beginning of one whole name (three letters or more) if it fits only one book.
 */
export function findBook(tokens: readonly Token[], at: number): FoundBook | undefined {
  const numbered = ordinalAt(tokens, at)
  return (
    (numbered && nameAt(tokens, numbered.next, numbered.value)) ?? nameAt(tokens, at, undefined)
  )
}

/** The book that a misspelt name was most likely meant to be; undefined where none is near. */
export function nearestBook(name: string): BookId | undefined {
  const near = nearest(
    keyOf(name),
    [...bookKeys().keys()].filter((key) => key.length > 3),
  )
  return near === undefined ? undefined : bookKeys().get(near)
}

const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\d]/gu, '')

let keys: ReadonlyMap<string, BookId> | undefined

// Built at the first reference: later names of the table never take one that an earlier book has.
function bookKeys(): ReadonlyMap<string, BookId> {
  if (keys !== undefined) return keys
  const made = new Map<string, BookId>()
  for (const book of bookIds)
    for (const name of namesOf(book)) if (!made.has(keyOf(name))) made.set(keyOf(name), book)
  keys = made
  return made
}

const wholeKeys = (book: BookId): readonly string[] => [
  keyOf(bookName(book, 'en')),
  keyOf(bookName(book, 'es')),
]

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

function nameAt(
  tokens: readonly Token[],
  at: number,
  number: number | undefined,
): FoundBook | undefined {
  const plain = longestName(tokens, at, number)
  const led = longestName(tokens, leadingEnd(tokens, at), number)
  if (plain === undefined || led === undefined) return plain ?? led
  return led.next > plain.next ? led : plain
}

const mostWords = 12

function longestName(
  tokens: readonly Token[],
  at: number,
  number: number | undefined,
): FoundBook | undefined {
  const words = wordsFrom(tokens, at)
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count)
    const key = `${number ?? ''}${name.map(({ text }) => text).join('')}`
    const book = bookKeys().get(key) ?? (count === 1 ? bookBeginning(key) : undefined)
    const last = name.at(-1)
    if (book === undefined || last === undefined) continue
    const next = skipPeriods(tokens, last.index + 1)
    // `1 S 3,10` is Samuel, and `1 s` the verse after the first.
    if (!/^\d.$/.test(key) || tokens[next]?.kind === 'number') return { book, next }
  }
  return undefined
}

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
