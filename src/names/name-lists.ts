import type { Resources } from '../host.ts'
import { memoize, memoizeEach, once } from '../memoize.ts'

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
 * Reads the lists at the first look, once for all parishes of a run. The file is ASCII in order (`build/names.js`), and the line of a word is
 * found in it by halving, so that nothing need be built before the first answer.
 */
export const nameLists = memoizeEach((resources: Resources): LookUp => {
  const bytes = once(() => resources.resource('names.txt'))
  return memoize((folded: string) =>
    listed(/^[a-z ]+$/.test(folded) ? flagsOf(folded, bytes()) : ''),
  )
})

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
  return flagsAt(bytes, from, word)
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

const ZERO = 48
const CAPITALS = { first: 65, last: 90 } as const

const isCapital = (byte: number): boolean => byte >= CAPITALS.first && byte <= CAPITALS.last

const isOfWord = (byte: number): boolean =>
  byte === SPACE || (byte >= SMALL.first && byte <= SMALL.last)

const lineStart = (bytes: Uint8Array, at: number): number =>
  at === 0 ? 0 : bytes.lastIndexOf(LINE, at - 1) + 1

/**
 * The capitals behind a word of the line that begins at a place. Each entry begins with how many letters it has from
 * the word before it, a figure, and no figure for none.
 */
function flagsAt(bytes: Uint8Array, start: number, wanted: string): string {
  // letters that the last entry begins with as the wanted word does
  let alike = 0
  let at = start
  while (at < bytes.length && bytes[at] !== LINE) {
    const figure = (bytes[at] ?? LINE) - ZERO
    const kept = figure >= 0 && figure <= 9 ? figure : 0
    if (kept === figure) at += 1
    const rest = at
    while (isOfWord(bytes[at] ?? LINE)) at += 1
    const end = at
    while (isCapital(bytes[at] ?? LINE)) at += 1
    // an entry that goes on with the last one's letters differs where that did
    if (kept > alike) continue
    alike = kept
    while (rest + alike - kept < end && bytes[rest + alike - kept] === wanted.charCodeAt(alike))
      alike += 1
    if (alike === wanted.length && rest + alike - kept === end)
      return String.fromCharCode(...bytes.subarray(end, at))
  }
  return ''
}
