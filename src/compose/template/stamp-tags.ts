import { escapeMarkup } from '../../escape/markup.ts'
import { STAMP } from './template.ts'

/** Where a template's text stands while it is read from left to right. */
export type EscapeContext = 'text' | 'comment' | 'tag' | 'quoted' | 'single-quoted'

interface Position {
  /** 1-based. */
  readonly line: number
  /** 0-based, in characters. */
  readonly column: number
}

/**
 * One stretch of a template's own markup with a stamp after the name of every start tag. `standing`
 * is how the stretch before it ended: a value in braces can stand in the midst of a tag.
 */
export function stampTags(
  markup: string,
  from: Position,
  file: string,
  standing: EscapeContext,
): { readonly stamped: string; readonly standing: EscapeContext } {
  let stamped = ''
  let now = standing
  for (let at = 0; at < markup.length; ) {
    const piece = pieceAt(markup, at, now)
    stamped += piece.text
    if (piece.opens) stamped += ` ${STAMP}="${stampOf(markup.slice(0, at), from, file)}"`
    at += piece.text.length
    now = piece.after
  }
  return { stamped, standing: now }
}

interface Piece {
  readonly text: string
  readonly after: EscapeContext
  /** A start tag's `<name`. */
  readonly opens: boolean
}

const ENDS = {
  comment: ['-->', 'text'],
  quoted: ['"', 'tag'],
  'single-quoted': ["'", 'tag'],
} as const

function pieceAt(markup: string, at: number, standing: EscapeContext): Piece {
  switch (standing) {
    case 'text':
      return tagAt(markup, at)
    case 'tag': {
      const sign = markup[at] ?? ''
      const after = { '>': 'text', '"': 'quoted', "'": 'single-quoted' } as const
      return { text: sign, after: after[sign as keyof typeof after] ?? 'tag', opens: false }
    }
    case 'comment':
    case 'quoted':
    case 'single-quoted': {
      const [end, after] = ENDS[standing]
      const found = markup.indexOf(end, at)
      return found < 0
        ? { text: markup.slice(at), after: standing, opens: false }
        : { text: markup.slice(at, found + end.length), after, opens: false }
    }
    default:
      return standing satisfies never
  }
}

function tagAt(markup: string, at: number): Piece {
  const rest = markup.slice(at)
  if (rest.startsWith('<!--')) return { text: '<!--', after: 'comment', opens: false }
  const name = /^<[a-z][a-z0-9-]*/i.exec(rest)?.[0]
  if (name !== undefined) return { text: name, after: 'tag', opens: true }
  // `</p`, `<!doctype`, or `<` before a value in braces.
  const other = /^<(?:[/!?]|$)/.exec(rest)?.[0]
  if (other !== undefined) return { text: other, after: 'tag', opens: false }
  const text = /^<?[^<]*/.exec(rest)?.[0] ?? rest
  return { text, after: 'text', opens: false }
}

function stampOf(before: string, from: Position, file: string): string {
  const lines = before.split('\n')
  const line = from.line + lines.length - 1
  const column = (lines.length === 1 ? from.column : 0) + [...(lines.at(-1) ?? '')].length + 1
  return `${line}:${column}:${escapeMarkup(file)}`
}
