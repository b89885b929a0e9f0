import type { BookId } from './books.ts'
import { type PsalmNumbers, psalmOfHalf, psalmOfTwo } from './psalm-numbers.ts'
import type { VersePoint, VerseRange } from './reference.ts'
import { romanValue, type Token } from './reference-tokens.ts'

/** Where the reading of numbers stands: what a bare number means next. */
export interface Context {
  readonly book: BookId
  /** The chapter read last; undefined before the first. */
  readonly chapter: number | undefined
  /** A bare number is a verse of that chapter. */
  readonly inVerses: boolean
  /** Chapters are written in Roman numerals. */
  readonly roman: boolean
  /** What the writer puts between chapter and verse, where it is not a colon. */
  readonly separator?: Separator
}

interface Separator {
  readonly mark: string
  readonly spaced: boolean
}

export interface ReadRanges {
  readonly ranges: readonly VerseRange[]
  /** The psalms of them that are written with two numbers, or by the Greek one. */
  readonly psalms: readonly PsalmNumbers[]
  /** The first token that belongs to no range. */
  readonly next: number
  readonly context: Context
}

/**
 * Reads chapters and verses after a book's name: `13:4-7, 13`, `52:13-53:12`, `5,3-12`, `lxi. 1`,
 * `4:6f`, `1-4, (5-10), 11-14`, `42 and 43`. `stops` tells where another passage begins.
 */
export function readRanges(
  tokens: readonly Token[],
  start: number,
  context: Context,
  stops: (at: number) => boolean,
): ReadRanges {
  return new RangeReader(tokens, start, context).readAll(stops)
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const chapterWords = wordSet('chapter chapters ch chap chaps capitulo capitulos cap caps')
const verseWords = wordSet(
  'v vv vs vss ver vers verse verses versiculo versiculos verso versos vrs',
)

/** Whether this word stands before the number of a chapter or verse. */
export const isNumberWord = (word: string): boolean =>
  chapterWords.has(word) || verseWords.has(word)

const rangeWords = wordSet('to through thru until al a hasta')
const andWords = wordSet('and y e et')
const oneFollowing = wordSet('f s sq sig')
const allFollowing = wordSet('ff ss sqq sigs')

// Written `Gn 1,1-2,4`, a comma parts chapter and verse; written `1 Cor 13,4-7,13`, two verses. The
// second number is a chapter only where it comes soon after the one before, or after a semicolon.
const farthestChapter = 3

/** Far beyond every chapter and verse; longer numbers would not be said in digits. */
const farthestNumber = 99_999

/** Letters of a verse's parts, each once and in their order. */
const isPart = (letters: string): boolean => letters !== '' && /^a?b?c?d?e?$/.test(letters)

/** A psalm's further number, and where what is read of it ends, in tokens from here. */
interface ReadNumbers {
  /** Undefined where the numbers are no psalm's. */
  readonly psalm: PsalmNumbers | undefined
  readonly next: number
}

class RangeReader {
  private readonly tokens: readonly Token[]
  private at: number
  private context: Context
  /** Inside the brackets of a lectionary. */
  private optional = false
  /** A semicolon stands before what is read. */
  private afterSemicolon = false
  private readonly ranges: VerseRange[] = []
  private readonly psalms: PsalmNumbers[] = []

  constructor(tokens: readonly Token[], start: number, context: Context) {
    this.tokens = tokens
    this.at = start
    this.context = context
  }

  readAll(stops: (at: number) => boolean): ReadRanges {
    // `Psalm: 106:3`; a lone number after a colon would be a chapter that was left out.
    const isLabel = this.isMark(':') && this.isNumber(1) && !this.isMark('-', 2) && this.isNumber(3)
    if (isLabel) this.at++
    for (;;) {
      const { at, optional } = this
      if (this.leavesChapterOpen()) break
      this.skipSeparators()
      const range = this.ranges.length > 0 && stops(this.at) ? undefined : this.readRange()
      if (range === undefined) {
        this.at = at
        this.optional = optional
        break
      }
      this.ranges.push(range)
    }
    while (this.isMark(')') || this.isMark(']')) this.at++
    const { ranges, psalms, context } = this
    return { ranges, psalms, next: this.at, context }
  }

  /**
   * After a whole chapter, a bracket or a semicolon without a space would make another chapter of what is
   * more likely a verse: `John 3 (16)`, `John 3;16`.
   */
  private leavesChapterOpen(): boolean {
    const last = this.ranges.at(-1)
    if (last === undefined || last.from.verse !== undefined || last.to.verse !== undefined)
      return false
    if (this.isMark('(') || this.isMark('[')) return true
    return this.isMark(';') && this.isNumber(1) && this.token(1)?.glued === true
  }

  /** Passes over commas, "and" and brackets between ranges; a bracket makes what follows optional. */
  private skipSeparators(): void {
    this.afterSemicolon = false
    for (;;) {
      if (this.isMark('(') || this.isMark('[')) this.optional = true
      else if (this.isMark(')') || this.isMark(']')) this.optional = false
      else if (!this.isSeparator() && !this.isWord(andWords)) return
      this.afterSemicolon ||= this.isMark(';')
      this.at++
    }
  }

  private readRange(): VerseRange | undefined {
    const from = this.readPoint()
    if (from === undefined) return undefined
    this.remember(from)
    const { at, optional } = this
    let to = this.readEnd(from)
    if (to === undefined) {
      this.at = at
      to = from
    }
    if (from.verse === undefined || to.verse !== undefined) this.remember(to)
    return { from, to, ...(optional && { optional: true }) }
  }

  private remember({ chapter, verse }: VersePoint): void {
    this.context = { ...this.context, chapter, inVerses: verse !== undefined }
  }

  /** The end of a range that begins here: itself where it stands alone; undefined where a dash leads nowhere. */
  private readEnd(from: VersePoint): VersePoint | undefined {
    // The `f` of `1f0` follows no verse.
    const clings = this.isNumber(1) && this.token(1)?.glued === true
    if (from.verse !== undefined && !clings) {
      if (this.skipWord(oneFollowing))
        return { chapter: from.chapter, verse: Math.min(from.verse + 1, farthestNumber) }
      if (this.skipWord(allFollowing)) return { chapter: from.chapter }
    }
    if (!this.isMark('-') && !this.isWord(rangeWords)) return from
    this.at++
    const part = from.verse === undefined ? undefined : this.readPart()
    return part === undefined ? this.readPoint() : { ...from, part }
  }

  private readPoint(): VersePoint | undefined {
    const chapterSaid = this.skipWord(chapterWords)
    const { chapter, inVerses } = this.context
    // `Isa. v. 1` is chapter 5; once a chapter is known, `v` can only mean "verse".
    if (chapter !== undefined && this.skipWord(verseWords)) return this.readVerse(chapter)
    const start = this.at
    const number = this.readNumber()
    if (number === undefined) return undefined
    const psalm = this.readPsalmNumbers(number.value)
    const value = psalm?.hebrew ?? number.value
    if (this.stepToVerse(value, number.roman)) return this.readVerse(value)
    if (chapterSaid || number.roman || psalm || !inVerses || chapter === undefined)
      return { chapter: value }
    this.at = start
    return this.readVerse(chapter)
  }

  /** What makes the number just read one of two: `(22)`, `(114-115)`, the letter of `9A`; it is passed over. */
  private readPsalmNumbers(number: number): PsalmNumbers | undefined {
    const { book, chapter, inVerses } = this.context
    if (book !== 'Ps') return undefined
    const { psalm, next } = this.half(number, 0) ?? this.bracketed(number, 0) ?? { next: 0 }
    // Among verses `18 (4)` is the fourth verse, if need be; before a verse it is a psalm.
    const isChapter = chapter === undefined || !inVerses || this.isMark(':', next)
    if (psalm === undefined || !isChapter) return undefined
    this.at += next
    if (psalm.hebrew !== psalm.greek) this.psalms.push(psalm)
    return psalm
  }

  /** `Ps 42 (41), 43 (42)`: the number there is another psalm and no verse. */
  private isPsalm(ahead: number): boolean {
    const number = Number(this.token(ahead)?.text)
    return this.context.book === 'Ps' && this.bracketed(number, ahead + 1)?.psalm !== undefined
  }

  private half(number: number, ahead: number): ReadNumbers | undefined {
    const token = this.token(ahead)
    if (token?.kind !== 'word' || !token.glued) return undefined
    return { psalm: psalmOfHalf(number, token.text), next: ahead + 1 }
  }

  private bracketed(number: number, ahead: number): ReadNumbers | undefined {
    const opens = this.isMark('(', ahead) || this.isMark('[', ahead)
    if (!opens || !this.isNumber(ahead + 1)) return undefined
    const other = Number(this.token(ahead + 1)?.text)
    const isRun = this.isMark('-', ahead + 2) && this.isNumber(ahead + 3)
    const half = isRun ? undefined : this.half(other, ahead + 2)
    const close = isRun ? ahead + 4 : (half?.next ?? ahead + 2)
    if (!this.isMark(')', close) && !this.isMark(']', close)) return undefined
    const last = isRun ? Number(this.token(ahead + 3)?.text) : other
    const psalm = half === undefined ? psalmOfTwo(number, other, last) : half.psalm
    return { psalm, next: close + 1 }
  }

  private readVerse(chapter: number): VersePoint | undefined {
    if (!this.isNumber()) return undefined
    const verse = this.readNumber()?.value ?? 0
    const part = this.readPart()
    return { chapter, verse, ...(part !== undefined && { part }) }
  }

  private readNumber(): { readonly value: number; readonly roman: boolean } | undefined {
    const token = this.token()
    const roman = this.isRoman() ? romanValue(token?.text ?? '') : undefined
    if (token?.kind !== 'number' && roman === undefined) return undefined
    this.at++
    if (roman !== undefined) this.context = { ...this.context, roman: true }
    const value = roman ?? Math.min(Number(token?.text), farthestNumber)
    return { value, roman: roman !== undefined }
  }

  /** A word may be a Roman numeral in the first place, and after another one: `3:16x` has none, nor `x1`. */
  private isRoman(): boolean {
    const { kind, glued } = this.token() ?? {}
    const after = this.token(1)
    const clings =
      (glued === true && this.tokens[this.at - 1]?.kind === 'number') ||
      (after?.kind === 'number' && after.glued)
    return kind === 'word' && !clings && (this.context.roman || this.context.chapter === undefined)
  }

  /** `3a`, `3ab`, `3a, c`, `3 a`, `3 ac`. */
  private readPart(): string | undefined {
    const token = this.token()
    if (token?.kind !== 'word' || !isPart(token.text)) return undefined
    if (!token.glued && this.isNumber(1)) return undefined
    this.at++
    let part = token.text
    while (this.isMark(',') && this.isLetterAlone(1)) {
      part += this.token(1)?.text
      this.at += 2
    }
    return part
  }

  /** A letter that no number follows: before one it is a word, `3 a 5`. */
  private isLetterAlone(ahead: number): boolean {
    const token = this.token(ahead)
    return token?.kind === 'word' && /^[a-e]$/.test(token.text) && !this.isNumber(ahead + 1)
  }

  /** Moves to the verse's number where one follows the chapter just read; false, unmoved, where none does. */
  private stepToVerse(chapter: number, roman: boolean): boolean {
    const start = this.at
    if (this.isMark(':')) return this.stepOverColon()
    if ((this.isMark('.') || this.isMark(',')) && this.isNumber(1)) {
      if (this.isPsalm(1)) return false
      if (!this.partsChapterAndVerse(chapter, roman)) return false
      this.context = { ...this.context, separator: this.separatorHere() }
      this.at++
      return true
    }
    // `John 4 – v22` is one verse.
    while (this.isMark('.') || this.isMark(',') || this.isMark('-')) this.at++
    if (this.skipWord(verseWords) && this.isNumber()) return true
    this.at = start
    return this.isNumber() && (roman || this.context.chapter === undefined)
  }

  private stepOverColon(): boolean {
    const bracket = this.isMark('(', 1) || this.isMark('[', 1)
    const word = this.token(1)
    const said = word?.kind === 'word' && verseWords.has(word.text)
    const steps = bracket || said ? 2 : 1
    if (!this.isNumber(steps)) return false
    this.at += steps
    this.optional ||= bracket
    return true
  }

  /** Whether the comma or period here stands between chapter and verse, not between two verses. */
  private partsChapterAndVerse(chapter: number, roman: boolean): boolean {
    const { chapter: last, separator } = this.context
    if (roman || last === undefined) return true
    const here = this.separatorHere()
    // `Jude 1,24`: the one chapter of a short book, spelt out.
    if (this.ranges.length === 0 && separator === undefined) return chapter === 1 && !here.spaced
    const sameForm = separator?.mark === here.mark && separator.spaced === here.spaced
    return (
      sameForm && (this.afterSemicolon || (chapter > last && chapter <= last + farthestChapter))
    )
  }

  private separatorHere(): Separator {
    return { mark: this.token()?.text ?? '', spaced: this.token(1)?.glued !== true }
  }

  private token(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  private isMark(mark: string, ahead = 0): boolean {
    const token = this.token(ahead)
    return token?.kind === 'mark' && token.text === mark
  }

  private isSeparator(): boolean {
    const token = this.token()
    return token?.kind === 'mark' && ',.;+&'.includes(token.text)
  }

  private isNumber(ahead = 0): boolean {
    return this.token(ahead)?.kind === 'number'
  }

  private isWord(words: ReadonlySet<string>): boolean {
    const token = this.token()
    return token?.kind === 'word' && words.has(token.text)
  }

  /** Passes over one of these words with the period of its abbreviation. */
  private skipWord(words: ReadonlySet<string>): boolean {
    if (!this.isWord(words)) return false
    this.at++
    while (this.isMark('.')) this.at++
    return true
  }
}
