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
 * Reads the lists at the first look. The file is ASCII in order (`build/names.js`), and the line of a word is
 * found in it by halving, so that nothing need be built before the first answer.
 */
export function nameLists(resources: Resources): LookUp {
  let bytes: Uint8Array | undefined
  return memoize((folded: string) => {
    bytes ??= resources.resource('names.txt')
    return listed(/^[a-z ]+$/.test(folded) ? flagsOf(folded, bytes) : '')
  })
}

const listed = (flags: string): Listed => ({
  given: flags.includes('G'),
  firm: flags.includes('F'),
  surname: flags.includes('S'),
  name: flags.includes('N'),
  word: flags.includes('W'),
  palabra: flags.includes('V'),
  place: flags.includes('P'),
  bible: flags.includes('B'),
  never: flags.includes('X'),
  surnameToo: flags.includes('T'),
  wordish: flags.includes('O'),
  history: flags.includes('H'),
})

const LINE = 10

/** The capitals behind the word; empty where no line has it. */
function flagsOf(word: string, bytes: Uint8Array): string {
  let low = 0
  let high = bytes.length
  let from = 0
  while (low < high) {
    const start = lineStart(bytes, low + ((high - low) >> 1))
    if (isBeforeFirst(word, bytes, start)) high = start
    else {
      from = start
      low = bytes.indexOf(LINE, start) + 1
    }
  }
  return flagsIn(String.fromCharCode(...bytes.subarray(from, bytes.indexOf(LINE, from))), word)
}

/** Whether a word stands before the first one of a line. Nothing is decoded: most looks compare a dozen lines. */
function isBeforeFirst(word: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    const theirs = bytes[start + at] ?? LINE
    if (!isOfWord(theirs)) return false
    const ours = word.charCodeAt(at)
    if (ours !== theirs) return ours < theirs
  }
  return isOfWord(bytes[start + word.length] ?? LINE)
}

const SPACE = 32
const SMALL = { first: 97, last: 122 } as const

const isOfWord = (byte: number): boolean =>
  byte === SPACE || (byte >= SMALL.first && byte <= SMALL.last)

const lineStart = (bytes: Uint8Array, at: number): number =>
  at === 0 ? 0 : bytes.lastIndexOf(LINE, at - 1) + 1

/** Each entry tells how many letters of the word before it begins with. */
function flagsIn(line: string, wanted: string): string {
  let word = ''
  for (const [, alike = '', rest = '', flags = ''] of line.matchAll(/(\d?)([a-z ]*)([A-Z]+)/g)) {
    word = word.slice(0, Number(alike)) + rest
    if (word === wanted) return flags
  }
  return ''
}
