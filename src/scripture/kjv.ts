import type { Resources } from '../host.ts'
import { type BookId, isApocryphal } from './books.ts'
import type { Translation } from './translation.ts'
import type { TextRun } from './verse.ts'

type Chapters = readonly (readonly string[])[]

/**
 * The King James Version of 1769, read book by book when a verse of it is asked for. It has the 66
 * books without the Apocrypha. Titles of psalms are no part of its verses.
 */
export function kjvTranslation(resources: Resources): Translation {
  const books = new Map<BookId, Chapters>()
  const read = (book: BookId): Chapters => {
    const known = books.get(book)
    if (known !== undefined) return known
    const text = new TextDecoder().decode(resources.resource(`kjv/${book}.json`))
    const chapters = JSON.parse(text) as Chapters
    books.set(book, chapters)
    return chapters
  }
  return {
    abbreviation: 'KJV',
    verse(book, chapter, verse) {
      if (isApocryphal(book)) return undefined
      const marked = read(book)[chapter - 1]?.[verse - 1]
      return marked === undefined ? undefined : runsOf(marked)
    },
  }
}

/** The pieces of a verse: brackets stand around words that the translators supplied, printed in italics. */
function runsOf(marked: string): readonly TextRun[] {
  return marked
    .split(/\[([^\]]*)\]/)
    .flatMap((text, index) =>
      splitNames(text).map((run) => ({ ...run, supplied: index % 2 === 1 })),
    )
    .filter(({ text }) => text !== '')
}

const capitals = /\b[A-Z]{2,}(?:'S)?(?: [A-Z]{2,}(?:'S)?)*(?![A-Za-z])/g

/**
 * LORD and GOD in capitals stand for the name of God in Hebrew, which print sets in small capitals.
 * In an inscription ("HOLINESS TO THE LORD", "TO THE UNKNOWN GOD") every word has capitals, and none is set apart.
 */
function splitNames(text: string): readonly Omit<TextRun, 'supplied'>[] {
  const runs: Omit<TextRun, 'supplied'>[] = []
  let end = 0
  for (const match of text.matchAll(capitals)) {
    if (!match[0].split(' ').every((word) => divineNames.has(word))) continue
    runs.push({ text: text.slice(end, match.index), divineName: false })
    runs.push({ text: match[0], divineName: true })
    end = match.index + match[0].length
  }
  runs.push({ text: text.slice(end), divineName: false })
  return runs
}

const divineNames = new Set(['LORD', "LORD'S", 'GOD', "GOD'S", 'JAH', 'JEHOVAH'])
