/** Letters that have no accent to take off but a common spelling without. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/**
 * Words as a name for a file or an id: small letters a–z and figures joined by hyphens, cut after a
 * whole word at `most` letters, addresses left out. Empty where the words have none of these letters.
 */
export function slug(words: string, most: number): string {
  const plain = words
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => spellings.get(letter) ?? '')
  const parts = plain.match(/[a-z0-9]+/g) ?? []
  let joined = (parts[0] ?? '').slice(0, most)
  for (const part of parts.slice(1)) {
    if (joined.length + 1 + part.length > most) break
    joined += `-${part}`
  }
  return joined
}

/** The path of a file that is not there yet: by its name, or with -2, -3 and so on behind it where that is taken. */
export function freePath(
  folder: string,
  name: string,
  ending: string,
  paths: ReadonlySet<string>,
): string {
  const taken = lowered(paths)
  let free = `${folder}/${name}.${ending}`
  for (let count = 2; taken.has(free.toLowerCase()); count++)
    free = `${folder}/${name}-${count}.${ending}`
  return free
}

/** Systems differ in whether capitals make another name. */
export const lowered = (paths: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...paths].map((path) => path.toLowerCase()))
