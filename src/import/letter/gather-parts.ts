import type { FoundArticle, FoundPart, FoundSection, LetterRequest } from '../found.ts'
import type { Kept } from '../kept.ts'
import type { Known } from '../known.ts'
import { carriesMark, type Footnote } from '../lines/footnote.ts'
import { paragraphOf, wordsOfBlock } from '../lines/runs.ts'
import { gatherArticle } from './gather-article.ts'
import { gatherRequests } from './gather-requests.ts'
import { kindOf, type OutlineGroup } from './outline.ts'

export interface Gathered {
  readonly parts: readonly FoundPart[]
  readonly kept: readonly Kept[]
}

/** The sections and articles of the groups under a letter's headings. */
export function gatherParts(groups: readonly OutlineGroup[], known: Known): Gathered {
  let parts: readonly FoundPart[] = []
  const kept: Kept[] = []
  for (const group of groups) {
    const { heading, upper, blocks } = group
    if (heading !== undefined && kindOf(group, known) === 'article') {
      parts = [...parts, articleOf(group, heading, false)]
      continue
    }
    const { requests, loose } = gatherRequests(blocks, heading, () => textOf(parts))
    if (upper !== undefined) kept.push({ role: 'upper-heading', words: upper })
    if (requests.length > 0)
      parts = [...parts, { kind: 'section', ...(heading !== undefined && { heading }), requests }]
    else if (heading !== undefined) kept.push({ role: 'empty-heading', words: heading })
    for (const footnote of loose) {
      const placed = placeFootnote(parts, footnote)
      if (placed === undefined) kept.push({ role: 'footnote', words: footnote.words })
      parts = placed ?? parts
    }
  }
  return { parts, kept }
}

/** What stands on the back of a sheet: its articles. All else before a letter's head is kept aside. */
export function gatherBack(groups: readonly OutlineGroup[], known: Known): Gathered {
  const parts: FoundPart[] = []
  const kept: Kept[] = []
  for (const group of groups) {
    const { heading, upper, blocks } = group
    if (heading !== undefined && kindOf(group, known) === 'article')
      parts.push(articleOf(group, heading, true))
    else
      for (const words of [upper ?? '', heading ?? '', ...blocks.map(wordsOfBlock)])
        if (words !== '') kept.push({ role: 'before-title', words })
  }
  return { parts, kept }
}

const articleOf = ({ upper, blocks }: OutlineGroup, title: string, back: boolean): FoundArticle =>
  gatherArticle({ title, ...(upper !== undefined && { heading: upper }), back }, blocks)

const textOf = (parts: readonly FoundPart[]): string => parts.map(wordsIn).join(' ')

const wordsIn = (part: FoundPart): string =>
  (part.kind === 'article' ? part.blocks : part.requests.flatMap(({ blocks }) => blocks))
    .map(wordsOfBlock)
    .join(' ')

/**
 * A footnote from further down in the letter, put under every request that has its mark and no
 * footnote; else at the end of the last article that has it; else under the last request.
 */
function placeFootnote(
  parts: readonly FoundPart[],
  footnote: Footnote,
): readonly FoundPart[] | undefined {
  const asks = (request: LetterRequest): boolean =>
    request.footnote === undefined &&
    carriesMark(request.blocks.map(wordsOfBlock).join(' '), footnote.mark)
  const annotated = parts.map((part) => annotate(part, asks, footnote.words))
  if (annotated.some((part, index) => part !== parts[index])) return annotated
  const article = parts.findLastIndex(
    (part) => part.kind === 'article' && carriesMark(wordsIn(part), footnote.mark),
  )
  const last = article === -1 ? parts.findLastIndex(({ kind }) => kind === 'section') : article
  return last === -1
    ? undefined
    : parts.map((part, index) => (index === last ? withLast(part, footnote.words) : part))
}

function annotate(
  part: FoundPart,
  asks: (request: LetterRequest) => boolean,
  footnote: string,
): FoundPart {
  if (part.kind === 'article' || !part.requests.some(asks)) return part
  const requests = part.requests.map((one) => (asks(one) ? { ...one, footnote } : one))
  return { ...part, requests }
}

function withLast(part: FoundPart, words: string): FoundPart {
  if (part.kind === 'article') {
    return { ...part, blocks: [...part.blocks, paragraphOf(words)] }
  }
  return { ...part, requests: withFootnote(part, words) }
}

const withFootnote = ({ requests }: FoundSection, words: string): readonly LetterRequest[] =>
  requests.map((request, index) =>
    index === requests.length - 1
      ? { ...request, footnote: [request.footnote ?? '', words].join(' ').trim() }
      : request,
  )
