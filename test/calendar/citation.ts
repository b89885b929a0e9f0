/** A verse, or the last one of a range, as a citation names it. */
interface CitedVerse {
  readonly book: string
  readonly chapter: number
  readonly verse: number
}

/** One passage of a citation: from a verse to a verse, both named; a whole chapter has verse 1 alone. */
export interface CitedRange {
  readonly from: CitedVerse
  readonly to: CitedVerse
}

/**
 * Reads a citation by the strict form of the table of readings: alternatives joined by " or ", each
 * with its book; chapters parted by "; ", verses by ", ", optional verses in brackets with a space
 * beside them; "-" within a chapter, "—" across chapters; letters for parts of verses. Undefined where
 * the form is not kept.
 */
export function citedRanges(
  citation: string,
  books: ReadonlySet<string>,
): readonly CitedRange[] | undefined {
  const alternatives = citation.split(' or ').map((passage) => passageRanges(passage, books))
  return alternatives.every((ranges) => ranges !== undefined) ? alternatives.flat() : undefined
}

const verse = String.raw`[1-9]\d{0,2}[a-d]?`
const chapter = String.raw`[1-9]\d{0,2}:`
const item = `(?:${verse})(?:-${verse}|—${chapter}${verse})?`
const list = `${item}(?:, ${item})*`
const bracketed = String.raw`\[(?:${chapter})?${list}\]`
const part = `(?:${list}|${bracketed})`
const whole = new RegExp(`^${chapter}${part}(?: ${part})*(?:; ${chapter}${part}(?: ${part})*)*$`)
/** Brackets stand between verses: two plain lists beside each other want a comma. */
const unparted = new RegExp(`${verse} ${verse}`)

function passageRanges(
  passage: string,
  books: ReadonlySet<string>,
): readonly CitedRange[] | undefined {
  const [, book = '', rest = ''] = /^(.*?) ([1-9[].*)$/.exec(passage) ?? []
  if (!books.has(book)) return undefined
  if (/^\d+(?: and \d+)?$/.test(rest))
    return rest.split(' and ').map((said) => single(book, Number(said), 1))
  if (book === 'Philemon')
    return new RegExp(`^${list}$`).test(rest) ? itemsOf(book, `1:${rest}`) : undefined
  return whole.test(rest) && !unparted.test(rest) ? itemsOf(book, rest) : undefined
}

function itemsOf(book: string, rest: string): readonly CitedRange[] {
  let inChapter = 0
  const plain = rest.replace(/[[\]]/g, '')
  return [...plain.matchAll(/(?:(\d+):)?(\d+)[a-d]?(?:-(\d+)|—(\d+):(\d+))?/g)].map((match) => {
    inChapter = Number(match[1] ?? inChapter)
    const from = { book, chapter: inChapter, verse: Number(match[2]) }
    inChapter = Number(match[4] ?? inChapter)
    const to = { book, chapter: inChapter, verse: Number(match[5] ?? match[3] ?? match[2]) }
    return { from, to }
  })
}

const single = (book: string, inChapter: number, number: number): CitedRange => {
  const at = { book, chapter: inChapter, verse: number }
  return { from: at, to: at }
}
