import { concat } from '../../bytes.ts'

/**
 * An ICC profile of sRGB (ICC.1:2004-10, IEC 61966-2-1): what the colours of an archived file mean.
 * Three primaries and one curve say it in half a kilobyte.
 */
export function srgbProfile(): Uint8Array {
  const curve = element('para', words([3 << 16, ...CURVE.map(fixed)]))
  return assemble([
    ['desc', localized('sRGB')],
    ['cprt', localized('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['chad', element('sf32', words(BRADFORD.map(fixed)))],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ])
}

type TaggedElement = readonly [tag: string, element: Uint8Array]

/** White of the space in which profiles meet. */
const D50 = [0.9642, 1, 0.8249]

/** Takes sRGB's white, D65, to D50; row by row. */
const BRADFORD = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
]

/** sRGB's curve: a power with a straight foot (parametricCurveType, function 3: g a b c d). */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

const HEADER = 128

function assemble(tags: readonly TaggedElement[]): Uint8Array {
  const elements = [...new Set(tags.map(([, element]) => element))]
  const starts = new Map<Uint8Array, number>()
  let size = HEADER + 4 + 12 * tags.length
  for (const element of elements) {
    starts.set(element, size)
    size += element.length
  }
  const table = tags.flatMap(([tag, element]) => [
    signature(tag),
    starts.get(element) ?? 0,
    element.length,
  ])
  return concat([header(size), words([tags.length, ...table]), ...elements])
}

/** A display profile of version 4.2, RGB to XYZ. Its date is that of nothing in particular. */
function header(size: number): Uint8Array {
  const made = [(2000 << 16) | 1, 1 << 16, 0]
  const kind = [0x04200000, ...['mntr', 'RGB ', 'XYZ '].map(signature)]
  const use = [signature('acsp'), 0, 0, 0, 0, 0, 0, 0, ...D50.map(fixed)]
  const filled = [size, 0, ...kind, ...made, ...use]
  return words([...filled, ...Array.from({ length: HEADER / 4 - filled.length }, () => 0)])
}

const xyz = (triple: readonly number[]): Uint8Array => element('XYZ ', words(triple.map(fixed)))

/** One text in American English. */
function localized(text: string): Uint8Array {
  const record = [1, 12, signature('enUS'), 2 * text.length, 28]
  const letters = Uint8Array.from([...text].flatMap((letter) => [0, letter.charCodeAt(0)]))
  return element('mluc', concat([words(record), letters]))
}

/** An element begins with its type and is padded to whole words. */
function element(type: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array((4 - (content.length % 4)) % 4)
  return concat([words([signature(type), 0]), content, padding])
}

const fixed = (number: number): number => Math.round(number * 0x10000)

const signature = (letters: string): number =>
  [...letters].reduce((word, letter) => (word << 8) | letter.charCodeAt(0), 0)

function words(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * numbers.length))
  numbers.forEach((number, at) => {
    view.setInt32(4 * at, number)
  })
  return new Uint8Array(view.buffer)
}
