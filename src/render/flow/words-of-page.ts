import { Parser } from 'htmlparser2'

/**
 * What a page says to whoever reads it: the text of its body without the tags, blocks on lines of their own, and
 * what its pictures show.
 */
export function wordsOfPage(page: string): string {
  let words = ''
  let silent = 0
  const parser = new Parser({
    onopentag: (name, { alt }) => {
      if (name === 'head') silent++
      if (name === 'img' && alt !== undefined) words += `${alt}\n`
    },
    ontext: (text) => {
      if (silent === 0) words += text
    },
    onclosetag: (name) => {
      if (name === 'head') silent--
      if (!IN_WORDS.has(name)) words += '\n'
    },
  })
  parser.end(page)
  return words
}

const IN_WORDS: ReadonlySet<string> = new Set(['em', 'strong', 'cite', 'span', 'a'])
