import { beginsPrayer, tellsPseudonym } from '../cues/index.ts'
import type { LetterBlock } from '../read/letter.ts'
import { wordsOf, wordsOfBlock } from './runs.ts'

/** A footnote, and the mark by which a name asks for it. */
export interface Footnote {
  readonly mark: string
  /** With its mark. */
  readonly words: string
}

/**
 * The footnote that a block is: it begins with a star or dagger, or says that names were changed. A
 * list of one item that says so was a star and a space.
 */
export function footnoteOf(block: LetterBlock): Footnote | undefined {
  if (block.kind === 'list') {
    const [item, ...others] = block.items
    const words = item === undefined ? '' : wordsOf(item.runs)
    return others.length === 0 && tellsPseudonym(words)
      ? { mark: '*', words: `* ${words}` }
      : undefined
  }
  if (block.kind !== 'paragraph') return undefined
  const words = wordsOfBlock(block)
  const mark = /^\(?(\*{1,3}|[†‡]{1,2})/u.exec(words)?.[1]
  if (mark !== undefined) return { mark, words }
  return tellsPseudonym(words) && block.runs.every(({ emphasis }) => emphasis)
    ? { mark: '*', words: `*${words}` }
    : undefined
}

/** Whether a block with a footnote's look is one: it says why, or a word before it has its mark. */
export const isFootnote = ({ mark, words }: Footnote, before: string): boolean =>
  tellsPseudonym(words) ||
  (carriesMark(before, mark) && !beginsPrayer(words.replace(/^[*†‡\s]+/u, '')))

/** Whether a word of the text ends, or begins, with this mark and no longer one. */
export function carriesMark(text: string, mark: string): boolean {
  const sign = mark.charAt(0).replace('*', '\\*')
  const whole = `(?<!${sign})${sign}{${mark.length}}(?!${sign})`
  return new RegExp(`[\\p{L}\\p{M}”’"']${whole}|(?<=^|\\s)${whole}(?=\\p{Lu})`, 'u').test(text)
}
