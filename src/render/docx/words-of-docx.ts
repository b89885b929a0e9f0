import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

const MAIN_PART = 'word/document.xml'

/** The words of a Word file's main part, a paragraph a line, and what its pictures show; undefined where it is no such file. */
export function wordsOfDocx(file: Uint8Array): string | undefined {
  const main = mainPartOf(file)
  if (main === undefined) return undefined
  let words = ''
  const parser = new Parser(
    {
      onopentag: (name, { descr }) => {
        if (name === 'wp:docPr' && descr !== undefined) words += `${descr}\n`
      },
      ontext: (text) => {
        words += text
      },
      onclosetag: (name) => {
        if (name === 'w:p') words += '\n'
      },
    },
    { xmlMode: true },
  )
  parser.end(new TextDecoder().decode(main))
  return words
}

function mainPartOf(file: Uint8Array): Uint8Array | undefined {
  try {
    return unzipSync(file, { filter: ({ name }) => name === MAIN_PART })[MAIN_PART]
  } catch {
    return undefined
  }
}
