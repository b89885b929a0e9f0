import { plainText } from '../markdown/plain-text.ts'
import type { Article, Request } from './parish.ts'

/**
 * How a request or article is known to people: the name as it prints and the words, on one line of at
 * most so many characters; an article's title. It may name a person: for a terminal only.
 */
export function openingWords(item: Request | Article, length: number): string {
  const words = 'title' in item ? item.title : wordsOf(item)
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') >= length / 2 ? cut.lastIndexOf(' ') : cut.length)}…`
}

const wordsOf = ({ person, text, link, footnote }: Request): string =>
  [person?.shown, text && plainText(text), link?.text, footnote]
    .filter((part) => part !== undefined && part !== '')
    .slice(0, 2)
    .join(', ')
