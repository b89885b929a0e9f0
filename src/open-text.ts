import { type Diagnostic, diagnostic } from './diagnostic.ts'
import { limits } from './problems/limits.ts'
import { locator } from './source.ts'

/** The text of a file that a person wrote. */
export type OpenText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      /** As far as it can be shown, each wrong byte as U+FFFD; empty where it is UTF-16. */
      readonly text: string
      /** `not-utf8` at the first wrong byte, in line and column; `too-much` for more than is read. */
      readonly problem: Diagnostic
    }

/**
 * Decodes UTF-8 strictly, within limits; a BOM is dropped, and every line end becomes a line feed.
 *
 * @param path as messages name the file
 */
export function openText(path: string, bytes: Uint8Array): OpenText {
  if (bytes.length > limits.text) return tooMuch('text', path, '')
  const strict = strictly(bytes)
  if (strict !== undefined && !strict.includes('\0')) return bounded(path, lineFeeds(strict))
  const offset = firstWrong(bytes)
  const looksLike = guessEncoding(bytes, offset)
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const text = looksLike === 'UTF-16' ? '' : leniently(bytes)
  const at = looksLike === 'UTF-16' ? 0 : leniently(bytes.subarray(0, offset)).length
  const place = locator(path, text)({ from: at, to: at + 1 })
  const problem = diagnostic('error', 'not-utf8', { byte, offset, looksLike }, place)
  return { ok: false, text, problem }
}

/** A word that no language has would take a paragraph's setting too long. */
function bounded(path: string, text: string): OpenText {
  const long = LONG_WORD.exec(text)
  return long === null ? { ok: true, text } : tooMuch('word', path, text, long.index)
}

const LONG_WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${limits.word + 1}}`, 'u')

function tooMuch(of: 'text' | 'word', path: string, text: string, at = 0): OpenText {
  const place = locator(path, text)({ from: at, to: at + 1 })
  return {
    ok: false,
    text,
    problem: diagnostic('error', 'too-much', { of, most: limits[of] }, place),
  }
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const leniently = (bytes: Uint8Array): string => lineFeeds(new TextDecoder('utf-8').decode(bytes))

const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Offset of the first byte that breaks UTF-8 (Unicode Standard, table 3-7), or of a NUL, which no text has. */
function firstWrong(bytes: Uint8Array): number {
  let at = 0
  for (let length = 1; at < bytes.length && length > 0; at += length)
    length = sequenceLength(bytes, at)
  return at
}

/** Bytes of the character that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return first === 0 ? 0 : 1
  const form = forms.find(({ from, to }) => from <= first && first <= to)
  if (form === undefined) return 0
  const second = bytes[at + 1] ?? 0
  if (second < form.low || second > form.high) return 0
  for (let index = 2; index < form.length; index++)
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  return form.length
}

/** First bytes of a sequence, its length, and the bounds of its second byte. */
const forms = [
  { from: 0xc2, to: 0xdf, length: 2, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, length: 3, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, length: 3, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, length: 3, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, length: 3, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, length: 4, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, length: 4, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, length: 4, low: 0x80, high: 0x8f },
] as const

function guessEncoding(bytes: Uint8Array, offset: number): 'UTF-16' | 'Windows-1252' | 'unknown' {
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || bytes[offset] === 0) return 'UTF-16'
  return (bytes[offset] ?? 0) >= 0x80 ? 'Windows-1252' : 'unknown'
}
