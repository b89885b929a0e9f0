import type { Inline } from '../../../document/document.ts'
import type { BlockLook } from '../../../theme/theme.ts'

/** A paragraph that begins its part, in the two ways that it may be set. */
export interface Opening {
  readonly inlines: readonly Inline[]
  /** Where it has an initial: its first letter, and all that follows it. */
  readonly large?: { readonly letter: readonly Inline[]; readonly rest: readonly Inline[] }
}

/**
 * Puts the first words of a paragraph into a span of the class `lead-in`, and its first letter into one of
 * the class `initial`, as its look wants. Words that begin with a sign, a figure or emphasis stay as they are.
 */
export function openingOf(
  inlines: readonly Inline[],
  { initial, leadIn }: Pick<BlockLook, 'initial' | 'leadIn'>,
): Opening {
  const [first, ...others] = inlines
  if (first?.kind !== 'text' || !wantsOpening({ initial, leadIn })) return { inlines }
  const text = first.text.trimStart()
  const [, letter] = /^(\p{L}\p{M}*)[\p{L} ]/u.exec(text) ?? []
  if (letter === undefined) return { inlines }
  const words = new RegExp(`^(?:\\S+\\s*){0,${leadIn}}`, 'u').exec(text)?.[0].trimEnd() ?? ''
  const opened = (from: number): readonly Inline[] => [
    ...spanOf('lead-in', text.slice(from, words.length)),
    { kind: 'text', text: text.slice(Math.max(from, words.length)) },
    ...others,
  ]
  if (initial === 0) return { inlines: opened(0) }
  const rest = opened(letter.length)
  return { inlines: opened(0), large: { letter: spanOf('initial', letter), rest } }
}

/** Whether a paragraph of this look is set apart where it begins its part. */
export const wantsOpening = ({ initial, leadIn }: Pick<BlockLook, 'initial' | 'leadIn'>): boolean =>
  initial > 0 || leadIn > 0

const spanOf = (name: string, text: string): readonly Inline[] =>
  text === '' ? [] : [{ kind: 'span', classes: [name], inlines: [{ kind: 'text', text }] }]
