import { Parser } from 'htmlparser2'
import type { Place } from '../../../place.ts'
import { translationLimits as limits } from '../../../problems/limits.ts'
import type { BookId } from '../../references/books.ts'
import { lineOf, tooMuch } from '../refused.ts'
import { bookNamed } from './book-named.ts'
import { linesOf } from './lines.ts'
import type { ScriptureToken } from './mark.ts'
import { type Attributes, MarkupWords } from './markup-words.ts'
import { localName } from './read-xml.ts'

/**
 * Reads what SWORD's `mod2imp` writes: lines `$$$Psalms 106:3` that say where an entry stands, and under
 * each its words in the module's own markup, OSIS, ThML, GBF or none.
 */
export function* readImp(pieces: Iterable<string>, file: string): Iterable<ScriptureToken> {
  const reader = new ImpReader(file)
  let entry: Entry | undefined
  for (const { text, number } of linesOf(pieces, file)) {
    if (text.startsWith('$$$')) {
      const next = entryAt(text.slice(3), number, entry)
      if (entry !== undefined) yield* reader.read(entry, next)
      entry = next
    } else if (entry !== undefined) {
      entry.content += `${text}\n`
      if (entry.content.length > limits.piece) throw tooMuch('piece', lineOf(file, number))
    }
  }
  if (entry !== undefined) yield* reader.read(entry, undefined)
}

/** A key of the module with its words. Chapter and verse are 0 for introductions. */
interface Entry {
  readonly name: string
  readonly book: BookId | undefined
  readonly chapter: number
  readonly verse: number
  readonly line: number
  content: string
}

function entryAt(key: string, line: number, before: Entry | undefined): Entry | undefined {
  const [, name = '', chapter, verse] = /^(.*\S)\s+(\d+):(\d+)$/.exec(key.trim()) ?? []
  if (name === '') return undefined
  const book = before?.name === name ? before.book : bookNamed(name)
  return { name, book, chapter: Number(chapter), verse: Number(verse), line, content: '' }
}

class ImpReader {
  private readonly file: string
  private marks: ScriptureToken[] = []
  private name = ''
  private chapter = 0
  /** Content and number of the verse read last. */
  private last: { readonly content: string; readonly from: number; readonly to: number } | undefined

  constructor(file: string) {
    this.file = file
  }

  /** The marks of an entry; `next` tells whether the numbers after it are free. */
  *read(entry: Entry, next: Entry | undefined): Iterable<ScriptureToken> {
    this.marks = []
    this.goTo(entry)
    if (entry.chapter > 0 && entry.verse > 0) this.readVerse(entry, next)
    yield* this.marks
  }

  private goTo({ name, book, chapter, line }: Entry): void {
    if (name !== this.name) {
      this.marks.push({ kind: 'book', name, book, line })
      this.name = name
      this.chapter = 0
    }
    if (chapter === this.chapter || chapter === 0) return
    this.marks.push({ kind: 'chapter', chapter })
    this.chapter = chapter
    this.last = undefined
  }

  private readVerse(entry: Entry, next: Entry | undefined): void {
    const { verse, content, chapter, name } = entry
    // A module gives the words of verses printed as one to each of their numbers.
    if (this.last?.content === content) {
      this.marks.push({ kind: 'verse', from: this.last.from, to: verse, goesOn: true })
      this.marks.push({ kind: 'odd', oddity: 'same-words' })
      this.last = { ...this.last, to: verse }
      return
    }
    this.marks.push({ kind: 'verse', from: verse, to: verse, goesOn: false, line: entry.line })
    const isFollowed = next?.name === name && next.chapter === chapter && next.verse === verse + 1
    const place = lineOf(this.file, entry.line)
    const letters = readEntry({ content, verse, isFollowed, place }, (mark) =>
      this.marks.push(mark),
    )
    this.last = letters < shortestLinked ? undefined : { content, from: verse, to: verse }
  }
}

/** What an entry says, and where it stands in the file. */
interface EntryWords {
  readonly content: string
  readonly verse: number
  /** The next number has an entry of its own. */
  readonly isFollowed: boolean
  readonly place: Place
}

/** Verses of fewer letters may well have the same words without being one. */
const shortestLinked = 40

/**
 * The words of one entry. Behind the end of its chapter stands what belongs to no verse. Where the numbers
 * after it are free, a verse that begins within it had no place of its own in the module. Gives the number of
 * characters of its words.
 */
function readEntry(
  { content, verse, isFollowed, place }: EntryWords,
  emit: (mark: ScriptureToken) => void,
): number {
  let number = verse
  let length = 0
  let another = false
  const words = new MarkupWords((mark) => {
    const isWords = mark.kind === 'words' && mark.run.text.trim() !== ''
    if (isWords && another && length > 0 && !isFollowed) {
      number++
      emit({ kind: 'verse', from: number, to: number, goesOn: false })
      emit({ kind: 'odd', oddity: 'divided' })
    }
    if (isWords) {
      length += mark.run.text.trim().length
      another = false
    }
    emit(mark)
  })
  let ended = false
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > limits.depth) throw tooMuch('depth', place)
        const element = localName(name)
        const values = new Map(Object.entries(attributes))
        if (isEnd(element, values)) ended = true
        if (values.get('subType') === 'x-preverse' && values.has('sID')) another = true
        words.begin(element, values)
      },
      ontext(text) {
        if (!ended) words.say(text)
      },
      onclosetag() {
        depth--
        words.end()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(likeOsis(content))
  parser.end()
  return length
}

const isEnd = (element: string, attributes: Attributes): boolean =>
  attributes.has('eID') &&
  (element === 'chapter' || (element === 'div' && attributes.get('type') === 'book'))

/** GBF (General Bible Format) pairs tags by the case of their last letter; these are the ones that matter. */
const gbf: ReadonlyMap<string, string> = new Map([
  ['FI', '<transChange>'],
  ['Fi', '</transChange>'],
  ['RF', '<note>'],
  ['Rf', '</note>'],
  ['RX', '<note>'],
  ['Rx', '</note>'],
  ['TS', '<title>'],
  ['Ts', '</title>'],
  ['CM', '<p/>'],
  ['CL', '<lb/>'],
])

const likeOsis = (content: string): string =>
  /<(?:RF|FI|FR|FO|W[GHT]|CM|CL|TS)[ \d>]/.test(content)
    ? content.replace(/<([A-Z][A-Za-z])[^>]*>/g, (_, tag: string) => gbf.get(tag) ?? '')
    : content
