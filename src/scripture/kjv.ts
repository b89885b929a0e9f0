import type { Resources } from '../host.ts'
import { memoizeEach } from '../memoize.ts'
import { splitDivineNames } from './divine-name.ts'
import { isApocryphal } from './references/books.ts'
import { bookFile, searchFile, storedTranslation } from './stored-translation.ts'
import type { Translation } from './translation.ts'
import type { TextRun } from './verse.ts'

/**
 * The King James Version of 1769, in the 66 books without the Apocrypha. Titles of psalms are no part of
 * its verses. A book is read once for all parishes of a run.
 */
export const kjvTranslation = memoizeEach((resources: Resources): Translation => {
  const read = (file: string): string => new TextDecoder().decode(resources.resource(`kjv/${file}`))
  return storedTranslation('KJV', {
    book: (book) => (isApocryphal(book) ? undefined : read(bookFile(book))),
    words: () => read(searchFile),
  })
})

/**
 * The pieces of a verse as its source has it: brackets stand around words that the translators supplied,
 * printed in italics.
 */
export const kjvRuns = (bracketed: string): readonly TextRun[] =>
  bracketed
    .split(/\[([^\]]*)\]/)
    .flatMap((text, index) =>
      splitDivineNames({ text, supplied: index % 2 === 1, divineName: false }),
    )
