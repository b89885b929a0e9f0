import type { MeantItems } from '../problems/usage-problems.ts'

/** So many are named of what may be any number. */
const MOST_NAMED = 20

/** How many more there are, in words. */
type More = (left: number) => string

/** The first of these in a row. */
export const firstNamed = (items: readonly string[], more: More): string =>
  items.length > MOST_NAMED
    ? `${items.slice(0, MOST_NAMED).join(', ')} ${more(items.length - MOST_NAMED)}`
    : items.join(', ')

/** The first of these, several each on a line of its own. */
export const inLines = (said: readonly string[], more: More): string =>
  said.length > 1
    ? [
        ...said.slice(0, MOST_NAMED),
        ...(said.length > MOST_NAMED ? [more(said.length - MOST_NAMED)] : []),
      ]
        .map((one) => `\n  ${one}`)
        .join('')
    : said.join('')

/** So many items are listed of those that may be meant. */
const MOST_MEANT = 12

/** Under a heading a line for each item that may be meant: the id, the words, the place. */
export const meantInLines = (
  heading: string,
  items: MeantItems['items'],
  words: readonly string[],
  more: More,
): string =>
  [
    heading,
    ...items
      .slice(0, MOST_MEANT)
      .map(({ id, file, line }, index) => `${id}: ${words[index]} (${file}:${line})`),
    ...(items.length > MOST_MEANT ? [`${more(items.length - MOST_MEANT)}.`] : []),
  ].join('\n  ')
