import { unzlibSync } from 'fflate'

/** Reads the objects of a PDF file that has a plain cross-reference table, as a check of what was written. */

export type PdfValue =
  | number
  | boolean
  | null
  | Name
  | Text
  | Ref
  | Operator
  | readonly PdfValue[]
  | PdfDictionary

export interface Name {
  readonly name: string
}
/** A string's bytes, one character each. */
export interface Text {
  readonly bytes: string
}
export interface Ref {
  readonly ref: number
}
/** A word of a content stream. */
export interface Operator {
  readonly operator: string
}
export interface PdfDictionary {
  readonly dictionary: ReadonlyMap<string, PdfValue>
}

export interface PdfObjects {
  readonly trailer: PdfDictionary
  /** The value that a reference leads to; any other value is itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
  /** Entries one inside the other, references followed. */
  at(value: PdfValue | undefined, ...path: readonly (string | number)[]): PdfValue | undefined
  /** A stream's bytes, unpacked, one character each. */
  stream(value: PdfValue | undefined): string
}

export function readObjects(file: Uint8Array): PdfObjects {
  const source = Buffer.from(file).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  const [, table = '', rest = ''] =
    /^xref\n0 \d+\n([^t]*)(trailer[\s\S]*)$/.exec(source.slice(start)) ?? []
  const offsets = table
    .trimEnd()
    .split('\n')
    .map((row) => Number(row.slice(0, 10)))
  const trailer = new Reader(rest, 'trailer'.length).value()
  if (!isDictionary(trailer)) throw new Error('no trailer')

  const readers = new Map<number, Reader>()
  const readerOf = (number: number): { value: PdfValue; after: number } => {
    const offset = offsets[number] ?? 0
    const head = `${number} 0 obj\n`
    if (!source.startsWith(head, offset)) throw new Error(`object ${number} is not at its place`)
    const reader = readers.get(number) ?? new Reader(source, offset + head.length)
    return { value: reader.value(), after: reader.at }
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isRef(value) ? readerOf(value.ref).value : value
  const at: PdfObjects['at'] = (value, ...path) =>
    path.reduce<PdfValue | undefined>((whole, step) => entry(resolve(whole), step), value)
  return {
    trailer,
    resolve,
    at: (value, ...path) => resolve(at(value, ...path)),
    stream: (value) => {
      if (!isRef(value)) throw new Error('a stream is always an object of its own')
      const { value: dictionary, after } = readerOf(value.ref)
      const length = at(dictionary, 'Length')
      const from = source.indexOf('stream\n', after) + 'stream\n'.length
      const bytes = source.slice(from, from + Number(length))
      const filter = at(dictionary, 'Filter')
      return isName(filter) && filter.name === 'FlateDecode'
        ? Buffer.from(unzlibSync(Buffer.from(bytes, 'latin1'))).toString('latin1')
        : bytes
    },
  }
}

/** The values and operators of a content stream. */
export function tokensOf(content: string): readonly PdfValue[] {
  const reader = new Reader(content, 0)
  const tokens: PdfValue[] = []
  for (let token = reader.next(); token !== undefined; token = reader.next()) tokens.push(token)
  return tokens
}

export const isRef = (value: PdfValue | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value
export const isName = (value: PdfValue | undefined): value is Name =>
  typeof value === 'object' && value !== null && 'name' in value
export const isText = (value: PdfValue | undefined): value is Text =>
  typeof value === 'object' && value !== null && 'bytes' in value
export const isOperator = (value: PdfValue | undefined): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'dictionary' in value

/** An array's items; a single value is an array of one, none is empty. */
export const items = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as PdfValue]

/** A text string as a person reads it. */
export function read(value: PdfValue | undefined): string | undefined {
  if (!isText(value)) return undefined
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

function entry(value: PdfValue | undefined, step: string | number): PdfValue | undefined {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined
  return isDictionary(value) ? value.dictionary.get(step) : undefined
}

const BLANK = /[\0\t\n\f\r ]*/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const REF = /(\d+) 0 R(?![A-Za-z])/y

class Reader {
  at: number
  readonly #source: string

  constructor(source: string, at: number) {
    this.#source = source
    this.at = at
  }

  value(): PdfValue {
    const value = this.next()
    if (value === undefined) throw new Error('the file ends too soon')
    return value
  }

  next(): PdfValue | undefined {
    this.#match(BLANK)
    const rest = this.#source
    const ref = this.#match(REF)
    if (ref) return { ref: Number(ref[1]) }
    if (this.at >= rest.length) return undefined
    if (rest.startsWith('<<', this.at)) return this.#dictionary()
    switch (rest[this.at]) {
      case '/':
        this.at++
        return { name: this.#match(WORD)?.[0] ?? '' }
      case '[':
        return this.#array(']')
      case '(':
        return this.#literal()
      case '<':
        return this.#hexadecimal()
      default:
        return this.#word()
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.#source)
    if (match) this.at = pattern.lastIndex
    return match
  }

  #word(): PdfValue {
    const word = this.#match(WORD)?.[0]
    if (word === undefined)
      throw new Error(`not understood: ${this.#source.slice(this.at, this.at + 20)}`)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return /^[+-]?[\d.]+$/.test(word) ? Number(word) : { operator: word }
  }

  #array(end: string): readonly PdfValue[] {
    this.at++
    const array: PdfValue[] = []
    for (this.#match(BLANK); this.#source[this.at] !== end; this.#match(BLANK)) {
      array.push(this.value())
    }
    this.at++
    return array
  }

  #dictionary(): PdfDictionary {
    this.at++
    const entries = this.#array('>')
    this.at++
    const dictionary = new Map<string, PdfValue>()
    for (let at = 0; at < entries.length; at += 2) {
      const [key, value] = [entries[at], entries[at + 1]]
      if (isName(key) && value !== undefined) dictionary.set(key.name, value)
    }
    return { dictionary }
  }

  #literal(): Text {
    let bytes = ''
    let depth = 0
    do {
      const character = this.#source[this.at++] ?? ''
      if (character === '\\') {
        const escaped = this.#source[this.at++] ?? ''
        bytes += ESCAPES[escaped] ?? escaped
        continue
      }
      if (character === '(') depth++
      if (character === ')') depth--
      bytes += character
    } while (depth > 0)
    return { bytes: bytes.slice(1, -1) }
  }

  #hexadecimal(): Text {
    const end = this.#source.indexOf('>', this.at)
    const digits = this.#source.slice(this.at + 1, end)
    this.at = end + 1
    return { bytes: Buffer.from(digits, 'hex').toString('latin1') }
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}
