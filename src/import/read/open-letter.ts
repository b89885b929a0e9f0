import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { UnreadableLetter } from '../../problems/letter-problems.ts'
import { tidyLine } from '../../tidy-text.ts'
import { countWords, namedControls, runsOfBlock, wordsOf, wordsOfBlock } from '../runs.ts'
import { columnsOf } from '../table/column-meanings.ts'
import { readCsv } from '../table/read-csv.ts'
import { readSheet } from '../table/read-sheet.ts'
import type { Table } from '../table/table.ts'
import { packagedAs } from './foreign.ts'
import type { Letter, LetterBlock } from './letter.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { type ReadWord, readWord } from './read-word.ts'
import { withoutSigns } from './signs.ts'

/** A letter with the pictures among its characters. */
type Signed = Omit<Letter, 'signs'>

export type Opened =
  | { readonly ok: true; readonly letter: Letter | Table }
  | { readonly ok: false; readonly reason: UnreadableLetter }

/**
 * Opens what a partner sent: a mail as it was saved (`.eml`: MIME, quoted-printable, base64, several
 * parts), a page of HTML, plain text or Markdown, in UTF-8, UTF-16 or Windows-1252. Of a mail that
 * says the same in HTML and in plain text, the HTML is read, since it alone keeps headings and links.
 * A Word file (`.docx`) is read as the page of HTML that it would be; the answers of a form, a sheet (`.xlsx`) or
 * values separated by commas, as a table.
 *
 * @param name its path, whose ending says that lines with commas are a table whatever they hold
 */
export async function openLetter(bytes: Uint8Array, name = ''): Promise<Opened> {
  const packaged = packagedAs(bytes)
  if (packaged === 'workbook') return openSheet(bytes)
  if (packaged !== undefined && packaged !== 'word') return { ok: false, reason: packaged }
  if (packaged === undefined) {
    const text = decodeText(bytes)
    if (isForPrograms(text)) return { ok: false, reason: 'no-letter' }
    const table = tableIn(text, name)
    if (table !== undefined) return table
  }
  const word = packaged === 'word' ? await readWord(bytes) : undefined
  if (word?.ok === false) return word
  const letter = withoutSigns(word === undefined ? await openText(bytes) : openWord(word))
  const words = [...letter.blocks.map(wordsOfBlock), ...letter.hidden].join(' ')
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

/** Whether the text begins with the header of a mail as it was sent, not one that was copied from a screen. */
function isMail(text: string): boolean {
  const header = /^\s*(?:From [^\n]*\n)?((?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+)/.exec(
    text.slice(0, 100_000).replaceAll('\r\n', '\n'),
  )?.[1]
  return (
    header !== undefined &&
    /^(?:mime-version|content-type|content-transfer-encoding|received|message-id|return-path|delivered-to):/im.test(
      header,
    )
  )
}

async function openSheet(bytes: Uint8Array): Promise<Opened> {
  const sheet = await readSheet(bytes)
  return typeof sheet === 'string' ? { ok: false, reason: sheet } : opened(sheet)
}

const opened = (table: Table | undefined): Opened =>
  table === undefined ? { ok: false, reason: 'empty' } : { ok: true, letter: table }

/** Values separated by signs: where the file's name says so, or the headings of a form do. */
function tableIn(text: string, name: string): Opened | undefined {
  const isNamed = /\.(?:csv|tsv)$/i.test(name)
  const [heading = ''] = text.split('\n', 1)
  if (!isNamed && !/[,;\t|].*[,;\t|]/.test(heading)) return undefined
  const table = readCsv(text)
  if (isNamed) return table === undefined ? { ok: false, reason: 'damaged' } : opened(table)
  if (table === undefined) return undefined
  const { request, name: who, 'first-name': first, date } = columnsOf(table.columns)
  return request !== undefined && (who ?? first ?? date) !== undefined ? opened(table) : undefined
}

/** JSON, a calendar, an address book, or bytes that are no text: nobody wrote it to be read. */
function isForPrograms(text: string): boolean {
  if (/^\s*BEGIN:V(?:CALENDAR|CARD)\b/i.test(text) || text.includes('\0')) return true
  if (!/^\s*[[{]/.test(text)) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

async function openText(bytes: Uint8Array): Promise<Signed> {
  const text = decodeText(bytes)
  return isMail(text) ? openMail(bytes) : openPlain(text)
}

function openWord({ html, comments }: ReadWord): Signed {
  const { blocks, hidden } = readHtml(html)
  return { headers: [], attachments: [], blocks, hidden: [...hidden, ...comments] }
}

function openPlain(text: string): Signed {
  const isHtml = /^\s*(?:<!doctype html|<html|<head|<body|<meta)/i.test(text) || isMarkup(text)
  const { blocks, hidden } = isHtml ? readHtml(text) : { blocks: readText(text), hidden: [] }
  return { headers: [], attachments: [], blocks, hidden }
}

/** A piece of HTML without its frame: it begins with an element and closes one. */
const isMarkup = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(p|div|table|h[1-6]|ul|ol|span|center|blockquote)\b[^>]*>/i.test(
    text,
  ) && /<\/(?:p|div|table|h[1-6]|ul|ol|span|center|blockquote)>/i.test(text)

/** How many mails may lie in each other. */
const MOST_FORWARDED = 8

/** A mail, and the mails attached to it as if they were forwarded in its text. */
async function openMail(bytes: Uint8Array, depth = 0): Promise<Signed> {
  const mail = await PostalMime.parse(withoutLeadingLines(bytes), { forceRfc822Attachments: true })
  const { blocks, hidden } = bodyOf(mail)
  const inner = await Promise.all(
    mail.attachments
      .filter((one) => isMailInMail(one) && depth < MOST_FORWARDED)
      .map(({ content }) => openMail(bytesOf(content), depth + 1)),
  )
  const subject = tidyLine(namedControls(mail.subject ?? ''))
  return {
    ...(subject !== '' && { subject }),
    headers: headersOf(mail, subject),
    attachments: [
      ...mail.attachments.filter((one) => isSent(one) && !isMailInMail(one)).map(nameOf),
      ...inner.flatMap(({ attachments }) => attachments),
    ],
    blocks: [...blocks, ...inner.flatMap(forwarded)],
    hidden: [...hidden, ...inner.flatMap((one) => one.hidden)],
  }
}

const isMailInMail = ({ mimeType }: Attachment): boolean => mimeType === 'message/rfc822'

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** The blocks of a mail, its header before them as programs show it. */
const forwarded = ({ headers, blocks }: Signed): readonly LetterBlock[] => [
  ...headers.map(
    (line, index): LetterBlock => ({
      kind: 'paragraph',
      runs: [{ text: line }],
      gap: index === 0 ? 1 : 0,
      depth: 0,
    }),
  ),
  ...blocks,
]

/** Without blank lines before the header, which would end it, and the line that mailboxes put before a mail. */
function withoutLeadingLines(bytes: Uint8Array): Uint8Array {
  const begin = bytes.slice(
    Math.max(
      0,
      bytes.findIndex((byte) => byte > 0x20 && byte < 0x80),
    ),
  )
  const isMailbox = new TextDecoder('latin1').decode(begin.subarray(0, 5)) === 'From '
  return isMailbox ? begin.slice(begin.indexOf(0x0a) + 1) : begin
}

function bodyOf({ html, text }: Email): Body {
  const plain = { blocks: readText(text ?? ''), hidden: [] }
  if (html === undefined) return plain
  const page = readHtml(html)
  const count = (blocks: Letter['blocks']): number => countWords(blocks.map(wordsOfBlock).join(' '))
  // A page that says far less than the text beside it only frames a picture of the letter.
  return text !== undefined && count(page.blocks) < count(plain.blocks) / 2
    ? withOthers(plain, page)
    : withOthers(page, plain)
}

type Body = Pick<Letter, 'blocks' | 'hidden'>

/** The form of a mail that is read, and lines of the other form that have words which it lacks. */
function withOthers(read: Body, other: Body): Body {
  const addresses = read.blocks.flatMap(runsOfBlock).flatMap(({ href }) => href ?? [])
  const said = new Set([...linesOf(read), ...addresses].flatMap(foldedWords))
  const unsaid = linesOf(other).filter((line) => foldedWords(line).some((word) => !said.has(word)))
  return { ...read, hidden: [...read.hidden, ...unsaid] }
}

const linesOf = ({ blocks, hidden }: Body): readonly string[] => [
  ...blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ runs }) => wordsOf(runs)) : [wordsOfBlock(block)],
  ),
  ...hidden,
]

const foldedWords = (words: string): readonly string[] =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Sender, day and subject. The day stays as it was written: reading it would need a time zone. */
function headersOf(mail: Email, subject: string): readonly string[] {
  const written = (key: string): string =>
    tidyLine(mail.headers.find((header) => header.key === key)?.value ?? '')
  const { from } = mail
  const sender =
    from === undefined ? '' : [from.name, from.address ? `<${from.address}>` : ''].join(' ').trim()
  return [
    ['From', sender],
    ['Date', written('date')],
    ['Subject', subject],
  ].flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
}

/** Pictures that the page shows stand in the page. */
const isSent = ({ related, disposition }: Attachment): boolean =>
  related !== true || disposition === 'attachment'

const nameOf = ({ filename, mimeType }: Attachment): string => tidyLine(filename ?? '') || mimeType
