/** What can be wrong with a translation that is to be imported, and what was odd in one that was. */
export interface TranslationProblems {
  /** A form of file that the import does not read. */
  'translation-form': Readonly<Record<never, never>>
  /** A packed file. */
  'translation-archive': { archive: string }
  /** Bytes that no text in this encoding has, or an encoding that is not read. */
  'translation-encoding': { encoding: string }
  /** The file ends within this element. */
  'translation-truncated': { element: string }
  /** An element is closed that was not opened last. */
  'translation-xml': { element: string }
  /** A document type with definitions of its own. */
  'translation-entities': Readonly<Record<never, never>>
  /** No sound JSON. */
  'translation-json': Readonly<Record<never, never>>
  /** A zip that cannot be unpacked: damaged, locked, or packed in another way. */
  'translation-zip': Readonly<Record<never, never>>
  /** No verse is in it. */
  'translation-empty': Readonly<Record<never, never>>
  /** A book that began before, there. */
  'translation-book-twice': { book: string; file: string; line: number }
  'translation-too-much': { of: ImportLimit; most: number }
  /** Something was odd and is mended or left out; `places` are the first ones. */
  'translation-odd': { kind: OddityKind; count: number; places: readonly string[] }
  /** In the place of a translation is something that the program did not make. */
  'translation-in-the-way': { path: string }
}

/** What a translation can hold too much of. */
export type ImportLimit =
  | 'files'
  | 'bytes'
  | 'silence'
  | 'piece'
  | 'json'
  | 'depth'
  | 'chapter'
  | 'verse-number'
  | 'verses'
  | 'verse'
  | 'words'

/** What can be odd in a file of a translation; how each is mended is said with it. */
export type OddityKind =
  /** No mark stands before verse 1: the words before verse 2 are taken for it. */
  | 'first-verse'
  /** Something clings to a verse's number: it stays with the words. */
  | 'number'
  /** A number is passed over; nothing is made up for it. */
  | 'gap'
  /** A verse has its number and no words: it is left out. */
  | 'no-words'
  /** A module's entry holds the verse after it as well: it is divided. */
  | 'divided'
  /** Two entries have the same words: they are kept as one verse of two numbers. */
  | 'same-words'
  /** Words ran together where a note stood: a space parts them. */
  | 'run-together'
  /** A space stood before the mark that a note clung to: it is dropped. */
  | 'space-before-mark'
  /** A note is not closed: it ends where the next verse begins. */
  | 'open-note'
  /** Quotations whose quotation marks are not in the file. */
  | 'no-quotation-marks'
  /** A mark of the form that is not known: its words are kept. */
  | 'unknown-mark'
  /** Numbers of verses begin anew within a chapter: what follows is left out. */
  | 'chapter-mark'
  /** Tags or codes of another form stand among the words: they are taken out. */
  | 'markup'
  /** A sign that is written as a code, `&nbsp;`: it is left as it is. */
  | 'sign-code'
  /** A verse stands twice: the second one is left out. */
  | 'verse-twice'
  /** A verse comes after a later one; it is put in its place. */
  | 'out-of-order'
  /** Words stand between verses: they are left out. */
  | 'between-verses'
  /** A book that is not known here: it is left out. */
  | 'unknown-book'
  /** A book ends before its last chapter. */
  | 'short-book'
  /** A line that is no verse: it is left out. */
  | 'no-verse'
  /** A file in the folder that is no translation: it is passed over. */
  | 'other-file'
