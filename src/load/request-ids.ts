import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Place, Quoted } from '../place.ts'
import type { Draft } from './decode-request.ts'
import type { Item, Request } from './item.ts'

/**
 * Gives every request its id: the written one, or one made from its stem, in the order given. A
 * made id that is taken gets -2, -3 and so on; a written one that is taken, be it by an item of
 * another kind, is an error naming both places.
 */
export function giveIds(
  drafts: readonly Draft[],
  others: readonly Item[],
  report: (problem: Diagnostic) => void,
): readonly Request[] {
  const taken = new Map<string, Place>()
  const take = (id: string, quoted: Quoted, place: Place): void => {
    const other = taken.get(id)
    if (other) report(diagnostic('error', 'duplicate-id', { id: quoted, other }, place))
    else taken.set(id, place)
  }
  for (const { id, place } of others) take(id, id, place)
  for (const { written } of drafts) if (written) take(written.id, written.quoted, written.place)
  return drafts.map(({ request, written, stem }) => {
    const id = written?.id ?? freeId(stem, taken)
    if (!written) taken.set(id, request.place)
    return { id, idWritten: written !== undefined, ...request }
  })
}

function freeId(stem: string, taken: ReadonlyMap<string, Place>): string {
  let id = stem
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
  return id
}

/**
 * What an id is made from: for a person the initials and the first day, never the name; else the
 * section and the text's first five words.
 */
export function stemOf(request: Draft['request'], initials: string | undefined): string {
  const { section = '', text = [], link, footnote, window } = request
  if (initials !== undefined) return slug(`${initials} ${window.from ?? ''}`)
  const words = [plainText(text), link?.text, footnote].find((one) => one) ?? ''
  return slug(`${section} ${words.split(/\s+/).slice(0, 5).join(' ')}`)
}

/** Small letters and figures joined by hyphens, accents left off; at most 60, to be typed again. */
function slug(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  if (!words) return 'request'
  return Array.from(words.join('-').normalize('NFC')).slice(0, 60).join('').replace(/-$/, '')
}
