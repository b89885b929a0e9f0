import type { VersePoint, VerseRange } from './reference.ts'
import { romanValue, type Token } from './reference-tokens.ts'

/** Where the reading of numbers stands: what a bare number means next. */
export interface Context {
  /** The chapter read last; undefined before the first. */
  readonly chapter: number | undefined
  /** A bare number is a verse of that chapter. */
  readonly inVerses: boolean
  /** What the writer puts between chapter and verse, where it is not a colon. */
  readonly separator?: Separator
}

interface Separator {
  readonly mark: string
  readonly spaced: boolean
}

export interface ReadRanges {
  readonly ranges: readonly VerseRange[]
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
const rangeWords = wordSet('to through thru until al a hasta')
const andWords = wordSet('and y e et')
const oneFollowing = wordSet('f s sq sig')
const allFollowing = wordSet('ff ss sqq sigs')

// Written `Gn 1,1-2,4`, a comma parts chapter and verse; written `1 Cor 13,4-7,13`, two verses. The
// second number is a chapter only where it comes soon after the one before, or after a semicolon.
const farthestChapter = 3

/** Far beyond every chapter and verse; longer numbers would not be said in digits. */
const farthestNumber = 99_999

class RangeReader {
  private readonly tokens: readonly Token[]
  private at: number
  private context: Context
  /** Inside the brackets of a lectionary. */
  private optional = false
  /** A semicolon stands before what is read. */
  private afterSemicolon = false
  private readonly ranges: VerseRange[] = []

  constructor(tokens: readonly Token[], start: number, context: Context) {
    this.tokens = tokens
    this.at = start
    this.context = context
  }

  readAll(stops: (at: number) => boolean): ReadRanges {
    for (;;) {
      const { at, optional } = this
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
    return { ranges: this.ranges, next: this.at, context: this.context }
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
    if (from.verse !== undefined && this.skipWord(oneFollowing))
      return { chapter: from.chapter, verse: from.verse + 1 }
    if (from.verse !== undefined && this.skipWord(allFollowing)) return { chapter: from.chapter }
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
    if (this.stepToVerse(number.value, number.roman)) return this.readVerse(number.value)
    if (chapterSaid || number.roman || !inVerses || chapter === undefined)
      return { chapter: number.value }
    this.at = start
    return this.readVerse(chapter)
  }

  private readVerse(chapter: number): VersePoint | undefined {
    if (!this.isNumber()) return undefined
    const verse = this.readNumber()?.value ?? 0
    const part = this.readPart()
    return { chapter, verse, ...(part !== undefined && { part }) }
  }

  private readNumber(): { readonly value: number; readonly roman: boolean } | undefined {
    const token = this.token()
    const roman = token?.kind === 'word' ? romanValue(token.text) : undefined
    if (token?.kind !== 'number' && roman === undefined) return undefined
    this.at++
    const value = roman ?? Math.min(Number(token?.text), farthestNumber)
    return { value, roman: roman !== undefined }
  }

  /** `3a`, `3ab`, `3a, c`, `3 a`. */
  private readPart(): string | undefined {
    const token = this.token()
    const isPart = token?.glued ? /^[a-e]{1,4}$/.test(token.text) : this.isLetterAlone(0)
    if (token?.kind !== 'word' || !isPart) return undefined
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
      if (!this.partsChapterAndVerse(chapter, roman)) return false
      this.context = { ...this.context, separator: this.separatorHere() }
      this.at++
      return true
    }
    while (this.isMark('.') || this.isMark(',')) this.at++
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
    return token?.kind === 'mark' && ',.;:+&'.includes(token.text)
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
