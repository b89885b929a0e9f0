import { tidyText } from '../tidy-text.ts'
import type { RichInline } from './rich-text.ts'

/**
 * The parts of a line with their text tidied as a whole: no space at its ends or beside a hard
 * break, none doubled where one part meets the next; neighbouring texts joined, empty parts gone.
 */
export function tidyInlines(inlines: readonly RichInline[]): readonly RichInline[] {
  const forward = walk(join(inlines), { afterSpace: true })
  return trimEnds(forward, { atEnd: true })
}

function join(inlines: readonly RichInline[]): readonly RichInline[] {
  const joined: RichInline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      joined.splice(-1, 1, { kind: 'text', text: last.text + inline.text })
    else joined.push('inlines' in inline ? { ...inline, inlines: join(inline.inlines) } : inline)
  }
  return joined
}

/** From the left: tidies every text, and drops its first space where one went before. */
function walk(
  inlines: readonly RichInline[],
  state: { afterSpace: boolean },
): readonly RichInline[] {
  return inlines.flatMap((inline): readonly RichInline[] => {
    if (inline.kind === 'break') {
      state.afterSpace = true
      return [inline]
    }
    if (inline.kind !== 'text') return filled({ ...inline, inlines: walk(inline.inlines, state) })
    const tidy = tidyText(inline.text)
    const text = state.afterSpace ? tidy.trimStart() : tidy
    if (text !== '') state.afterSpace = text.endsWith(' ')
    return text === '' ? [] : [{ kind: 'text', text }]
  })
}

/** From the right: drops spaces at the end and before hard breaks. */
function trimEnds(
  inlines: readonly RichInline[],
  state: { atEnd: boolean },
): readonly RichInline[] {
  return inlines
    .toReversed()
    .flatMap((inline): readonly RichInline[] => {
      if (inline.kind === 'break') {
        state.atEnd = true
        return [inline]
      }
      if (inline.kind !== 'text')
        return filled({ ...inline, inlines: trimEnds(inline.inlines, state) })
      const text = state.atEnd ? inline.text.trimEnd() : inline.text
      if (text !== '') state.atEnd = false
      return text === '' ? [] : [{ kind: 'text', text }]
    })
    .toReversed()
}

const filled = (
  inline: Exclude<RichInline, { kind: 'text' } | { kind: 'break' }>,
): readonly RichInline[] => (inline.inlines.length > 0 ? [inline] : [])
