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
