import { Marked, type MarkedToken, type Token } from 'marked'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { once } from '../memoize.ts'
import { tidyLine } from '../tidy-text.ts'
import type { MarkdownLine } from './line.ts'
import { isLinkAddress, meantAddress } from './link-address.ts'
import type { Origin, RichKind } from './origin.ts'
import { plainInlines } from './plain-text.ts'
import type { RichInline, RichPicture } from './rich-text.ts'
import { tidyInlines } from './tidy-inlines.ts'

/** What the reading of a paragraph's words depends on. */
export interface InlineRules {
  readonly kind: RichKind
  readonly origin: Origin
  readonly report: (problem: Diagnostic) => void
}

/** The words of a paragraph's lines: text, emphasis, strong, links and hard breaks. */
export function readInlines(
  lines: readonly MarkdownLine[],
  rules: InlineRules,
): readonly RichInline[] {
  const words = joinLines(lines)
  return tidyInlines(convert(tokensOf(words.text), 0, { ...rules, words, opened: new Set() }))
}

/** The picture, where the lines hold nothing else. */
export function readPicture(
  lines: readonly MarkdownLine[],
  rules: InlineRules,
): RichPicture | undefined {
  const words = joinLines(lines)
  if (!words.text.startsWith('![')) return undefined
  const [image, ...others] = tokensOf(words.text) as readonly MarkedToken[]
  if (image?.type !== 'image' || others.length > 0) return undefined
  const context = { ...rules, words, opened: new Set<string>() }
  const alt = tidyLine(plainInlines(convert(image.tokens, 2, context)))
  const caption = tidyLine(image.title ?? '')
  // A letter that was broken and mended leaves a sign that nobody sees.
  const path = image.href.replaceAll('\u2060', '')
  const src = rules.origin.picture?.(path)
  const place = placeOf(image, 0, context)
  if (alt === '') rules.report(diagnostic('error', 'picture-without-words', {}, place))
  if (src === undefined)
    rules.report(diagnostic('error', 'no-picture', { path: { redacted: path } }, place))
  return { kind: 'picture', src: src ?? path, alt, ...(caption !== '' && { caption }) }
}

/** marked without what GitHub adds (bare addresses, strikes, tables) and without code. */
const marked = once(() => new Marked({ gfm: false, tokenizer: { codespan: () => undefined } }))

/** Signs without which a text is nothing but text: most paragraphs have none. */
const marks = /[*_[<\\`&]| {2}\n/

function tokensOf(text: string): readonly Token[] {
  if (!marks.test(text)) return [{ type: 'text', raw: text, text } satisfies Token]
  const { Lexer, defaults } = marked()
  return Lexer.lexInline(text, defaults)
}

/** Lines as one text without their indentation, and where each began. */
interface Words {
  readonly text: string
  readonly starts: readonly { readonly at: number; readonly offset: number }[]
}

function joinLines(lines: readonly MarkdownLine[]): Words {
  let text = ''
  const starts = lines.map((line, index) => {
    const words = index === lines.length - 1 ? line.text.trim() : line.text.trimStart()
    const start = {
      at: text.length,
      offset: line.offset + line.text.length - line.text.trimStart().length,
    }
    text += index === lines.length - 1 ? words : `${words}\n`
    return start
  })
  return { text, starts }
}

interface Context extends InlineRules {
  readonly words: Words
  /** HTML elements that were reported, so that their ends are not. */
  readonly opened: Set<string>
}

/** Tokens as a closed tree; `at` is where they begin in the joined lines. Their raw texts follow each other without a gap. */
function convert(tokens: readonly Token[], at: number, context: Context): readonly RichInline[] {
  let next = at
  return tokens.flatMap((token) => {
    // No extension is in use, so every token is one of marked's own.
    const inlines = convertToken(token as MarkedToken, next, context)
    next += token.raw.length
    return inlines
  })
}

const typed = ({ raw }: Token): readonly RichInline[] => [{ kind: 'text', text: raw }]

function convertToken(token: MarkedToken, at: number, context: Context): readonly RichInline[] {
  switch (token.type) {
    case 'text':
      // Its `text` has numbered characters (`&#8212;`) made of what was typed, and then `&amp;` of every &.
      return typed(token)
    case 'escape':
      return [{ kind: 'text', text: token.text }]
    case 'br':
      return [{ kind: 'break' }]
    case 'em':
    case 'strong': {
      const inside = at + (token.raw.length - token.text.length) / 2
      const kind = token.type === 'em' ? 'emphasis' : 'strong'
      return [{ kind, inlines: convert(token.tokens, inside, context) }]
    }
    case 'link':
      return convertLink(token, at, context)
    case 'image':
      if (context.kind === 'article')
        context.report(diagnostic('error', 'picture-in-text', {}, placeOf(token, at, context)))
      return typed(token)
    case 'html':
      reportHtml(token, at, context)
      return []
    default:
      return typed(token)
  }
}

function convertLink(
  token: Extract<MarkedToken, { type: 'link' }>,
  at: number,
  context: Context,
): readonly RichInline[] {
  const href = tidyLine(token.href)
  if (!isLinkAddress(href)) {
    const quoted = quote(token, at, context)
    const meant = meantAddress(href)
    const values = {
      found: typeof quoted === 'string' ? href : { redacted: href },
      meant: meant !== undefined && typeof quoted !== 'string' ? { redacted: meant } : meant,
    }
    context.report(diagnostic('error', 'link-scheme', values, placeOf(token, at, context)))
  }
  const inlines = convert(token.tokens, at + 1, context)
  const isEmpty = plainInlines(inlines).trim() === ''
  return [{ kind: 'link', href, inlines: isEmpty ? [{ kind: 'text', text: href }] : inlines }]
}

function reportHtml(token: Token, at: number, context: Context): void {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.raw) ?? []
  if (slash !== '' && context.opened.has(name.toLowerCase())) return
  context.opened.add(name.toLowerCase())
  const found = quote(token, at, context)
  context.report(diagnostic('error', 'raw-html', { found }, placeOf(token, at, context)))
}

const placeOf = ({ raw }: Token, at: number, { origin, words }: Context) =>
  origin.place(originOf(words, at), originOf(words, at + raw.length))

const quote = ({ raw }: Token, at: number, { origin, words }: Context) =>
  origin.quote(originOf(words, at), originOf(words, at + raw.length))

/** Offset in the text being read of a place in the joined lines. */
function originOf({ starts }: Words, at: number): number {
  const start = starts.findLast((one) => one.at <= at)
  return start ? start.offset + at - start.at : at
}
