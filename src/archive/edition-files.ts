import { type Edition, editions } from '../vocabulary.ts'

/** The files of each edition by their names in an issue's folder. */
export const editionFiles = {
  standard: ['insert.pdf', 'insert-pages.pdf'],
  'large-print': ['large-print.pdf'],
  text: ['bulletin.txt'],
  phone: ['phone.txt'],
  mail: ['bulletin.html', 'bulletin.eml'],
  web: ['index.html'],
  ics: ['events.ics'],
  docx: ['bulletin.docx'],
} as const satisfies Readonly<Record<Edition, readonly string[]>>

export type EditionFile = (typeof editionFiles)[Edition][number]

/** Which edition a file of an issue is of; undefined of the record, and of a slip. */
export const editionOf = (path: string): Edition | undefined =>
  editions.find((edition) => editionFiles[edition].some((name) => name === path))
