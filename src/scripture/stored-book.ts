import type { VerseWords } from './translation.ts'
import type { TextRun } from './verse.ts'

/** A verse of a book, or several that are printed as one. */
export interface StoredVerse extends VerseWords {
  readonly chapter: number
}

/**
 * The form in which a book of a translation is kept: a verse a line, `106:3 Blessed \add are\add* they`,
 * with USFM's marks for what print sets apart, `\add` supplied words and `\nd` the name of God; verses
 * printed as one have both numbers, `12:3-4`. Text is UTF-8, and lines end with LF.
 */
export const writeBook = (verses: readonly StoredVerse[]): string =>
  verses
    .map(({ chapter, from, to, runs }) => {
      const numbers = from === to ? String(from) : `${from}-${to}`
      return `${chapter}:${numbers} ${runs.map(marked).join('')}\n`
    })
    .join('')

/** One book of a translation, ready to be asked. */
export interface StoredBook {
  verse(chapter: number, verse: number): VerseWords | undefined
  lastVerse(chapter: number): number
}

/** Reads a book in that form. Lines that have another form are passed over. */
export function readBook(text: string): StoredBook {
  const verses = new Map<string, { from: number; to: number; marked: string }>()
  const last = new Map<number, number>()
  for (const line of text.split('\n')) {
    const [, chapter = '', from = '', to = from, words] =
      /^(\d+):(\d+)(?:-(\d+))? (.*)$/.exec(line) ?? []
    if (words === undefined) continue
    const entry = { from: Number(from), to: Number(to), marked: words }
    for (let verse = entry.from; verse <= entry.to; verse++)
      verses.set(`${chapter}:${verse}`, entry)
    last.set(Number(chapter), Math.max(last.get(Number(chapter)) ?? 0, entry.to))
  }
  return {
    verse(chapter, verse) {
      const entry = verses.get(`${chapter}:${verse}`)
      return entry && { from: entry.from, to: entry.to, runs: runsOf(entry.marked) }
    },
    lastVerse: (chapter) => last.get(chapter) ?? 0,
  }
}

function marked({ text, supplied, divineName }: TextRun): string {
  const plain = text.replaceAll('\\', '')
  const name = divineName ? `\\nd ${plain}\\nd*` : plain
  return supplied ? `\\add ${name}\\add*` : name
}

function runsOf(text: string): readonly TextRun[] {
  const runs: TextRun[] = []
  let supplied = false
  let divineName = false
  for (const piece of text.split(/(\\(?:add|nd)(?:\*| ))/)) {
    if (piece.startsWith('\\add')) supplied = piece.endsWith(' ')
    else if (piece.startsWith('\\nd')) divineName = piece.endsWith(' ')
    else if (piece !== '') runs.push({ text: piece, supplied, divineName })
  }
  return runs
}
