import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { limits } from '../../problems/limits.ts'
import { garbledIn, tidyLine } from '../../tidy-text.ts'
import { countWords, namedControls, runsOfBlock, wordsOf, wordsOfBlock } from '../lines/runs.ts'
import type { Letter, LetterBlock } from './letter.ts'
import { type Body, readPlain } from './plain-text.ts'
import { readHtml } from './read-html.ts'

/** A letter with the pictures among its characters. */
export type Signed = Omit<Letter, 'signs'>

/** Whether the text begins with the header of a mail as it was sent, not one that was copied from a screen. */
export function isMail(text: string): boolean {
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

/** A mail that is not read. Thrown where mails lie in each other; `openLetter` catches it. */
export class MailRefusal extends Error {
  readonly reason: 'damaged' | 'too-large' | 'too-long'

  constructor(reason: MailRefusal['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** How many mails may lie in each other. */
const MOST_FORWARDED = 8

/** A mail, and the mails attached to it as if they were forwarded in its text. */
export async function openMail(bytes: Uint8Array, depth = 0): Promise<Signed> {
  const mail = await parseMail(withoutLeadingLines(bytes))
  refuseTooLong(mail)
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

/**
 * Parses a mail, and believes its body more than its labels: bytes that are UTF-8 are read as that though
 * they are called ASCII or nothing, and what breaks when it is decoded as quoted-printable was none.
 */
async function parseMail(bytes: Uint8Array): Promise<Email> {
  const source = utf8In(bytes)?.replace(ASCII_LABEL, '$1utf-8')
  const mail = await parse(source ?? bytes)
  if (source === undefined)
    return isBroken(mail) ? whole(mail, latinBytes(latin(bytes).replace(UTF8_LABEL, LATIN))) : mail
  if (isBroken(mail)) return whole(mail, source.replace(QUOTED_PRINTABLE, '$18bit'))
  return isGarbled(mail) ? whole(mail, source.replace(LATIN_LABEL, '$1utf-8')) : mail
}

/** The mail as it is read by other labels, where that leaves nothing broken; else as it was. */
async function whole(mail: Email, relabelled: Uint8Array | string): Promise<Email> {
  const other = await parse(relabelled)
  return isBroken(other) || isGarbled(other) ? mail : other
}

/** Each byte as a sign; `latin1` of `TextDecoder` is Windows-1252 on some Nodes. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const latinBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

async function parse(source: Uint8Array | string): Promise<Email> {
  try {
    return await PostalMime.parse(source, {
      forceRfc822Attachments: true,
      maxHeadersSize: limits.header,
    })
  } catch {
    // Parts in each other without end, or a header that no program writes.
    throw new MailRefusal('damaged')
  }
}

/** A page says in much markup what it says. */
function refuseTooLong({ html = '', text = '' }: Email): void {
  if (html.length > 8 * limits.words || text.length > limits.words)
    throw new MailRefusal('too-long')
  if (text.split('\n').length > limits.lines) throw new MailRefusal('too-long')
}

const isBroken = ({ html = '', text = '' }: Email): boolean => (html + text).includes('\ufffd')

/** Whether UTF-8 was read by the label of another set. */
const isGarbled = ({ html = '', text = '' }: Email): boolean => garbledIn(html + text).length > 0

const UTF8_LABEL = /(\bcharset=["']?)utf-?8\b/gi

/** Labels of sets whose bytes are all signs, so that nothing breaks by them. */
const LATIN_LABEL = /(\bcharset=["']?)(?:iso-8859-\d+|latin1|windows-125\d|cp125\d)\b/gi
const LATIN = '$1windows-1252'

/** Labels of sets that hold ASCII alone, or that nobody knows. */
const ASCII_LABEL =
  /(\bcharset=["']?)(?:us-ascii|ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|x-user-defined)\b/gi

const QUOTED_PRINTABLE = /^(content-transfer-encoding:\s*)quoted-printable/gim

function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The words of base64 that no header announces: nothing but its letters, and text when it is decoded. */
function withoutUnsaidBase64(text: string): string {
  const letters = text.replace(/\s+/g, '')
  if (letters.length < 40 || letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(letters))
    return text
  if (
    text
      .trim()
      .split(/\r?\n/)
      .some((line) => /\s/.test(line.trim()))
  )
    return text
  const decoded = utf8In(Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0)))
  return decoded === undefined || decoded.includes('\0') ? text : decoded
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
  const written = withoutUnsaidBase64(text ?? '')
  const plain = readPlain(written)
  if (html === undefined) return plain
  const page = readHtml(html)
  const count = (blocks: Letter['blocks']): number => countWords(blocks.map(wordsOfBlock).join(' '))
  // A page that says far less than the text beside it only frames a picture of the letter.
  return text !== undefined && count(page.blocks) < count(plain.blocks) / 2
    ? withOthers(plain, page)
    : withOthers(page, plain)
}

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
