import type { Word } from './words-in.ts'

/** How the line is written in which a word stands. */
export interface Line {
  /** All in capitals. */
  readonly isShouted: boolean
  /** Every longer word has a capital and no sentence ends, as in a title: capitals tell less. */
  readonly isTitle: boolean
  /** As long as a line that was broken only because it was full. */
  readonly isLong: boolean
  /** It tells what is sung and played, and who wrote it. */
  readonly isOfMusic: boolean
  /** A label begins it: "Readers: …". */
  readonly isLabelled: boolean
}

/** From so many characters on a line goes on with the next one. */
const FULL = 60

const OF_MUSIC =
  /\b(?:prelude|postlude|voluntary|introit|anthem|offertory|preparation|processional|recessional|sending|communion|hymns?|gloria|sanctus|psalm|setting|organ|canto|himno): /i

/** The line of each word, in the order of the words. */
export function linesOf(words: readonly Word[], text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  let first = 0
  for (const written of text.split('\n')) {
    const to = from + written.length
    let last = first
    while (last < words.length && (words[last]?.from ?? 0) <= to) last++
    const line = lineOf(words.slice(first, last), written)
    for (let index = first; index < last; index++) lines.push(line)
    first = last
    from = to + 1
  }
  return lines
}

function lineOf(words: readonly Word[], written: string): Line {
  const letters = words.filter(({ text, inAddress }) => text.length > 1 && !inAddress)
  const longer = letters.filter(({ text }) => text.length > 3)
  const hasSmall = longer.some(({ capitals }) => capitals === 'none')
  return {
    isShouted: letters.length > 1 && letters.every(({ capitals }) => capitals === 'all'),
    isTitle:
      longer.length > 2 &&
      !hasSmall &&
      !/[,;:+]| [-–—] |\S {2,}\S|\.(?: \p{Lu}\p{Ll}|\s*$)/u.test(written),
    isLong: written.length >= FULL,
    isOfMusic: OF_MUSIC.test(written),
    isLabelled: /^[\s#*•+-]*[\p{L}'’&/-]+(?: [\p{L}'’&/-]+){0,4} ?:/u.test(written),
  }
}
