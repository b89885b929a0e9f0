import type { Reader } from './mark.ts'
import { readImp } from './read-imp.ts'
import { readOsis } from './read-osis.ts'
import { readUsfm } from './read-usfm.ts'
import { isSilent, readVerseLine, readVerseLines } from './read-verse-lines.ts'
import { readZefania } from './read-zefania.ts'

/** A form in which translations come. */
export type Form = 'USFM' | 'OSIS' | 'Zefania' | 'IMP' | 'verse-per-line'

/** The form of a file, told from its beginning whatever its name; undefined for another. */
export function recogniseForm(beginning: string): Form | undefined {
  const text = beginning.trimStart()
  if (text.includes('\0')) return undefined
  if (text.startsWith('<')) return formOfXml(text)
  if (/^\$\$\$/.test(text)) return 'IMP'
  if (/^\\[a-z]/i.test(text)) return 'USFM'
  const lines = text.split('\n').filter((line) => !isSilent(line))
  const first = lines.slice(0, 20)
  const verses = first.filter((line) => readVerseLine(line) !== undefined)
  return verses.length > 0 && 2 * verses.length >= first.length ? 'verse-per-line' : undefined
}

function formOfXml(text: string): Form | undefined {
  const bare = text.replace(/<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>/gs, '')
  const root = /<(?:[\w-]+:)?([\w-]+)/.exec(bare)?.[1]?.toLowerCase()
  if (root === 'osis') return 'OSIS'
  return root === 'xmlbible' ? 'Zefania' : undefined
}

/** The reader of each form. */
export const readers: Readonly<Record<Form, Reader>> = {
  USFM: readUsfm,
  OSIS: readOsis,
  Zefania: readZefania,
  IMP: readImp,
  'verse-per-line': readVerseLines,
}
