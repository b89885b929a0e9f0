import { type BookId, type BookLanguage, bookIds, isBookId } from '../../references/books.ts'
import { findBook } from '../../references/find-book.ts'
import { tokensOf } from '../../references/reference-tokens.ts'
import type { ScriptureToken } from './mark.ts'

/**
 * The book that a file means: a code of USFM (`PSA`), an id of OSIS (`Ps`), a name as SWORD has it
 * (`I Samuel`, `Esther (Greek)`), or any name that people of a language type. Undefined for another.
 */
export function bookNamed(name: string, language: BookLanguage = 'en'): BookId | undefined {
  const trimmed = name.trim()
  if (isBookId(trimmed)) return trimmed
  const code = codes.get(trimmed.toUpperCase())
  if (code !== undefined) return code
  const tokens = tokensOf(trimmed).filter(({ kind }) => kind !== 'mark')
  const found = findBook(tokens, 0, language)
  return found?.next === tokens.length ? found.book : undefined
}

/** A book that a code of USFM begins, or what is no book. */
export function bookOfCode(code: string, line: number): ScriptureToken {
  const name = code.toUpperCase()
  return { kind: 'book', name, book: isNoBook(name) ? null : bookNamed(name), line }
}

/**
 * Whether a file has Psalm 151 here, as a book of its own with one chapter, among the
 * deuterocanonical books.
 */
export const isPsalm151 = (name: string): boolean =>
  /^(?:AddPs|PS2|Ps151|Additional Psalm|Psalm 151)$/i.test(name.trim())

/** The book of a number in the order of the English Bible, 1 to 66. */
export const bookNumbered = (number: number): BookId | undefined =>
  number <= 66 ? bookIds[number - 1] : undefined

/** What a file holds beside books; said in codes of USFM and names of SWORD. */
const isNoBook = (name: string): boolean =>
  /^(?:FRT|BAK|OTH|INT|CNC|GLO|TDX|NDX|XX[A-G])$/i.test(name.trim())

/**
 * Codes of USFM 3 (Identification, `\id`) in the order of the table of books, and further ids of OSIS and
 * names of SWORD that are no abbreviations anyone types.
 */
const usfmCodes = `GEN EXO LEV NUM DEU JOS JDG RUT 1SA 2SA 1KI 2KI 1CH 2CH EZR NEH EST JOB PSA PRO ECC SNG
  ISA JER LAM EZK DAN HOS JOL AMO OBA JON MIC NAM HAB ZEP HAG ZEC MAL MAT MRK LUK JHN ACT ROM 1CO 2CO GAL
  EPH PHP COL 1TH 2TH 1TI 2TI TIT PHM HEB JAS 1PE 2PE 1JN 2JN 3JN JUD REV TOB JDT ESG WIS SIR BAR LJE S3Y
  SUS BEL 1MA 2MA 3MA 4MA 1ES 2ES MAN`

const further = {
  ESTHGR: 'GkEsth',
  ADDESTH: 'GkEsth',
  SGTHREE: 'PrAzar',
  SOL: 'Song',
  PHI: 'Phil',
  ADDPS: 'Ps',
  PS2: 'Ps',
  PS151: 'Ps',
  'ADDITIONAL PSALM': 'Ps',
  JAM: 'Jas',
} as const satisfies Readonly<Record<string, BookId>>

const codes: ReadonlyMap<string, BookId> = new Map<string, BookId>([
  ...usfmCodes.split(/\s+/).flatMap((code, index) => {
    const book = bookIds[index]
    return book === undefined ? [] : [[code, book] as const]
  }),
  ...Object.entries(further),
])
