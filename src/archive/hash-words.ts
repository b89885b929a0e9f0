import { createHmac } from 'node:crypto'
import type { CivilDate } from '../civil-date.ts'
import type { Document, Inline } from '../document/document.ts'
import { inlineText } from '../document/document-text.ts'
import { mapInlines } from '../document/walk-document.ts'
import { type Leaf, leavesOf } from './leaves.ts'

/**
 * The words of each part as composed, a line a block. An item that several documents hold has the
 * words of the first. Keys are the ids of `data-block`; a part that stands in several places of a
 * document counts whole.
 */
export function wordsOfParts(documents: readonly Document[]): ReadonlyMap<string, string> {
  return new Map(documents.toReversed().flatMap((document) => [...wordsIn(document)]))
}

/**
 * A hash of each part's words, keyed by the week: two weeks' records cannot be laid side by side to
 * guess a name, yet last week's words can be hashed again with last week's key.
 */
export const hashWords = (
  words: ReadonlyMap<string, string>,
  week: CivilDate,
): ReadonlyMap<string, string> =>
  new Map([...words].map(([part, text]) => [part, keyedHash(text, week)]))

/** HMAC-SHA-256 of a text under a week's key, 64 hexadecimal digits. */
export const keyedHash = (text: string, week: CivilDate): string =>
  createHmac('sha256', week).update(text, 'utf8').digest('hex')

function wordsIn(document: Document): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { part, block } of leavesOf(document)) {
    if (part === undefined) continue
    const before = words.get(part)
    words.set(part, [...(before === undefined ? [] : [before]), ...textsOf(block)].join('\n'))
  }
  return words
}

const textsOf = (block: Leaf['block']): readonly string[] =>
  block.kind === 'figure'
    ? [block.alt, textWithAddresses(block.caption)]
    : [textWithAddresses(block.inlines)]

const textWithAddresses = (inlines: readonly Inline[]): string =>
  inlineText(
    mapInlines(inlines, (inline) =>
      inline.kind === 'link' ? [inline, { kind: 'text', text: ` <${inline.href}>` }] : [inline],
    ),
  )
