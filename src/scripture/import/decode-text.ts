import { diagnostic } from '../../diagnostic.ts'
import { translationLimits as limits } from '../../problems/limits.ts'
import { ImportRefusal, lineOf, tooMuch } from './refused.ts'

type Decoder = InstanceType<typeof TextDecoder>

/** Counts bytes over several files. */
export interface Meter {
  bytes: number
}

/**
 * The text of a file, piece by piece as its bytes come: UTF-8, or UTF-16 with its mark, or the encoding
 * that an XML declaration names. Line ends are LF. Of a file that is no text comes the character 0 alone.
 *
 * @throws Refused for a packed file, for bytes that are no text in that encoding, and for too many of them
 */
export function* decodeText(
  pieces: Iterable<Uint8Array>,
  file: string,
  meter: Meter,
): Generator<string> {
  let decoder: Decoder | undefined
  let line = 1
  let carriage = false
  for (const bytes of startingWhole(pieces)) {
    meter.bytes += bytes.length
    if (meter.bytes > limits.bytes) throw tooMuch('bytes', lineOf(file, line))
    decoder ??= new TextDecoder(encodingOf(bytes, file), { fatal: true })
    if (decoder.encoding === 'utf-8' && bytes.includes(0)) {
      yield '\0'
      return
    }
    const text = decodePiece(decoder, bytes, file, line)
    const ended: string = (carriage ? '\r' : '') + text
    carriage = ended.endsWith('\r')
    const whole = (carriage ? ended.slice(0, -1) : ended).replace(/\r\n?/g, '\n')
    line += whole.split('\n').length - 1
    yield whole
  }
  if (decoder !== undefined) yield decodePiece(decoder, undefined, file, line)
}

/** What tells the encoding stands in so many bytes. */
const startLength = 256

/** The same bytes, the first piece long enough to tell the encoding. */
function* startingWhole(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0)
  for (const piece of pieces) {
    if (start === undefined) yield piece
    else {
      start = Buffer.concat([start, piece])
      if (start.length < startLength) continue
      yield start
      start = undefined
    }
  }
  if (start !== undefined && start.length > 0) yield start
}

function decodePiece(
  decoder: Decoder,
  bytes: Uint8Array | undefined,
  file: string,
  line: number,
): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    const place = lineOf(file, line + linesBeforeError(decoder.encoding, bytes))
    const values = { encoding: decoder.encoding.toUpperCase() }
    throw new ImportRefusal(diagnostic('error', 'translation-encoding', values, place))
  }
}

function linesBeforeError(encoding: string, bytes: Uint8Array | undefined): number {
  const shown = new TextDecoder(encoding).decode(bytes)
  return shown.slice(0, shown.indexOf('\ufffd')).split(/\r\n?|\n/).length - 1
}

function encodingOf(start: Uint8Array, file: string): string {
  const archive = archives.find(({ magic }) => magic.every((byte, at) => start[at] === byte))
  if (archive !== undefined) {
    const values = { archive: archive.name }
    throw new ImportRefusal(diagnostic('error', 'translation-archive', values, lineOf(file, 1)))
  }
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const head = String.fromCharCode(...start.subarray(0, startLength))
  const declared = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  if (declared === undefined || /^utf-?8$/i.test(declared)) return 'utf-8'
  const known = encodings.get(declared.toLowerCase())
  if (known !== undefined) return known
  const values = { encoding: declared }
  throw new ImportRefusal(diagnostic('error', 'translation-encoding', values, lineOf(file, 1)))
}

/** First bytes of packed files, which are never unpacked here. */
const archives = [
  { name: 'zip', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'gzip', magic: [0x1f, 0x8b] },
  { name: '7z', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'rar', magic: [0x52, 0x61, 0x72, 0x21] },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68] },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58] },
] as const

const encodings: ReadonlyMap<string, string> = new Map([
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
])
