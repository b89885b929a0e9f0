import type { Inline } from '../../document/document.ts'
import { mapInlines } from '../../document/walk-document.ts'

/** The text of one block in one piece, its line breaks as line feeds. */
export interface Copy {
  readonly text: string
  /** By UTF-16 unit: what no rule may change. */
  readonly fixed: readonly boolean[]
}

/** What stands in the place of each UTF-16 unit of the copy: itself, something else, or nothing. */
export type Rewrite = (copy: Copy) => readonly string[]

/** An inline that holds others. */
export type Wrapper = Extract<Inline, { inlines: readonly Inline[] }>

/**
 * Inlines with their text rewritten as if it were one piece, so that a rule can look across the
 * borders of emphasis and links. Inlines left without text go.
 */
export function rewriteText(
  inlines: readonly Inline[],
  rewrite: Rewrite,
  isFixed: (wrapper: Wrapper) => boolean = () => false,
): readonly Inline[] {
  const written = rewrite(copyOf(inlines, isFixed))
  let at = 0
  return mapInlines(inlines, (inline) => {
    if (inline.kind === 'text') {
      const text = written.slice(at, at + inline.text.length).join('')
      at += inline.text.length
      return text === '' ? [] : [{ kind: 'text', text }]
    }
    if (inline.kind !== 'break') return inline.inlines.length === 0 ? [] : [inline]
    at += 1
    return [inline]
  })
}

function copyOf(inlines: readonly Inline[], isFixed: (wrapper: Wrapper) => boolean): Copy {
  let text = ''
  const fixed: boolean[] = []
  const put = (inline: Inline, keep: boolean): void => {
    if (inline.kind === 'text' || inline.kind === 'break') {
      const piece = inline.kind === 'text' ? inline.text : '\n'
      text += piece
      for (let at = 0; at < piece.length; at++) fixed.push(keep || inline.kind === 'break')
      return
    }
    const inside = keep || isFixed(inline)
    for (const inner of inline.inlines) put(inner, inside)
  }
  for (const inline of inlines) put(inline, false)
  return { text, fixed }
}

/** Spaces as a page has them: one between words, none at the ends of a line. No-break spaces stay. */
export const collapseSpaces: Rewrite = ({ text }) => {
  const written = text.split('')
  for (const { index, 0: run } of text.matchAll(/ +/g)) {
    const isInside = isOnLine(text[index - 1]) && isOnLine(text[index + run.length])
    written.fill('', index, index + run.length)
    if (isInside) written[index] = ' '
  }
  return written
}

const isOnLine = (sign: string | undefined): boolean => sign !== undefined && sign !== '\n'
