import { createHmac } from 'node:crypto'
import type { CivilDate } from '../civil-date.ts'
import type { Block, Document, Inline } from '../compose/document.ts'

/**
 * A hash of each part's words as composed, keyed by the week: two weeks' records cannot be laid
 * side by side to guess a name, yet last week's words can be hashed again with last week's key.
 * Keys of the map are the ids of `data-block`; a part that stands in several places counts whole.
 */
export function hashWords(document: Document, week: CivilDate): ReadonlyMap<string, string> {
  const words = new Map<string, string[]>()
  for (const block of document.blocks) gather(block, undefined, words)
  return new Map(
    [...words].map(([part, texts]) => [
      part,
      createHmac('sha256', week).update(texts.join('\n'), 'utf8').digest('hex'),
    ]),
  )
}

function gather(block: Block, within: string | undefined, words: Map<string, string[]>): void {
  const part = block.part ?? within
  const put = (text: string): void => {
    if (part !== undefined) words.set(part, [...(words.get(part) ?? []), text])
  }
  switch (block.kind) {
    case 'group':
    case 'quotation':
      for (const inner of block.blocks) gather(inner, part, words)
      return
    case 'list':
      for (const item of block.items)
        for (const inner of item.blocks) gather(inner, item.part ?? part, words)
      return
    case 'heading':
    case 'paragraph':
      put(textOf(block.inlines))
      return
    case 'figure':
      put(block.alt)
      put(textOf(block.caption))
      return
    case 'rule':
      return
    default:
      block satisfies never
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'break':
          return '\n'
        case 'link':
          return `${textOf(inline.inlines)} <${inline.href}>`
        case 'emphasis':
        case 'strong':
        case 'cite':
        case 'span':
          return textOf(inline.inlines)
        default:
          return inline satisfies never
      }
    })
    .join('')
}
