// @ts-check
/** @import { Sign, Contour, Point } from './signs.js' */

const UNITS = 1000
const [ASCENDER, DESCENDER, CAPITALS, SMALL_LETTERS] = [800, -200, 650, 400]

/**
 * The tables of a TrueType face of signs (OpenType 1.9, chapters cmap, glyf, head, hhea, hmtx, loca,
 * maxp, name, OS/2 and post); glyph n + 1 is the n-th sign, glyph 0 an empty one.
 *
 * @param {string} name
 * @param {readonly (readonly [codePoint: number, sign: Sign])[]} signs in the order of code points
 * @returns {readonly (readonly [tag: string, bytes: Uint8Array])[]}
 */
export function tablesOfSigns(name, signs) {
  /** @type {readonly Sign[]} */
  const drawn = [{ advance: 500, contours: [] }, ...signs.map(([, sign]) => sign)]
  const rounded = drawn.map(({ advance, contours }) => ({ advance, contours: contours.map(whole) }))
  const outlines = rounded.map(({ contours }) => outline(contours))
  const points = rounded.map(({ contours }) => contours.reduce((sum, one) => sum + one.length, 0))
  const all = rounded.flatMap(({ contours }) => contours.flat())
  const [left, bottom, right, top] = boxOf(all)
  const widest = Math.max(...drawn.map(({ advance }) => advance))
  return [
    ['cmap', characterMap(signs.map(([codePoint]) => codePoint))],
    ['glyf', bytes(outlines.flat())],
    [
      'head',
      words([
        1,
        0,
        1,
        0,
        0,
        0,
        0x5f0f,
        0x3cf5,
        3,
        UNITS,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        left,
        bottom,
        right,
        top,
        0,
        8,
        2,
        1,
        0,
      ]),
    ],
    [
      'hhea',
      words([
        1,
        0,
        ASCENDER,
        DESCENDER,
        0,
        widest,
        0,
        0,
        right,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        drawn.length,
      ]),
    ],
    [
      'hmtx',
      words(rounded.flatMap(({ advance, contours }) => [advance, boxOf(contours.flat())[0]])),
    ],
    ['loca', offsets(outlines.map(({ length }) => length))],
    [
      'maxp',
      words([
        1,
        0,
        drawn.length,
        Math.max(...points),
        Math.max(...drawn.map(({ contours }) => contours.length)),
        0,
        0,
        2,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ]),
    ],
    ['name', names(name)],
    [
      'OS/2',
      words([
        4,
        600,
        400,
        5,
        0,
        ...Array(10).fill(0),
        0,
        ...Array(15).fill(0),
        0x40,
        0x20,
        0xffff,
        ASCENDER,
        DESCENDER,
        0,
        ASCENDER,
        -DESCENDER,
        0,
        0,
        0,
        0,
        SMALL_LETTERS,
        CAPITALS,
        0,
        32,
        0,
      ]),
    ],
    ['post', words([3, ...Array(15).fill(0)])],
  ]
}

/** @param {Contour} contour @returns {Contour} */
const whole = (contour) =>
  contour.map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on }))

/** @param {readonly Point[]} points @returns {[number, number, number, number]} */
function boxOf(points) {
  if (points.length === 0) return [0, 0, 0, 0]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A simple glyph, every flag and place written out. @param {readonly Contour[]} contours @returns {readonly number[]} */
function outline(contours) {
  const points = contours.flat()
  if (points.length === 0) return []
  let end = -1
  const ends = contours.map(({ length }) => {
    end += length
    return end
  })
  const steps = (/** @type {'x' | 'y'} */ axis) =>
    points.map((point, n) => point[axis] - (points[n - 1]?.[axis] ?? 0))
  const written = [
    ...words([contours.length, ...boxOf(points), ...ends, 0]),
    ...points.map(({ on }) => (on ? 1 : 0)),
    ...words(steps('x')),
    ...words(steps('y')),
  ]
  return [...written, ...Array((4 - (written.length % 4)) % 4).fill(0)]
}

/** `cmap` of format 12, a group for each character. @param {readonly number[]} codePoints */
const characterMap = (codePoints) =>
  words([
    ...[0, 1, 3, 10, 0, 12, 12, 0, ...long(16 + 12 * codePoints.length), 0, 0],
    ...long(codePoints.length),
    ...codePoints.flatMap((one, n) => [...long(one), ...long(one), ...long(n + 1)]),
  ])

/** @param {readonly number[]} lengths */
function offsets(lengths) {
  let end = 0
  const ends = lengths.map((length) => {
    end += length
    return end
  })
  return words([0, ...ends].flatMap(long))
}

/** Family, style, whole name and PostScript name, for Windows in English. @param {string} name */
function names(name) {
  const records = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name.replaceAll(' ', '')],
  ]
  const texts = records.map(([, text]) => [...String(text)].map((one) => one.charCodeAt(0)))
  let at = 0
  return words([
    ...[0, records.length, 6 + 12 * records.length],
    ...records.flatMap(([id], n) => {
      const length = 2 * (texts[n]?.length ?? 0)
      const record = [3, 1, 0x409, Number(id), length, at]
      at += length
      return record
    }),
    ...texts.flat(),
  ])
}

/** @param {number} number */
const long = (number) => [Math.floor(number / 65536), number % 65536]

/** @param {readonly number[]} numbers */
const bytes = (numbers) => Uint8Array.from(numbers)

/** Numbers of sixteen bits, the first byte the greater. @param {readonly number[]} numbers */
const words = (numbers) => bytes(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]))
