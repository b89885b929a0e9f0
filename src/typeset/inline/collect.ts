import type { Look, Mark, Material, Word } from './material.ts'
import type { Span } from './paragraph.ts'

/** A line feed, a stretch of spaces, or a word; a tie is a space here, and every other sign a letter. */
const TOKEN = /[\n\u2028]|[ \t\r\f\v\u00a0]+|[^\n\u2028 \t\r\f\v\u00a0]+/gu
const FEED = /[\n\u2028]/u
const SPACE = /[ \t\r\f\v\u00a0]/u
const ONLY_TIES = /^\u00a0+$/u

/** Signs that print nothing and only say where a word may be divided, or may not. */
const CONTROL = /([\u00ad\u200b\u2060\ufeff])/u
const MARKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['\u00ad', 'soft-hyphen'],
  ['\u200b', 'zero-width-space'],
])

/** A word that may still grow by the next span. */
interface OpenWord {
  readonly from: number
  lang: string | null
  tied: boolean
  readonly marks: Mark[]
}

interface Gathering {
  text: string
  readonly looks: Look[]
  readonly items: Material['items'][number][]
  word: OpenWord | null
  /** A space that stands only if a word follows it. */
  space: { readonly look: Look; tied: boolean } | null
}

/**
 * Spans become boxes, glue and forced breaks (Knuth & Plass 1981, §1): words, the spaces between
 * them, line feeds. Any stretch of spaces is one space, and one at a line's forced end or start is
 * none; it holds its neighbours together where all of it is ties (U+00A0) or belongs to tied spans.
 * A word may go over several spans; soft hyphens and zero-width spaces leave the text and become
 * its marks. A line feed at the very end breaks nothing.
 */
export function collect(spans: readonly Span[]): Material {
  const gathering: Gathering = { text: '', looks: [], items: [], word: null, space: null }
  for (const span of spans) {
    for (const [token] of span.text.matchAll(TOKEN)) addToken(gathering, span, token)
  }
  closeWord(gathering)
  if (gathering.items.at(-1)?.kind === 'feed') gathering.items.pop()
  return { text: gathering.text, looks: gathering.looks, items: gathering.items }
}

function addToken(gathering: Gathering, span: Span, token: string): void {
  const first = token.charAt(0)
  if (FEED.test(first)) addFeed(gathering)
  else if (SPACE.test(first)) addSpace(gathering, span, token)
  else if (CONTROL.test(token)) addMarkedLetters(gathering, span, token)
  else addLetters(gathering, span, token)
}

function addFeed(gathering: Gathering): void {
  closeWord(gathering)
  gathering.space = null
  gathering.items.push({ kind: 'feed', at: gathering.text.length })
}

function addSpace(gathering: Gathering, span: Span, spaces: string): void {
  closeWord(gathering)
  const tied = span.tied || ONLY_TIES.test(spaces)
  if (gathering.space) gathering.space.tied &&= tied
  else if (gathering.items.at(-1)?.kind === 'word') {
    gathering.space = { look: lookOf(span, 0), tied }
  }
}

function addMarkedLetters(gathering: Gathering, span: Span, token: string): void {
  for (const part of token.split(CONTROL)) {
    const mark = MARKS.get(part)
    if (mark) gathering.word?.marks.push({ at: gathering.text.length, kind: mark })
    else if (part !== '' && !CONTROL.test(part)) addLetters(gathering, span, part)
  }
}

function addLetters(gathering: Gathering, span: Span, letters: string): void {
  const word = gathering.word ?? openWord(gathering, span)
  word.tied ||= span.tied
  if (word.lang !== span.lang) word.lang = null
  append(gathering, span, letters)
}

function openWord(gathering: Gathering, span: Span): OpenWord {
  if (gathering.space) {
    const { look, tied } = gathering.space
    gathering.items.push({ kind: 'space', at: gathering.text.length, tied })
    append(gathering, look, ' ')
    gathering.space = null
  }
  gathering.word = { from: gathering.text.length, lang: span.lang, tied: span.tied, marks: [] }
  return gathering.word
}

function closeWord(gathering: Gathering): void {
  if (!gathering.word) return
  const word: Word = { kind: 'word', ...gathering.word, to: gathering.text.length }
  gathering.items.push(word)
  gathering.word = null
}

function append(gathering: Gathering, like: Span | Look, text: string): void {
  const last = gathering.looks.at(-1)
  if (!last || !looksAlike(last, like)) gathering.looks.push(lookOf(like, gathering.text.length))
  gathering.text += text
}

function lookOf({ style, colour, rise, node }: Span | Look, from: number): Look {
  return { from, style, colour, rise, node }
}

/** Whether two spans may share a run, so that their letters kern with each other. */
function looksAlike(a: Span | Look, b: Span | Look): boolean {
  return (
    a.node === b.node &&
    a.colour === b.colour &&
    a.rise === b.rise &&
    a.style.face === b.style.face &&
    a.style.size === b.style.size &&
    a.style.tracking === b.style.tracking &&
    Boolean(a.style.features.smallCapitals) === Boolean(b.style.features.smallCapitals) &&
    Boolean(a.style.features.oldStyleFigures) === Boolean(b.style.features.oldStyleFigures)
  )
}
