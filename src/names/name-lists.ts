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
  /** The first word of somebody of history. */
  readonly beforeHistory: boolean
  /** A country, or a state of one, that nobody is called by. */
  readonly country: boolean
}

/** Looks a folded word or phrase up. */
export type LookUp = (folded: string) => Listed

/**
 * Reads the lists at the first look, once for all parishes of a run. The file is ASCII (`build/names.js`); the line of a
 * word is found by its first letters and read alone, so that nothing need be built before the first answer.
 */
export const nameLists = memoizeEach((resources: Resources): LookUp => {
  const file = once(() => new TextDecoder().decode(resources.resource('names.txt')))
  return memoize((folded: string) =>
    listed(/^[a-z]+(?: [a-z]+)*$/.test(folded) ? flagsOf(folded, file()) : ''),
  )
})

const listed = memoize(
  (flags: string): Listed => ({
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
    beforeHistory: flags.includes('A'),
    country: flags.includes('C'),
  }),
)

/** Letters that the words of a line begin with; a space stands for those that a short word has not. */
const ALIKE = 3

/** Figures of the place of a line, of base 36. */
const WIDTH = 4

/** The space and the letters. */
const LETTERS = 27
const BEFORE_A = 96

/** Capitals behind the word; empty where no list has it. */
function flagsOf(word: string, file: string): string {
  const line = lineOf(word.slice(0, ALIKE).padEnd(ALIKE), file)
  // A word stands before all that go on from it.
  const rest = `,${word.slice(ALIKE)}`
  const at = line.indexOf(rest)
  if (at === -1) return ''
  const from = at + rest.length
  const to = line.indexOf(',', from)
  const behind = line.slice(from, to === -1 ? undefined : to)
  return /^[A-Z]/.test(behind) ? behind : ''
}

/** The words that begin with these three letters, without them. */
function lineOf(beginning: string, file: string): string {
  let number = 0
  for (const letter of beginning)
    number = number * LETTERS + Math.max(letter.charCodeAt(0) - BEFORE_A, 0)
  return file.slice(placeOf(number, file), placeOf(number + 1, file))
}

const placeOf = (line: number, file: string): number =>
  line < LETTERS ** ALIKE
    ? Number.parseInt(file.slice(line * WIDTH, (line + 1) * WIDTH), 36)
    : file.length
