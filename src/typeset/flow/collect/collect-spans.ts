import type { Inline } from '../../../document/document.ts'
import { inlineText } from '../../../document/document-text.ts'
import type { TextStyle } from '../../../fonts/face.ts'
import {
  faceOf,
  lookOf,
  type StyledElement,
  type TextLook,
  type Theme,
} from '../../../theme/theme.ts'
import type { Span } from '../../inline/paragraph.ts'
import type { StructureNode } from '../../sheets.ts'
import type { Tree } from './structure-tree.ts'

/**
 * A text in pieces, each with the face that has its characters, and how many times as large letters
 * of that face must be to look as large as those of the face asked for. That face is given wherever
 * it is able to, and does not make a patchwork of the paragraph. The pieces joined are the text.
 */
export type Facing = (
  text: string,
  face: string,
  paragraph: string,
) => readonly { readonly text: string; readonly face: string; readonly scale: number }[]

/** Where inline text stands. */
export interface InlineSurroundings {
  readonly theme: Theme
  readonly facing: Facing
  readonly tree: Tree
  readonly path: readonly StyledElement[]
  readonly text: TextLook
  readonly lang: string
  readonly node: StructureNode
  readonly report: (classes: readonly string[]) => void
}

/**
 * Inline text to spans for a body of 1 pt. A span's node is its place in `nodes`, so that the same
 * words set once serve wherever they stand. Spaces that HTML does not show are not there.
 */
export function collectSpans(
  inlines: readonly Inline[],
  surroundings: InlineSurroundings,
): { readonly spans: readonly Span[]; readonly nodes: readonly number[] } {
  const nodes: number[] = []
  const around = { ...surroundings, paragraph: inlineText(inlines, ' ') }
  const spans = inlines.flatMap((inline) => spansOf(inline, around, nodes))
  return { spans: collapseSpaces(spans), nodes }
}

/** Surroundings with all words of the paragraph. */
interface Around extends InlineSurroundings {
  readonly paragraph: string
}

/** Whether anything of it prints. */
export const hasText = (inlines: readonly Inline[]): boolean =>
  /[^ \t\r\n]/.test(inlineText(inlines))

function spansOf(inline: Inline, around: Around, nodes: number[]): readonly Span[] {
  switch (inline.kind) {
    case 'text':
      return spansOfText(inline.text.replace(/[ \t\r\n]+/g, ' '), around, nodes)
    case 'break':
      return spansOfText('\n', around, nodes)
    case 'emphasis':
      return inside(inline.inlines, 'em', [], around, nodes)
    case 'strong':
      return inside(inline.inlines, 'strong', [], around, nodes)
    case 'cite':
      return inside(inline.inlines, 'cite', [], around, nodes)
    case 'span':
      return inside(inline.inlines, 'span', inline.classes, inAnotherTongue(inline, around), nodes)
    case 'link': {
      const node = around.tree.open(around.node, 'Link', { href: inline.href })
      return inside(inline.inlines, 'a', [], { ...around, node }, nodes)
    }
    default:
      return inline satisfies never
  }
}

function inside(
  inlines: readonly Inline[],
  element: StyledElement['element'],
  classes: readonly string[],
  around: Around,
  nodes: number[],
): readonly Span[] {
  around.report(classes)
  const path = [...around.path, { element, classes }]
  const { text } = lookOf(around.theme, path, around.text)
  return inlines.flatMap((inline) => spansOf(inline, { ...around, path, text }, nodes))
}

/** Words in another language than their surroundings have a tag of their own. */
function inAnotherTongue({ lang = '' }: { readonly lang?: string }, around: Around): Around {
  if (lang === '' || lang === around.lang) return around
  return { ...around, lang, node: around.tree.open(around.node, 'Span', { lang }) }
}

function spansOfText(text: string, around: Around, nodes: number[]): readonly Span[] {
  const { text: look, node } = around
  if (!nodes.includes(node.id)) nodes.push(node.id)
  const style = styleOf(around.theme, look)
  const small = { ...style, features: { ...style.features, capitalsAsSmall: true } }
  const pieces = look.nameCapitals ? piecesOfNames(text) : [text]
  return pieces.flatMap((words, at) =>
    around.facing(words, style.face, around.paragraph).flatMap(({ text: letters, face, scale }) => {
      const span = {
        style: { ...(at % 2 === 1 ? small : style), face, size: style.size * scale },
        lang: around.lang,
        colour: look.colour,
        rise: look.rise * look.size,
        node: nodes.indexOf(node.id),
        separator: look.separator,
      }
      return piecesThatStayWhole(letters).flatMap((piece, i) =>
        piece === '' ? [] : [{ ...span, text: piece, tied: look.tied || i % 2 === 1 }],
      )
    }),
  )
}

/** A word that a tie holds to its figure, as a month to its day. */
const BESIDE_FIGURE =
  /\p{L}{4,}(?=\u00a0\d)|(?<=\d(?:\.|\.?º|er|st|nd|rd|th)?(?:[ \u00a0]de)?\u00a0)\p{L}{4,}/u

/** A range of verses, times or days, and whatever else has a dash between figures; an address divides as others do. */
const RANGE =
  /(?<![^\s(“"‘'«])[^\s/@]{0,20}(?:\d\p{Ll}?|[ap]\.?m\.?)[-\u2010–](?:\d|[a-f](?!\p{L}))[^\s/@]{0,20}(?!\S)/u
const IN_RANGE = /[\dm.\p{Ll}][-\u2010–][\da-f]/u

const WHOLE = new RegExp(`(${BESIDE_FIGURE.source}|${RANGE.source})`, 'u')

/** A text with what stays whole apart: `on `, `December`, ` 9`; `Luke 1:`, `46–55`. */
const piecesThatStayWhole = (text: string): readonly string[] =>
  text.includes('\u00a0') || IN_RANGE.test(text) ? text.split(WHOLE) : [text]

/** A text with its letters that print as small capitals of a name apart: `L`, `ORD’S`. */
const piecesOfNames = (text: string): readonly string[] =>
  text.split(/((?<=\p{L})\p{L}[\p{L}\p{M}'’]*)/u)

const styleOf = (theme: Theme, look: TextLook): TextStyle => ({
  face: faceOf(theme, look),
  size: look.size,
  features: {
    ...(look.smallCapitals && { smallCapitals: true }),
    ...(look.oldStyleFigures && { oldStyleFigures: true }),
  },
  tracking: look.tracking,
})

/** As in HTML: one space between words, none at either end of a line. */
function collapseSpaces(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  let before = '\n'
  for (const span of spans) {
    if (span.text === '\n') trimEnd(kept)
    const text = /[ \n]$/.test(before) ? span.text.replace(/^ +/, '') : span.text
    if (text === '') continue
    kept.push({ ...span, text })
    before = text
  }
  trimEnd(kept)
  return kept
}

/** Takes the space off the end of the last span, and the span with it where nothing is left. */
function trimEnd(spans: Span[]): void {
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.replace(/ +$/, '')
    if (text === '') continue
    spans.push({ ...last, text })
    return
  }
}
