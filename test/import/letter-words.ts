import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { runsOfBlock, wordsOfBlock } from '../../src/import/lines/runs.ts'
import { openLetter } from '../../src/import/read/open-letter.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import type { YamlNode } from '../../src/yaml/yaml-node.ts'

/** Words as they are counted: letters and figures, whatever stands between them. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/\ufe0f/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/**
 * What a letter says, read by other means than the import's wherever that is easy: plain text and
 * Markdown as it stands, HTML by taking the tags out. Only a mail's parts are read by the import.
 */
export async function wordsOfLetter(path: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(path))
  if (path.endsWith('.eml')) return wordsOfMail(bytes)
  if (path.endsWith('.docx')) return wordsOfWord(bytes)
  const text = withoutHidden(path.includes('windows-1252') ? asWindows1252(bytes) : utf8(bytes))
  if (path.endsWith('.html')) return wordsIn(withoutTags(text))
  // A word that a column divided is one.
  // Numbers and letters that mark the items of lists say nothing, nor does an address said twice.
  return wordsIn(
    text
      .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
      .replace(/^\s*(?:[1-9](?:[.)]|\.-)|[oØüv](?=\t| {2}))\s+/gm, '')
      .replace(/(\S+)<mailto:\1>/g, '$1')
      .replaceAll('<mailto:', '<'),
  )
}

/** The words of a Word file: of its text without what was struck out, its pictures, notes and remarks. */
const wordsOfWord = (bytes: Uint8Array): readonly string[] =>
  ['document', 'footnotes', 'comments'].flatMap((name) =>
    wordsIn(
      partOf(bytes, `word/${name}.xml`)
        .replace(/<w:delText\b[^>]*>[^<]*/g, '')
        .replace(/<\/w:p>|<w:br\/>/g, ' ')
        .replace(/<wp:docPr\b[^>]*\bdescr="([^"]*)"[^>]*>/g, ' $1 ')
        .replace(/<w:comment\b[^>]*\bw:author="([^"]*)"[^>]*>/g, ' $1 ')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&'),
    ),
  )

const partOf = (bytes: Uint8Array, name: string): string =>
  utf8(unzipSync(bytes)[name] ?? new Uint8Array())

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The letters and figures alone: that is what is compared. */
const asWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, ' ')

/** Nor what another program has broken, as the fixture of it knows. */
const withoutHidden = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replaceAll('â€™', '’')
    .replaceAll('Ã©', 'é')
    .replaceAll('Ãº', 'ú')

const entities: ReadonlyMap<string, string> = new Map([
  ['mdash', '—'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['nbsp', ' '],
  ['middot', '·'],
  ['quot', '"'],
  ['#39', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['#8217', '’'],
  ['#8220', '“'],
  ['#8221', '”'],
])

const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<\/?(?:b|i|u|em|strong|span|a|o:p)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities.get(name) ?? whole)

async function wordsOfMail(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openLetter(bytes)
  if (!opened.ok || !('blocks' in opened.letter)) throw new Error('no mail')
  const { blocks, headers, hidden, attachments } = opened.letter
  // An address that stands in the text is said once.
  const addresses = blocks
    .flatMap(runsOfBlock)
    .flatMap(({ text, href }) => (href === undefined || href.includes(text) ? [] : [href]))
  const words = [...blocks.map(wordsOfBlock), ...addresses, ...headers, ...hidden, ...attachments]
  return wordsIn(words.join(' '))
}

/** Words of the addresses that links of HTML, or of a Word file, lead to. */
export function addressWords(path: string): readonly string[] {
  const bytes = new Uint8Array(readFileSync(path))
  const text = path.endsWith('.docx') ? partOf(bytes, 'word/_rels/document.xml.rels') : utf8(bytes)
  return wordsIn(
    [...text.matchAll(/(?:href|Target)=(?:3D)?"([^"]*)"/g)].map(([, href]) => href).join(' '),
  )
}

/** Everything that files of a parish say: values of YAML, comments, and the text of articles. */
export function wordsOfFiles(files: readonly { readonly path: string; readonly text: string }[]) {
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('.md')) return [...wordsOfYaml(text), ...wordsOfComments(text)]
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    return [...wordsOfYaml(front), ...wordsOfComments(front), ...wordsIn(body)]
  })
}

const wordsOfYaml = (text: string): readonly string[] =>
  wordsIn(
    valuesOf(parseYaml(text, () => ({ file: '', line: 1, column: 1, length: 1 })).root).join(' '),
  )

const wordsOfComments = (text: string): readonly string[] =>
  wordsIn([...text.matchAll(/(?:^|\s)#\s(.*)$/gm)].map(([, comment]) => comment).join(' '))

function valuesOf(node: YamlNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'scalar':
      return [node.value ?? '']
    case 'list':
      return node.items.flatMap(valuesOf)
    case 'mapping':
      return [...node.entries.values()].flatMap(({ value }) => valuesOf(value))
    default:
      return []
  }
}

/** Words that occur more often here than there. */
export function missing(here: readonly string[], there: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of there) left.set(word, (left.get(word) ?? 0) + 1)
  return here.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
