import {
  isDictionary,
  isName,
  isOperator,
  isText,
  items,
  type PdfObjects,
  type PdfValue,
  tokensOf,
} from './pdf-objects.ts'

/** What a page draws, by the rules of ISO 32000-1 §8 and §9, in PDF's own space. */
export interface Drawn {
  readonly kind: 'text' | 'paint'
  /** The words that the font says were shown, or the operator that painted. */
  readonly what: string
  /** The number of the marked content that it stands in, the kind of artifact, or nothing. */
  readonly mark: number | string | undefined
  /** Of a text: where its glyphs stand, and where one after its last would. Of a picture: its stored corners. */
  readonly places: readonly Point[]
}

type Point = readonly [x: number, y: number]
type Matrix = readonly [number, number, number, number, number, number]

interface Font {
  readonly widths: readonly number[]
  readonly texts: ReadonlyMap<number, string>
}

const PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])

/** Follows a page's operators. */
export function readPage(objects: PdfObjects, page: PdfValue): readonly Drawn[] {
  const contents = isDictionary(page) ? items(page.dictionary.get('Contents')) : []
  const tokens = tokensOf(contents.map((stream) => objects.stream(stream)).join('\n'))
  const artist = new Artist((name) => fontOf(objects, objects.at(page, 'Resources', 'Font', name)))
  let operands: PdfValue[] = []
  for (const token of tokens) {
    if (isOperator(token)) {
      artist.does(token.operator, operands)
      operands = []
    } else operands.push(token)
  }
  return artist.drawn
}

function fontOf(objects: PdfObjects, font: PdfValue | undefined): Font {
  const widths = items(objects.at(font, 'DescendantFonts', 0, 'W', 1)).map(Number)
  const unicode = isDictionary(font) ? font.dictionary.get('ToUnicode') : undefined
  const map = unicode === undefined ? '' : objects.stream(unicode)
  const texts = [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]*)>$/gm)].map(
    ([, code = '', text = '']): [number, string] => [
      Number.parseInt(code, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ],
  )
  return { widths, texts: new Map(texts.slice(1)) }
}

class Artist {
  readonly drawn: Drawn[] = []
  readonly #fontOf: (name: string) => Font
  readonly #marks: (number | string | undefined)[] = []
  readonly #saved: Matrix[] = []
  #matrix: Matrix = [1, 0, 0, 1, 0, 0]
  #text: Matrix = [1, 0, 0, 1, 0, 0]
  #font: Font = { widths: [], texts: new Map() }
  #size = 0
  #rise = 0
  #stretch = 1
  #after = 0

  constructor(fontFor: (name: string) => Font) {
    this.#fontOf = fontFor
  }

  does(operator: string, operands: readonly PdfValue[]): void {
    const [first, second] = operands
    if (operator === 'q') this.#saved.push(this.#matrix)
    if (operator === 'Q') this.#matrix = this.#saved.pop() ?? this.#matrix
    if (operator === 'cm') this.#matrix = times(matrixOf(operands), this.#matrix)
    if (operator === 'Tm') this.#text = matrixOf(operands)
    if (operator === 'Tf' && isName(first)) {
      this.#font = this.#fontOf(first.name)
      this.#size = Number(second)
    }
    if (operator === 'Ts') this.#rise = Number(first)
    if (operator === 'Tz') this.#stretch = Number(first) / 100
    if (operator === 'Tc') this.#after = Number(first)
    if (operator === 'TJ') this.#show(items(first))
    if (operator === 'BDC') this.#marks.push(markOf(first, second))
    if (operator === 'EMC') this.#marks.pop()
    if (PAINTING.has(operator)) {
      const places = operator === 'Do' ? CORNERS.map((corner) => at(corner, this.#matrix)) : []
      this.drawn.push({ kind: 'paint', what: operator, mark: this.#mark(), places })
    }
  }

  #mark(): number | string | undefined {
    return this.#marks.find((mark) => mark !== undefined)
  }

  #show(array: readonly PdfValue[]): void {
    const places: Point[] = []
    let what = ''
    for (const item of array) {
      if (typeof item === 'number') this.#forward(-item)
      for (const code of isText(item) ? codesOf(item.bytes) : []) {
        what += this.#font.texts.get(code) ?? '\ufffd'
        places.push(this.#pen())
        this.#forward((this.#font.widths[code] ?? 0) + (1000 * this.#after) / this.#size)
      }
    }
    places.push(this.#pen())
    this.drawn.push({ kind: 'text', what, mark: this.#mark(), places })
  }

  #forward(perMille: number): void {
    const across = (perMille * this.#size * this.#stretch) / 1000
    this.#text = times([1, 0, 0, 1, across, 0], this.#text)
  }

  #pen(): Point {
    return at([0, this.#rise], times(this.#text, this.#matrix))
  }
}

/** Of a stored picture: top left, top right, bottom left. */
const CORNERS: readonly Point[] = [
  [0, 1],
  [1, 1],
  [0, 0],
]

const at = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]

const codesOf = (bytes: string): readonly number[] =>
  Array.from({ length: bytes.length / 2 }, (_, at) =>
    Buffer.from(bytes, 'latin1').readUInt16BE(2 * at),
  )

function markOf(
  tag: PdfValue | undefined,
  properties: PdfValue | undefined,
): number | string | undefined {
  const entries = isDictionary(properties) ? properties.dictionary : new Map<string, PdfValue>()
  const [mcid, type] = [entries.get('MCID'), entries.get('Type')]
  if (isName(tag) && tag.name === 'Artifact') return isName(type) ? type.name : 'Artifact'
  return typeof mcid === 'number' ? mcid : undefined
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number)
  return [a, b, c, d, e, f]
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
]
