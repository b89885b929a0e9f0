import { didYouMean } from '../meant/did-you-mean.ts'

/** How a letter's heading stands to the parish's sections. */
export type Match =
  /** One of them, but for capitals, accents, spaces and punctuation. */
  | { readonly kind: 'known'; readonly section: string }
  | { readonly kind: 'near'; readonly section: string }
  | { readonly kind: 'new' }

/** Letters and digits alone, in lower case: what headings are compared by. `&` is a word. */
export const foldHeading = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()

/** The section that a heading means, or is near to: a few letters apart, or most words the same. */
export function matchSection(heading: string, sections: readonly string[]): Match {
  const folded = new Map(sections.map((section) => [foldHeading(section), section]))
  const typed = foldHeading(heading)
  const known = folded.get(typed)
  if (known !== undefined) return { kind: 'known', section: known }
  const keys = [...folded.keys()]
  const near = didYouMean(typed, keys) ?? keys.find((key) => shareMostWords(key, typed))
  const section = near === undefined ? undefined : folded.get(near)
  return section === undefined ? { kind: 'new' } : { kind: 'near', section }
}

/** Whether one has all words of the other, or half of all words are in both; small words do not count. */
function shareMostWords(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const both = [...first].filter((word) => second.has(word)).length
  if (both === 0) return false
  return (
    both === Math.min(first.size, second.size) || both * 2 >= new Set([...first, ...second]).size
  )
}

const wordsOf = (folded: string): ReadonlySet<string> =>
  new Set(folded.split(' ').filter((word) => !smallWords.has(word)))

const smallWords: ReadonlySet<string> = new Set(
  '& and the of in for our from y e de del la las el los en por para nuestra nuestro'.split(' '),
)
