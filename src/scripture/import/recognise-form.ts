import type { BookLanguage } from '../references/books.ts'
import type { Reader } from './forms/mark.ts'
import { readImp } from './forms/read-imp.ts'
import { readOpenSong } from './forms/read-open-song.ts'
import { readOsis } from './forms/read-osis.ts'
import { readUsfm } from './forms/read-usfm.ts'
import { readUsfx } from './forms/read-usfx.ts'
import { readUsj } from './forms/read-usj.ts'
import { readUsx } from './forms/read-usx.ts'
import { isSilent, readVerseLine, readVerseLines } from './forms/read-verse-lines.ts'
import { readZefania } from './forms/read-zefania.ts'

/** A form in which translations come. */
export type Form =
  | 'USFM'
  | 'USX'
  | 'USJ'
  | 'USFX'
  | 'OSIS'
  | 'Zefania'
  | 'OpenSong'
  | 'IMP'
  | 'verse-per-line'

/** The form of a file, told from its beginning whatever its name; undefined for another. */
export function recogniseForm(beginning: string, language: BookLanguage): Form | undefined {
  const text = beginning.trimStart()
  if (text.includes('\0')) return undefined
  if (text.startsWith('<')) return formOfXml(text)
  if (text.startsWith('{')) return /"type"\s*:\s*"USJ"/.test(text) ? 'USJ' : undefined
  if (/^\$\$\$/.test(text)) return 'IMP'
  if (/^\\[a-z]/i.test(text)) return 'USFM'
  const lines = text.split('\n').filter((line) => !isSilent(line))
  const first = lines.slice(0, 20)
  const verses = first.filter((line) => readVerseLine(line, language) !== undefined)
  return verses.length > 0 && 2 * verses.length >= first.length ? 'verse-per-line' : undefined
}

const roots: ReadonlyMap<string, Form> = new Map([
  ['osis', 'OSIS'],
  ['xmlbible', 'Zefania'],
  ['usx', 'USX'],
  ['usfx', 'USFX'],
])

function formOfXml(text: string): Form | undefined {
  const bare = text.replace(/<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>/gs, '')
  const root = /<(?:[\w-]+:)?([\w-]+)/.exec(bare)?.[1]?.toLowerCase()
  if (root === 'bible') return /<b\s[^>]*\bn\s*=/.test(bare) ? 'OpenSong' : undefined
  return roots.get(root ?? '')
}

/** The reader of each form. */
export const readers: Readonly<Record<Form, Reader>> = {
  USFM: readUsfm,
  USX: readUsx,
  USJ: readUsj,
  USFX: readUsfx,
  OpenSong: readOpenSong,
  OSIS: readOsis,
  Zefania: readZefania,
  IMP: readImp,
  'verse-per-line': readVerseLines,
}
