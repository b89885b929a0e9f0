import type { UnreadableLetter } from '../../problems/letter-problems.ts'
import { limits } from '../../problems/limits.ts'
import { garbledIn, tidyLine, withoutGarbled } from '../../tidy-text.ts'
import { countWords, namedControls, wordsOfBlock } from '../lines/runs.ts'
import { columnsOf } from '../table/column-meanings.ts'
import { readCsv } from '../table/read-csv.ts'
import { readSheet } from '../table/read-sheet.ts'
import type { Table } from '../table/table.ts'
import { packagedAs } from './foreign.ts'
import type { Letter, LetterBlock, LetterRun } from './letter.ts'
import { isMail, MailRefusal, openMail, type Signed } from './open-mail.ts'
import { readPlain } from './plain-text.ts'
import { readHtml } from './read-html.ts'
import { type ReadWord, readWord } from './read-word.ts'
import { withoutSigns } from './signs.ts'

export type Opened =
  | { readonly ok: true; readonly letter: Letter | Table | CalendarText }
  | { readonly ok: false; readonly reason: UnreadableLetter }

/** A calendar as a program wrote it (RFC 5545). */
export interface CalendarText {
  readonly calendar: string
}

/**
 * Opens what a partner sent: a mail as it was saved (`.eml`: MIME, quoted-printable, base64, several
 * parts), a page of HTML, plain text or Markdown, in UTF-8, UTF-16 or Windows-1252. Of a mail that
 * says the same in HTML and in plain text, the HTML is read, since it alone keeps headings and links.
 * A Word file (`.docx`) is read as the page of HTML that it would be; the answers of a form, a sheet (`.xlsx`) or
 * values separated by commas, as a table. A calendar (`.ics`) is only known to be one.
 *
 * @param name its path, whose ending says that lines with commas are a table whatever they hold
 */
export async function openLetter(bytes: Uint8Array, name = ''): Promise<Opened> {
  if (bytes.length > limits.letter) return { ok: false, reason: 'too-large' }
  const packaged = packagedAs(bytes, name)
  if (packaged === 'workbook') return openSheet(bytes)
  if (packaged !== undefined && packaged !== 'word') return { ok: false, reason: packaged }
  if (packaged === undefined) {
    const text = decodeText(bytes)
    if (/^\s*BEGIN:VCALENDAR\b/i.test(text)) return { ok: true, letter: { calendar: text } }
    if (isForPrograms(text)) return { ok: false, reason: 'no-letter' }
    if (!isMail(text) && hasControls(text)) return { ok: false, reason: 'no-letter' }
    if (!isMail(text) && isTooLong(text)) return { ok: false, reason: 'too-long' }
    const table = tableIn(text, name)
    if (table !== undefined) return table
  }
  const word = packaged === 'word' ? await readWord(bytes) : undefined
  if (word?.ok === false) return word
  const read = word === undefined ? await openText(bytes) : openWord(word)
  if (typeof read === 'string') return { ok: false, reason: read }
  const letter = withoutUnseen(withoutSigns(repaired(read)))
  const words = [...letter.blocks.map(wordsOfBlock), ...letter.hidden].join('\n')
  if (isTooLong(words)) return { ok: false, reason: 'too-long' }
  return countWords(words) === 0 ? { ok: false, reason: 'empty' } : { ok: true, letter }
}

/**
 * UTF-8, or UTF-16 where its mark or its empty bytes say so, or else Windows-1252, in which all
 * bytes are signs. That is read as Latin-1 here, which differs by the signs that `namedControls`
 * names: not every Node tells the two apart.
 */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const decoded = (encoding: string): string => new TextDecoder(encoding).decode(bytes)
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== 0))
    return decoded('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return decoded('utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return namedControls(decoded('latin1'))
  }
}

/** Whether it has more words or lines than anybody writes to be printed in an insert. */
const isTooLong = (words: string): boolean =>
  words.length > limits.words || words.split('\n').length > limits.lines

async function openSheet(bytes: Uint8Array): Promise<Opened> {
  const sheet = await readSheet(bytes)
  return typeof sheet === 'string' ? { ok: false, reason: sheet } : opened(sheet)
}

const opened = (table: Table | undefined): Opened =>
  table === undefined ? { ok: false, reason: 'no-rows' } : { ok: true, letter: table }

/** Values separated by signs: where the file's name says so, or the headings of a form do. */
function tableIn(text: string, name: string): Opened | undefined {
  const isNamed = /\.(?:csv|tsv)$/i.test(name)
  const [heading = ''] = text.split('\n', 1)
  if (!isNamed && !/[,;\t|].*[,;\t|]/.test(heading)) return undefined
  const table = readCsv(text)
  if (isNamed) return table === 'damaged' ? { ok: false, reason: table } : opened(table)
  if (table === undefined || table === 'damaged') return undefined
  const { request, name: who, 'first-name': first, date } = columnsOf(table.columns)
  return request !== undefined && (who ?? first ?? date) !== undefined ? opened(table) : undefined
}

/** A letter without the blocks and items that hold nothing but signs that nobody sees: no file could say what they say. */
function withoutUnseen<Read extends { readonly blocks: readonly LetterBlock[] }>(
  letter: Read,
): Read {
  const isSeen = (runs: readonly LetterRun[]): boolean =>
    runs.some(({ text }) => tidyLine(text) !== '')
  const blocks = letter.blocks.flatMap((block): readonly LetterBlock[] => {
    if (block.kind !== 'list') return !('runs' in block) || isSeen(block.runs) ? [block] : []
    const items = block.items.filter(({ runs }) => isSeen(runs))
    return items.length === 0 ? [] : [{ ...block, items }]
  })
  return { ...letter, blocks }
}

/** A letter with its letters whole, where another program has broken them beyond doubt. */
function repaired(letter: Signed): Signed {
  const { subject, blocks, hidden, headers } = letter
  const mendRuns = (runs: readonly LetterRun[]): readonly LetterRun[] =>
    runs.map((run) => ({ ...run, text: withoutGarbled(run.text) }))
  const mend = (block: LetterBlock): LetterBlock => {
    if (block.kind === 'list')
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, runs: mendRuns(item.runs) })),
      }
    return 'runs' in block ? { ...block, runs: mendRuns(block.runs) } : block
  }
  const words = [subject ?? '', ...headers, ...hidden, ...blocks.map(wordsOfBlock)].join('\n')
  const mended = garbledIn(words).length
  if (mended === 0) return letter
  return {
    ...letter,
    ...(subject !== undefined && { subject: withoutGarbled(subject) }),
    headers: headers.map((line) => withoutGarbled(line)),
    hidden: hidden.map((line) => withoutGarbled(line)),
    blocks: blocks.map(mend),
    mended,
  }
}

/** JSON, an address book, or bytes that are no text: nobody wrote it to be read. */
function isForPrograms(text: string): boolean {
  if (/^\s*BEGIN:VCARD\b/i.test(text) || text.includes('\0')) return true
  if (!/^\s*[[{]/.test(text)) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Control characters, of which a text has one by accident, and a packed file one in ten. */
const hasControls = (text: string): boolean =>
  (text.match(/[^\P{Cc}\s]/gu)?.length ?? 0) * 50 > text.length

async function openText(bytes: Uint8Array): Promise<Signed | UnreadableLetter> {
  const text = decodeText(bytes)
  if (!isMail(text)) return { headers: [], attachments: [], ...readPlain(text) }
  try {
    return await openMail(bytes)
  } catch (error) {
    if (error instanceof MailRefusal) return error.reason
    throw error
  }
}

function openWord({ html, comments, pictures }: ReadWord): Signed {
  const { blocks, hidden } = readHtml(html, pictures)
  return { headers: [], attachments: [], blocks, hidden: [...hidden, ...comments] }
}
