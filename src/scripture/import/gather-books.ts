import { diagnostic } from '../../diagnostic.ts'
import { translationLimits as limits } from '../../problems/limits.ts'
import type { OddityKind } from '../../problems/translation-problems.ts'
import { type BookId, type BookLanguage, bookName, nameBeforeChapter } from '../references/books.ts'
import type { Versification } from '../references/versification.ts'
import type { StoredVerse } from '../stored-book.ts'
import { isPsalm151 } from './forms/book-named.ts'
import type { ScriptureToken } from './forms/mark.ts'
import type { OddityCount } from './oddity.ts'
import { ImportRefusal, lineOf, tooMuch } from './refused.ts'
import { takeOutMarkup } from './take-out-markup.ts'
import { addWords, emptyVerse, finishRuns, isWordless, type VerseDraft } from './verse-draft.ts'

/** A book as it is kept. */
export interface ImportedBook {
  readonly book: BookId
  /** It is Psalm 151 alone, which the file has apart from the others. */
  readonly isPsalm151: boolean
  /** In their order. */
  readonly verses: readonly StoredVerse[]
}

/** What every file of a translation is gathered with. */
export interface Gathering {
  /** The name of God in plain capitals is set apart: the translation is free. */
  readonly mayName: boolean
  /** Usual numbers of verses, to tell a book that ends early. */
  readonly numbering: Versification
  /** In which places are named to people. */
  readonly language: BookLanguage
  readonly oddities: OddityCount
  /** Where each book began, over all files. */
  readonly begun: Map<string, { readonly file: string; readonly line: number }>
  /** Verses and characters of them so far, over all files, and characters of the file since a verse began. */
  readonly size: { verses: number; words: number; silence: number }
}

/**
 * Makes books of what a reader says, one after the other; only one is held at a time. Missing marks are
 * mended here, and everything odd is counted.
 *
 * @throws Refused for two books of one name and for more than the limits
 */
export function* gatherBooks(
  marks: Iterable<ScriptureToken>,
  file: string,
  gathering: Gathering,
): Generator<ImportedBook> {
  const gatherer = new Gatherer(file, gathering)
  for (const mark of marks) {
    const book = mark.kind === 'book' ? gatherer.finishBook() : undefined
    if (book !== undefined) yield book
    gatherer.take(mark)
  }
  const last = gatherer.finishBook()
  if (last !== undefined) yield last
}

/** A chapter while it comes in. */
interface ChapterDraft {
  readonly verses: Map<number, VerseDraft>
  /** Words before the first verse. */
  readonly opening: VerseDraft
}

class Gatherer {
  private readonly file: string
  private readonly gathering: Gathering
  private line = 1
  private book: BookId | undefined
  private inPsalm151 = false
  private chapters = new Map<number, ChapterDraft>()
  private chapter: number | undefined
  /** Where words go; undefined where they are no verse's. */
  private current: VerseDraft | undefined
  /** The number of the verse that came last in the chapter; 0 before the first. */
  private last = 0
  /** Numbers began anew within the chapter: up to the next chapter's mark nobody knows where verses belong. */
  private isAstray = false
  /** A verse is over and the next one has not begun: words here are a loss. */
  private isBetween = false

  constructor(file: string, gathering: Gathering) {
    this.file = file
    this.gathering = gathering
  }

  take(mark: ScriptureToken): void {
    switch (mark.kind) {
      case 'book':
        this.beginBook(mark)
        return
      case 'chapter':
        if (this.book !== undefined) this.beginChapter(mark.chapter)
        return
      case 'verse':
        if (this.book !== undefined) this.beginVerse(mark)
        return
      case 'end':
        this.isBetween = this.current !== undefined
        this.current = undefined
        return
      case 'words':
        this.addWords(mark.run)
        return
      case 'space':
        if (this.current?.behind !== undefined) this.current.behind = 'space'
        return
      case 'note':
        if (this.current?.behind === 'words') this.current.behind = 'note'
        return
      case 'odd':
        if (this.book !== undefined) this.note(mark.oddity, mark.as)
        return
      default:
        mark satisfies never
    }
  }

  /** The book read so far, mended; undefined where none was, or nothing in it. */
  finishBook(): ImportedBook | undefined {
    const { book, chapters } = this
    this.book = undefined
    this.current = undefined
    this.isBetween = false
    if (book === undefined) return undefined
    const numbers = [...chapters.keys()].sort((one, other) => one - other)
    const verses = numbers.flatMap((chapter) => {
      const draft = chapters.get(chapter)
      return draft === undefined ? [] : this.finishChapter(book, chapter, draft)
    })
    if (verses.length === 0) return undefined
    this.checkEnd(book, verses)
    return { book, isPsalm151: this.inPsalm151, verses }
  }

  private beginBook({ name, book, line }: Extract<ScriptureToken, { kind: 'book' }>): void {
    this.line = line
    this.chapters = new Map()
    this.chapter = undefined
    if (book === undefined) this.gathering.oddities.add('unknown-book', name)
    if (book === undefined || book === null) return
    const inPsalm151 = isPsalm151(name)
    const key = inPsalm151 ? 'Psalm 151' : book
    const before = this.gathering.begun.get(key)
    if (before !== undefined) {
      const { language } = this.gathering
      const said = inPsalm151 ? placeOf(book, 151, 0, language) : bookName(book, language)
      const values = { book: said, file: before.file, line: before.line }
      const place = lineOf(this.file, line)
      throw new ImportRefusal(diagnostic('error', 'translation-book-twice', values, place))
    }
    this.gathering.begun.set(key, { file: this.file, line })
    this.book = book
    this.inPsalm151 = inPsalm151
  }

  private beginChapter(numbered: number): void {
    const chapter = this.inPsalm151 ? 151 : numbered
    if (chapter > limits.chapter) throw tooMuch('chapter', this.here())
    const known = this.chapters.get(chapter) ?? { verses: new Map(), opening: emptyVerse(0, 0) }
    this.chapters.set(chapter, known)
    this.chapter = chapter
    this.last = 0
    this.isAstray = false
    this.isBetween = false
    this.current = known.verses.size === 0 ? known.opening : undefined
  }

  private beginVerse({ from, to, goesOn, line }: Extract<ScriptureToken, { kind: 'verse' }>): void {
    this.gathering.size.silence = 0
    if (++this.gathering.size.verses > limits.verses) throw tooMuch('verses', this.here())
    if (Math.max(from, to) > limits['verse-number']) throw tooMuch('verse-number', this.here())
    // Of a book with one chapter some files do not say which.
    if (this.chapter === undefined) this.beginChapter(1)
    const verses = this.chapters.get(this.chapter ?? 1)?.verses ?? new Map<number, VerseDraft>()
    const known = verses.get(from)
    this.isBetween = false
    const isTwice = known !== undefined && !goesOn && !isWordless(known)
    if (isTwice && !this.isAstray && beginsAnew(from, this.last)) {
      this.isAstray = true
      const where = line === undefined ? '' : ` (${this.file}:${line})`
      this.note('chapter-mark', `${this.place(this.last)}${where}`)
    }
    this.last = from
    if (isTwice || this.isAstray) {
      this.current = undefined
      if (!this.isAstray) this.note('verse-twice', this.place(from))
      return
    }
    if (known === undefined && from < Math.max(0, ...verses.keys()))
      this.note('out-of-order', this.place(from))
    const verse = known ?? emptyVerse(from, to)
    verse.to = Math.max(verse.to, to)
    verse.behind = 'space'
    verses.set(from, verse)
    this.current = verse
  }

  private addWords(run: Parameters<typeof addWords>[1]): void {
    const { current } = this
    if (current === undefined) {
      if (this.isBetween && run.text.trim() !== '') this.note('between-verses')
      return
    }
    const mended = addWords(current, run)
    if (mended !== undefined) this.note(mended)
    this.gathering.size.words += run.text.length
    if (current.length > limits.verse) throw tooMuch('verse', this.here())
    if (this.gathering.size.words > limits.words) throw tooMuch('words', this.here())
  }

  private finishChapter(
    book: BookId,
    chapter: number,
    { verses, opening }: ChapterDraft,
  ): readonly StoredVerse[] {
    const { language } = this.gathering
    const said = (verse: number): string => placeOf(book, chapter, verse, language)
    if (!isWordless(opening)) this.placeOpening(verses, opening, said(0))
    const { oddities, mayName } = this.gathering
    const numbers = [...verses.keys()].sort((one, other) => one - other)
    let reached = 0
    return numbers.flatMap((number): StoredVerse[] => {
      const draft = verses.get(number)
      if (draft === undefined) return []
      if (isWordless(draft)) {
        oddities.add('no-words', said(number))
        reached = draft.to
        return []
      }
      for (let missing = reached + 1; missing < number && reached < number; missing++)
        if (missing - reached <= mostGaps) oddities.add('gap', said(missing))
      reached = Math.max(reached, draft.to)
      const { from, to } = draft
      const { runs, hadMarkup, hasSignCode } = takeOutMarkup(draft.runs)
      if (hadMarkup) oddities.add('markup', said(number))
      if (hasSignCode) oddities.add('sign-code', said(number))
      return [{ chapter, from, to, runs: finishRuns(runs, mayName) }]
    })
  }

  /** Words before the first verse's mark are verse 1 where that has none. */
  private placeOpening(
    verses: Map<number, VerseDraft>,
    opening: VerseDraft,
    chapter: string,
  ): void {
    const { oddities } = this.gathering
    if (verses.has(1)) {
      oddities.add('between-verses', chapter)
      return
    }
    verses.set(1, { ...opening, from: 1, to: 1 })
    oddities.add('first-verse', chapter)
  }

  /** Tells of a book that is cut off. Few books end so early in one numbering and not in another. */
  private checkEnd(book: BookId, verses: readonly StoredVerse[]): void {
    const { numbering, language, oddities } = this.gathering
    const chapters = numbering[book]?.length ?? 0
    const last = Math.max(...verses.map(({ chapter }) => chapter))
    if (last < chapters - 1)
      oddities.add('short-book', `${bookName(book, language)} (${last}/${chapters})`)
  }

  private note(kind: OddityKind, as?: string): void {
    this.gathering.oddities.add(kind, as ?? this.place(this.current?.from ?? 0))
  }

  private place(verse: number): string {
    const { book, chapter = 0, gathering } = this
    return book === undefined ? '' : placeOf(book, chapter, verse, gathering.language)
  }

  private here(): ReturnType<typeof lineOf> {
    return lineOf(this.file, this.line)
  }
}

/**
 * Whether the numbers of verses begin from the start again, as they do where a chapter's mark is missing. One
 * verse that stands twice does not lie so far back.
 */
const beginsAnew = (from: number, last: number): boolean =>
  (from === 1 && last > 1) || (from <= 3 && last - from >= 5)

/** Beyond this a jump in the numbers is told by its beginning alone. */
const mostGaps = 50

function placeOf(book: BookId, chapter: number, verse: number, language: BookLanguage): string {
  const name = nameBeforeChapter(book, language)
  if (chapter === 0) return bookName(book, language)
  return verse === 0 ? `${name} ${chapter}` : `${name} ${chapter}:${verse}`
}
