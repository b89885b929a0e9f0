import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInFaces } from '../../src/fonts/index.ts'
import { rulerOf } from '../../src/fonts/ruler.ts'
import { hyphenator } from '../../src/hyphenation/index.ts'
import type { DrawnLine, DrawnParagraph } from '../../src/typeset/inline/index.ts'
import type {
  Hyphenate,
  ParagraphSetting,
  Ruler,
  Span,
} from '../../src/typeset/inline/paragraph.ts'
import { TEX_TOLERANCES } from '../../src/typeset/inline/passes.ts'

const root = join(import.meta.dirname, '../..')
const resources = {
  resource: (name: string) => new Uint8Array(readFileSync(join(root, 'dist/resources', name))),
}

const FACES = [
  'eb-garamond-regular',
  'eb-garamond-italic',
  'eb-garamond-bold',
  'atkinson-hyperlegible-regular',
]

/** The ruler and the hyphenation that a printed insert is set with. */
export const realRuler = rulerOf(
  builtInFaces(resources, Object.fromEntries(FACES.map((name) => [name, name]))),
)
export const realHyphenate = hyphenator(resources)

/** A typewriter: every sign, the space too, is one point wide at size 1. */
export const typewriter: Ruler = (text, style) => Array.from(text).length * style.size

/** Divides the words of a list written with hyphens, wherever they stand, and no others. */
export function dividing(...words: readonly string[]): Hyphenate {
  const places = new Map(
    words.map((word) => {
      const ends = word.split('-').map((_, n, parts) => parts.slice(0, n + 1).join('').length)
      return [word.replaceAll('-', ''), ends.slice(0, -1)]
    }),
  )
  return (text) =>
    [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) =>
      (places.get(word) ?? []).map((place) => index + place),
    )
}

export const undivided: Hyphenate = () => []

export const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  style: { face: 'eb-garamond-regular', size: 1, features: {}, tracking: 0 },
  lang: 'en-US',
  colour: '#000000',
  rise: 0,
  node: 1,
  tied: false,
  separator: false,
  ...more,
})

export const setting = (
  measure: number,
  more: Partial<ParagraphSetting> = {},
): ParagraphSetting => ({
  measure,
  align: 'justified',
  indent: 0,
  indentLines: 1,
  hanging: false,
  letterFit: 0,
  letterSpacing: 0,
  gapDemerits: 0,
  hyphenDemerits: 0,
  hyphenation: true,
  widestSpace: 1.7,
  tolerances: TEX_TOLERANCES,
  shunsRunts: false,
  even: false,
  ...more,
})

/** Where a line's last sign ends. */
export const rightEdge = (line: DrawnLine): number => line.x + line.width

/** A line's text as it is seen: an inserted hyphen is one. */
export const seen = (line: DrawnLine): string => line.text.replaceAll('\u00ad', '-')

/** The text as it was before it was broken. */
export const rejoined = ({ lines }: DrawnParagraph): string =>
  lines
    .map(({ text, ending }) =>
      ending === 'hyphen'
        ? text.slice(0, -1)
        : text + { space: ' ', joint: '', feed: '\n', end: '' }[ending],
    )
    .join('')

/**
 * A typewritten paragraph as it would stand on a sheet, the measure between bars, `=` for an inserted
 * hyphen. A justified gap is as wide as it was set, to the next whole place.
 */
export const proof = ({ lines }: DrawnParagraph, measure: number): string =>
  lines.map((line) => `|${typed(line).padEnd(measure)}|`).join('\n')

function typed(line: DrawnLine): string {
  let sheet = ''
  let x = line.x
  for (const run of line.runs) {
    for (const sign of run.text) {
      if (sign !== ' ') sheet = sheet.padEnd(Math.round(x)) + (sign === '\u00ad' ? '=' : sign)
      x += sign === ' ' ? 1 + run.spacing : 1
    }
  }
  return sheet
}
