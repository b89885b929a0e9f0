import { type CivilDate, partsOf, weekdayOf } from '../../civil-date.ts'
import { months } from '../../date-words.ts'
import { coded, quotedPrintable } from './quoted-printable.ts'

/** A message before it is written. */
export interface Message {
  readonly subject: string
  readonly day: CivilDate
  /** Who sends it; nobody is named where the parish has no address for mail. */
  readonly from?: { readonly name: string; readonly address: string }
  readonly text: string
  readonly html: string
}

/**
 * A message as a mail program opens it for sending (RFC 5322, 2045 to 2047): the text, and the page beside it. It has
 * nobody's address but the parish's own, and the time of the day; the same message gives the same bytes.
 */
export function writeMessage({ subject, day, from, text, html }: Message): string {
  const head = [
    ...(from === undefined ? [] : [`From: ${headerWords(from.name, 'From: ')} <${from.address}>`]),
    `Subject: ${headerWords(subject, 'Subject: ')}`,
    `Date: ${dateOf(day)}`,
    // For Outlook and Apple's Mail: it is still to be sent.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
  ]
  const parts = [part('plain', text), part('html', html)]
  return `${head.join('\r\n')}\r\n\r\n${parts.join('')}--${BOUNDARY}--\r\n`
}

/** No line of quoted-printable can hold it (RFC 2045 §6.7). */
const BOUNDARY = '=_bulletin'

const part = (kind: 'plain' | 'html', content: string): string =>
  [
    `--${BOUNDARY}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(content),
  ].join('\r\n')

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

function dateOf(day: CivilDate): string {
  const { year, month, day: number } = partsOf(day)
  return `${DAYS[weekdayOf(day)]}, ${number} ${months.en[month - 1]?.slice(0, 3)} ${year} 00:00:00 +0000`
}

/** A line of a header should not be longer (RFC 5322 §2.1.1). */
const LONGEST = 76

/** Words of a header, as encoded words on lines of their own where they are not plain or are long (RFC 2047). */
function headerWords(words: string, name: string): string {
  const isPlain = /^[A-Za-z0-9 ]+$/.test(words)
  if (isPlain && name.length + words.length <= LONGEST) return words
  const pieces: string[] = []
  let piece = ''
  for (const character of words) {
    const next = /[A-Za-z0-9]/.test(character) ? character : coded(character)
    if (piece.length + next.length > ENCODED) {
      pieces.push(piece)
      piece = ''
    }
    piece += next
  }
  return [...pieces, piece].map((one) => `=?utf-8?Q?${one}?=`).join('\r\n ')
}

/** So many signs stand in an encoded word, with room for the header's name before the first. */
const ENCODED = 50
