import type { Resources } from '../host.ts'
import { memoize } from '../memoize.ts'

/**
 * What the shipped lists say of a word or phrase, folded (`foldWord`), its words apart by a space. Each is
 * true where the list has it; a word may stand in several.
 */
export interface Listed {
  /** A given name or a short form of one. */
  readonly given: boolean
  /** A given name though it is a word as well: "Bill", "Sue". */
  readonly firm: boolean
  /** A family name. */
  readonly surname: boolean
  /** A part of names, given or family. */
  readonly name: boolean
  /** A common word of English. */
  readonly word: boolean
  /** A common word of Spanish. */
  readonly palabra: boolean
  readonly place: boolean
  /** Somebody or something of the Bible. */
  readonly bible: boolean
  /** A day, a feast, a body, an office: with a capital, and no part of a name. */
  readonly never: boolean
  /** One of those that is a family name as well. */
  readonly surnameToo: boolean
  /** A given name that with a capital is as often no name. */
  readonly wordish: boolean
  /** Somebody of history, by the whole name. */
  readonly history: boolean
}

/** Looks a folded word or phrase up. */
export type LookUp = (folded: string) => Listed

/**
 * Reads the lists at the first look. The file is ASCII in order (`build/names.js`), and a word is found in it
 * by halving, so that nothing need be built before the first answer.
 */
export function nameLists(resources: Resources): LookUp {
  let bytes: Uint8Array | undefined
  return memoize((folded: string) => {
    bytes ??= resources.resource('names.txt')
    return listed(/^[a-z ]+$/.test(folded) ? flagsOf(folded, bytes) : '')
  })
}

const listed = (flags: string): Listed => ({
  given: flags.includes('g'),
  firm: flags.includes('f'),
  surname: flags.includes('s'),
  name: flags.includes('n'),
  word: flags.includes('w'),
  palabra: flags.includes('v'),
  place: flags.includes('p'),
  bible: flags.includes('b'),
  never: flags.includes('x'),
  surnameToo: flags.includes('t'),
  wordish: flags.includes('o'),
  history: flags.includes('h'),
})

const TAB = 9
const LINE = 10

/** The letters behind the word's tab; empty where no line begins with it. */
function flagsOf(word: string, bytes: Uint8Array): string {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const start = lineStart(bytes, low + ((high - low) >> 1))
    const end = bytes.indexOf(LINE, start)
    const order = compare(word, bytes, start)
    if (order === 0) return ascii(bytes, start + word.length + 1, end)
    if (order < 0) high = start
    else low = end + 1
  }
  return ''
}

const lineStart = (bytes: Uint8Array, at: number): number =>
  at === 0 ? 0 : bytes.lastIndexOf(LINE, at - 1) + 1

/** Below 0 where the word comes before the line's, above 0 where behind it. */
function compare(word: string, bytes: Uint8Array, start: number): number {
  for (let index = 0; index < word.length; index++) {
    const order = word.charCodeAt(index) - (bytes[start + index] ?? 0)
    if (order !== 0) return order
  }
  return bytes[start + word.length] === TAB ? 0 : -1
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))
