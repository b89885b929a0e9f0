import { Parser } from 'htmlparser2'

/** What a page of HTML says to whoever reads it: the text between the tags of its body, blocks apart. */
export function wordsOfHtml(page: string): string {
  let words = ''
  let hidden = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) hidden++
    },
    ontext: (text) => {
      if (hidden === 0) words += text
    },
    onclosetag: (name) => {
      if (silent.has(name)) hidden--
      if (!inline.has(name)) words += '\n'
    },
  })
  parser.end(page)
  return words
}

const silent: ReadonlySet<string> = new Set(['head', 'script'])
const inline: ReadonlySet<string> = new Set(['em', 'strong', 'cite', 'span', 'a'])
