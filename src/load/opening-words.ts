import { plainText } from '../markdown/plain-text.ts'
import { oneLine } from '../tidy-text.ts'
import type { Item, Request } from './item.ts'

/**
 * How an item is known to people, on one line of at most so many characters: of a request the name as
 * it prints and the words, of an event or an article its title. It may name a person: for a terminal only.
 */
export function openingWords(item: Item, length: number): string {
  const line = oneLine(wordsOf(item))
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') >= length / 2 ? cut.lastIndexOf(' ') : cut.length)}…`
}

/** How an item is known in the office: a person by her whole name, whatever of it prints. For a terminal alone. */
export const knownAs = (item: Item, length: number): string =>
  openingWords(
    item.kind === 'request' && item.person
      ? { ...item, person: { ...item.person, shown: item.person.name } }
      : item,
    length,
  )

function wordsOf(item: Item): string {
  switch (item.kind) {
    case 'request':
      return wordsOfRequest(item)
    case 'rota':
      return item.date
    case 'event':
    case 'article':
      return item.title
    default:
      return item satisfies never
  }
}

const wordsOfRequest = ({ person, text, link, footnote }: Request): string =>
  [person?.shown, text && plainText(text), link?.text, footnote]
    .filter((part) => part !== undefined && part !== '')
    .slice(0, 2)
    .join(', ')
