import { unzipSync, unzlibSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { wordsOfHtml } from '../words-of-html.ts'

/** Letters alone, small and without accents: however a word is divided, spaced or written, it is found. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

/**
 * Everything that a PDF says to whoever opens it by whatever means: its bytes, each stream unpacked, each string
 * by each way of reading it (tags, alternatives, addresses, titles), and the letters that its pages draw.
 */
export async function saidByPdf(file: Uint8Array | undefined): Promise<string> {
  if (file === undefined) return ''
  const raw = Buffer.from(file).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ 0: mark, index }) => {
    const from = index + mark.length
    const to = raw.indexOf('endstream', from)
    return unpacked(file.subarray(from, to))
  })
  const bytes = [raw, ...streams.map((one) => Buffer.from(one).toString('latin1'))]
  const read = streams.map((one) => Buffer.from(one).toString('utf8'))
  return [...bytes, ...read, ...bytes.flatMap(stringsIn), await drawnBy(file)].join('\n')
}

/** Everything that a text says by whatever means: its signs as they stand, its words without the tags between them, and what it says where its lines are folded or its letters written as codes. */
export function saidByFile(text: string): string {
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '')
  const decoded = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (codes) =>
      Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
    )
  return [text, unfolded, decoded].flatMap((one) => [one, wordsOfHtml(one)]).join('\n')
}

/** The same of a Word file: each of its parts. */
export const saidByDocx = (file: Uint8Array): string =>
  Object.entries(unzipSync(file))
    .map(([path, part]) => `${path}\n${saidByFile(Buffer.from(part).toString('utf8'))}`)
    .join('\n')

/** What is for paper: PDFs, and Word files, which are zips. */
export const saidByPrinted = (file: Uint8Array | undefined): Promise<string> =>
  file?.[0] === 0x50 ? Promise.resolve(saidByDocx(file)) : saidByPdf(file)

function unpacked(packed: Uint8Array): readonly Uint8Array[] {
  try {
    return [unzlibSync(packed)]
  } catch {
    // A picture's own packing, or none.
    return [packed]
  }
}

/** Strings in hexadecimal, and in brackets with their escapes, also as UTF-16. */
function stringsIn(text: string): readonly string[] {
  const hexadecimal = [...text.matchAll(/<([0-9a-fA-F\s]{4,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'),
  )
  const literal = [...text.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, inside = '']) =>
    inside.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : sign,
    ),
  )
  return [...hexadecimal, ...literal].flatMap((one) => [
    one,
    ...(one.startsWith('\xfe\xff') ? [utf16(one.slice(2))] : []),
  ])
}

const utf16 = (bytes: string): string =>
  Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le')

/** What an independent reader makes of the glyphs. */
async function drawnBy(file: Uint8Array): Promise<string> {
  const task = getDocument({ data: file.slice(), verbosity: 0 })
  const document = await task.promise
  const drawn: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    drawn.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  await task.destroy()
  return drawn.join('')
}
