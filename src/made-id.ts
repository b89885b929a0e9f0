import type { ItemKind } from './item-kind.ts'
import { type SpokenLanguage, spokenLanguage } from './languages.ts'
import { withoutMarks } from './tidy-text.ts'

/**
 * Ids that the program makes. None holds a word or an initial of a text or a name (docs/rules.md, "Ids"): one
 * is typed at a prompt, stands in a record, and is read over a shoulder.
 */

/** What a kind is called in an id, without accents, as an id is typed. */
const kindInId: Readonly<Record<SpokenLanguage, Readonly<Record<ItemKind, string>>>> = {
  en: { request: 'request', event: 'event', rota: 'rota', article: 'article' },
  es: { request: 'peticion', event: 'evento', rota: 'turnos', article: 'articulo' },
}

/**
 * What such an id begins with: the section's words, or the kind of item. At most 60 letters.
 *
 * @param language the parish's, a BCP 47 tag
 */
export function stemOfId(section: string | undefined, kind: ItemKind, language: string): string {
  const words = withoutMarks(section ?? '').match(/[\p{L}\p{N}]+/gu)
  if (!words) return kindInId[spokenLanguage(language)][kind]
  return Array.from(words.join('-').normalize('NFC')).slice(0, 60).join('').replace(/-$/, '')
}

/** The id that a command writes into a file: the stem, and a number above all that ids of this stem have. */
export const numberedId = (stem: string, taken: Iterable<string>): string =>
  numberedIds(taken)(stem)

/** Ids for many items of one file, no two of them the same. */
export function numberedIds(taken: Iterable<string>): (stem: string) => string {
  const highest = new Map<string, number>()
  const number = (stem: string, count: number): void => {
    highest.set(stem, Math.max(highest.get(stem) ?? 0, count))
  }
  for (const id of taken) {
    const [, stem, count] = /^(.*)-(\d{1,9})$/su.exec(id) ?? []
    if (stem !== undefined) number(stem, Number(count))
  }
  return (stem) => {
    const next = (highest.get(stem) ?? 0) + 1
    number(stem, next)
    return `${stem}-${next}`
  }
}

/** The id of an item in whose file none is written: the stem, and five letters that other words make others. */
export const hashedId = (stem: string, words: string): string => `${stem}-${fiveLetters(words)}`

/** Consonants alone, so that no word comes of them. */
const letters = 'bcdfghjklmnpqrstvwxz'

function fiveLetters(words: string): string {
  let five = ''
  const hash = fnv1a(new TextEncoder().encode(words.normalize('NFC')))
  for (let left = hash; five.length < 5; left = Math.floor(left / letters.length))
    five += letters.charAt(left % letters.length)
  return five
}

/** What FNV-1a multiplies by at each byte, in 32 bits. */
export const FNV_PRIME = 0x01000193

/** FNV-1a, 32 bits (RFC 9923), which needs no library: it tells contents apart, and hides none. */
export function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME)
  return hash >>> 0
}
