import { filedItems, listKeyOf, readItemFile } from '../edit/item-file.ts'
import type { Item } from '../load/item.ts'
import { knownAs, openingWords } from '../load/opening-words.ts'
import { wholeNameKey } from '../load/whole-name.ts'
import type { MeantItems } from '../problems/usage-problems.ts'
import { nameKey } from '../same-person.ts'
import type { Sources } from '../source.ts'

/** The items that a person may mean by what she types. */
export interface Meant<One extends Item> {
  readonly items: readonly One[]
  /** It is an id, the whole name of a person or a whole title; else parts of a name or of words. */
  readonly isWhole: boolean
}

/**
 * Finds items by an id, by the whole name of a person, by a whole title, else by parts of a name, of the words or of the note, printed or
 * not. Of several for one whole name or title those that are not closed are meant, where there are any. Words that begin
 * as the typed ones do go before those that only have them within.
 *
 * @param sources files of the parish, in which notes stand
 */
export function itemsMeant<One extends Item>(
  typed: string,
  items: readonly One[],
  sources: Sources,
): Meant<One> {
  const called = items.filter(({ id }) => id === typed)
  if (called.length > 0) return { items: called, isWhole: true }
  const named = forName(typed, items)
  if (named.length > 0) return { items: named, isWhole: true }
  const wanted = partsOf(typed)
  if (wanted.length === 0) return { items: [], isWhole: false }
  const known = wordsKnownBy(items, sources)
  const having = (has: (word: string, part: string) => boolean): readonly One[] =>
    items.filter((item) =>
      wanted.every((part) => known.get(item)?.some((word) => has(word, part)) ?? false),
    )
  const begun = having((word, part) => word.startsWith(part))
  return {
    items:
      begun.length > 0 ? begun : having((word, part) => part.length > 2 && word.includes(part)),
    isWhole: false,
  }
}

/** Items as a message lists them: a few words of each, for a terminal alone. */
export const meantItems = (items: readonly Item[]): MeantItems => ({
  items: items.map(({ id, place: { file, line } }) => ({ id, file, line })),
  words: items.map((item) => ({ redacted: knownAs(item, 60) })),
})

/** Those for the person of a whole name, and those of a title. */
function forName<One extends Item>(typed: string, items: readonly One[]): readonly One[] {
  const name = wholeNameKey(typed)
  const theirs = items.filter(
    (item) =>
      (name !== undefined && item.person !== undefined && nameKey(item.person.name) === name) ||
      ('title' in item && nameKey(item.title) === nameKey(typed)),
  )
  const left = theirs.filter(({ closed }) => closed === undefined)
  return left.length > 0 ? left : theirs
}

/** By item, all words by which it is known, printed or not, in small letters without marks. */
export function wordsKnownBy<One extends Item>(
  items: readonly One[],
  sources: Sources,
): ReadonlyMap<One, readonly string[]> {
  const notes = notesIn(sources)
  return new Map(
    items.map((item) => {
      const { id, person, words, place } = item
      const said = [
        id,
        person?.name ?? '',
        openingWords(item, Number.POSITIVE_INFINITY),
        ...words.map(({ text }) => text),
        notes.get(`${place.file}:${place.line}`) ?? '',
      ]
      return [item, partsOf(said.join(' '))] as const
    }),
  )
}

/** The notes of requests and events, which never print, by file and line of each. */
const notesIn = (sources: Sources): ReadonlyMap<string, string> =>
  new Map(
    [...sources]
      .filter(([, { text }]) => /\bnote\b/.test(text))
      .flatMap(([path, { text }]) => {
        const file = /\.ya?ml$/i.test(path) ? readItemFile(text, listKeyOf(path)) : undefined
        return file === undefined ? [] : filedItems(file).map((one) => [path, one] as const)
      })
      .map(([path, filed]) => [`${path}:${filed.line}`, filed.own('note') ?? '']),
  )

/** Words in small letters without marks. */
const partsOf = (text: string): readonly string[] =>
  nameKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
