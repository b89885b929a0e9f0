import { inDirections } from './directions.ts'
import type { Look, Material, ParagraphItem, Point } from './material.ts'
import type { Span } from './paragraph.ts'
import { isDivisible, writtenPoints } from './word-points.ts'

/** A line feed, a stretch of spaces, or a word; a tie is a space here, and every other sign a letter. */
const TOKEN = /[\n\u2028]|[ \t\r\f\v\u00a0]+|[^\n\u2028 \t\r\f\v\u00a0]+/gu
const ONLY_TIES = /^\u00a0+$/u

const SOFT_HYPHEN = '\u00ad'
const ZERO_WIDTH_SPACE = '\u200b'
/** Signs that print nothing and only say where a word may be divided, or may not. */
const CONTROL = /([\u00ad\u200b\u2060\ufeff])/u

/** A word that may still grow by the next span. */
interface OpenWord {
  readonly from: number
  /** Kept by themselves: to cut them from the text, at each word, would copy all of it. */
  letters: string
  lang: string | null
  tied: boolean
  separator: boolean
  /** Where its writer marked it. */
  readonly marks: Point[]
}

interface Gathering {
  text: string
  readonly looks: Look[]
  readonly items: ParagraphItem[]
  word: OpenWord | null
  /** A space that stands only if a word follows it. */
  space: { readonly span: Span; tied: boolean; readonly separates: boolean } | null
}

/**
 * Spans become boxes, glue and forced breaks (Knuth & Plass 1981): words, the spaces between
 * them, line feeds. Any stretch of spaces is one space, and one at a line's forced end or start is
 * none; it holds its neighbours together where all of it is ties (U+00A0) or belongs to tied spans.
 * A word may go over several spans; soft hyphens and zero-width spaces leave the text and become
 * points of their word. A line feed at the very end breaks nothing.
 */
export function collect(spans: readonly Span[]): Material {
  const gathering: Gathering = { text: '', looks: [], items: [], word: null, space: null }
  for (const span of spans) {
    for (const token of span.text.match(TOKEN) ?? []) addToken(gathering, span, token)
  }
  closeWord(gathering)
  if (gathering.items.at(-1)?.kind === 'feed') gathering.items.pop()
  const { text, items } = gathering
  const looks = inDirections(text, gathering.looks)
  const separated = items.some((item) => item.kind === 'space' && item.separates)
  const fed = items.some(({ kind }) => kind === 'feed')
  return { text, looks, items, separated, fed }
}

function addToken(gathering: Gathering, span: Span, token: string): void {
  switch (token.charAt(0)) {
    case '\n':
    case '\u2028':
      addFeed(gathering)
      break
    case ' ':
    case '\u00a0':
    case '\t':
    case '\r':
    case '\f':
    case '\v':
      addSpace(gathering, span, token)
      break
    default:
      if (CONTROL.test(token)) addMarkedLetters(gathering, span, token)
      else addLetters(gathering, span, token)
  }
}

function addFeed(gathering: Gathering): void {
  closeWord(gathering)
  gathering.space = null
  const { items, text } = gathering
  items.push({ kind: 'feed', index: items.length, at: text.length })
}

function addSpace(gathering: Gathering, span: Span, spaces: string): void {
  const separates = gathering.word?.separator ?? false
  closeWord(gathering)
  const tied = span.tied || ONLY_TIES.test(spaces)
  if (gathering.space) gathering.space.tied &&= tied
  else if (gathering.items.at(-1)?.kind === 'word') {
    gathering.space = { span, tied: tied && !separates, separates }
  }
}

function addMarkedLetters(gathering: Gathering, span: Span, token: string): void {
  for (const part of token.split(CONTROL)) {
    if (part === SOFT_HYPHEN || part === ZERO_WIDTH_SPACE) {
      gathering.word?.marks.push({ at: gathering.text.length, hyphen: part === SOFT_HYPHEN })
    } else if (part !== '' && !CONTROL.test(part)) addLetters(gathering, span, part)
  }
}

function addLetters(gathering: Gathering, span: Span, letters: string): void {
  const word = gathering.word ?? openWord(gathering, span)
  word.tied ||= span.tied
  word.separator &&= span.separator
  if (word.lang !== span.lang) word.lang = null
  word.letters += letters
  append(gathering, span, letters)
}

function openWord(gathering: Gathering, span: Span): OpenWord {
  const { lang, separator } = span
  const { items, text, space } = gathering
  if (space) {
    const { tied, separates } = space
    items.push({ kind: 'space', index: items.length, at: text.length, tied, separates })
    append(gathering, space.span, ' ')
    gathering.space = null
  }
  const { tied } = span
  gathering.word = { from: gathering.text.length, letters: '', lang, tied, separator, marks: [] }
  return gathering.word
}

function closeWord(gathering: Gathering): void {
  if (!gathering.word) return
  const { from, letters, lang, tied, marks } = gathering.word
  const to = gathering.text.length
  gathering.items.push({
    kind: 'word',
    index: gathering.items.length,
    from,
    to,
    lang,
    tied,
    points: tied ? [] : withMarks(writtenPoints(letters, from), marks, to),
    divisible: !tied && lang !== null && marks.length === 0 && isDivisible(letters),
  })
  gathering.word = null
}

function withMarks(
  points: readonly Point[],
  marks: readonly Point[],
  end: number,
): readonly Point[] {
  if (marks.length === 0) return points
  const inside = marks.filter(({ at }) => at < end)
  const others = points.filter(({ at }) => !inside.some((mark) => mark.at === at))
  return [...others, ...inside].sort((a, b) => a.at - b.at)
}

function append(gathering: Gathering, span: Span, text: string): void {
  const last = gathering.looks.at(-1)
  if (!last || !looksLike(last, span)) {
    const { style, colour, rise, node } = span
    gathering.looks.push({ from: gathering.text.length, style, colour, rise, node, level: 0 })
  }
  gathering.text += text
}

/** Whether a span may share a run with what is before it, so that their letters kern with each other. */
function looksLike(look: Look, { node, colour, rise, style }: Span): boolean {
  if (look.node !== node || look.colour !== colour || look.rise !== rise) return false
  return look.style === style || sameStyle(look.style, style)
}

const sameStyle = (a: Look['style'], b: Look['style']): boolean =>
  a.face === b.face &&
  a.size === b.size &&
  a.tracking === b.tracking &&
  Boolean(a.features.smallCapitals) === Boolean(b.features.smallCapitals) &&
  Boolean(a.features.capitalsAsSmall) === Boolean(b.features.capitalsAsSmall) &&
  Boolean(a.features.oldStyleFigures) === Boolean(b.features.oldStyleFigures)
