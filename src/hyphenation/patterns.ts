/** A language's rules for dividing words (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983). */
export interface Patterns {
  /** Fewest letters before and after a hyphen. */
  readonly left: number
  readonly right: number
  /** Whether the apostrophe is a letter here, as in `l'église`; elsewhere it ends a word. */
  readonly hasApostrophes: boolean
  /** Words that the patterns get wrong, and their places. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>
  /** The letters of all patterns, the full stop for the word's edge among them. */
  readonly letters: string
  readonly trie: Trie
}

/** The patterns as a tree of letters, its nodes numbered breadth first: those below the root as their letters are. */
interface Trie {
  /** How many letters lead on from the root. */
  readonly roots: number
  /** By node: its letter, and whether it is the last of its siblings, which stand in the order of their letters. */
  readonly marks: Uint8Array
  /** By node: its first child, 0 where it has none. */
  readonly children: Uint32Array
  /** By node: the pattern that ends there. */
  readonly endsWith: (node: number) => Levels | undefined
}

/**
 * A digit before each letter of a pattern, a full stop for the word's edge not counted. Of all that fit at a place the
 * highest holds, and an odd one is where the word may be divided.
 */
type Levels = string

/** The first line of a file that `build/patterns.js` wrote. */
interface Head {
  readonly left: number
  readonly right: number
  readonly exceptions: readonly string[]
  readonly letters: string
  readonly levels: readonly Levels[]
}

const LINE_FEED = 0x0a
const LAST = 0x80
const LETTER = 0x7f
const HAS_CHILDREN = 1
const NONE = -1

/** Patterns as `build/patterns.js` wrote them. */
export function readPatterns(bytes: Uint8Array): Patterns {
  const start = bytes.indexOf(LINE_FEED) + 1
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as Head
  const { left, right, letters, levels } = head
  const hasApostrophes = letters.includes("'")
  const trie = readTrie(bytes.subarray(start), levels)
  return { left, right, hasApostrophes, exceptions: readExceptions(head.exceptions), letters, trie }
}

/** Children of a node stand together, and after those of the nodes before it. */
function readTrie(rows: Uint8Array, levels: readonly Levels[]): Trie {
  const size = rows.length / 3
  const row = (n: number): Uint8Array => rows.subarray(n * size, (n + 1) * size)
  const [marks, low, high] = [row(0), row(1), row(2)]
  const children = new Uint32Array(size)
  let parent = 0
  for (let node = 1; node < size; node++) {
    if ((marks[node - 1] ?? 0) < LAST) continue
    while (((low[parent] ?? HAS_CHILDREN) & HAS_CHILDREN) === 0) parent++
    children[parent++] = node
  }
  const endsWith = (node: number): Levels | undefined =>
    levels[((((high[node] ?? 0) << 8) | (low[node] ?? 0)) >> 1) - 1]
  const roots = marks.findIndex((mark) => mark >= LAST) + 1
  return { roots, marks, children, endsWith }
}

const readExceptions = (words: readonly string[]): Patterns['exceptions'] =>
  new Map(words.map((word) => [word.replaceAll('-', ''), placesOfHyphens(word)]))

/** Where the hyphens of a word stand once they are taken out. */
const placesOfHyphens = (word: string): readonly number[] =>
  [...word.matchAll(/-/g)].map(({ index }, before) => index - before)

/**
 * Places in a word (UTF-16 offsets, ascending) where it may be divided. Upper and lower case, straight
 * and curly apostrophes are the same; no place parts a letter from its mark.
 */
export function placesIn(word: string, patterns: Patterns): readonly number[] {
  const letters = lowerCased(word)
  const places = patterns.exceptions.get(letters) ?? placesByPattern(letters, patterns)
  return places.filter(
    (place) =>
      place >= patterns.left &&
      place <= word.length - patterns.right &&
      !/^[\p{Mark}\udc00-\udfff]/u.test(word.slice(place, place + 1)),
  )
}

/** Lower case of the same length: a letter whose lower case is longer stays as it is. */
function lowerCased(word: string): string {
  const straight = word.replaceAll('’', "'")
  const lower = straight.toLowerCase()
  if (lower.length === word.length) return lower
  return Array.from(straight, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('')
}

function placesByPattern(word: string, { letters, trie }: Patterns): readonly number[] {
  const numbers = `.${word}.`.split('').map((letter) => letters.indexOf(letter))
  const highest = new Uint8Array(word.length + 1)
  numbers.forEach((first, from) => {
    let node = first < trie.roots ? first : NONE
    for (let at = from + 1; node !== NONE; at++) {
      raise(highest, Math.max(0, from - 1), trie.endsWith(node))
      node = childWith(numbers[at] ?? NONE, node, trie)
    }
  })
  const places: number[] = []
  highest.forEach((level, place) => {
    if (level % 2 === 1) places.push(place)
  })
  return places
}

/** The child that a letter leads to; NONE where none does. */
function childWith(letter: number, node: number, { marks, children }: Trie): number {
  const first = children[node] ?? 0
  if (first === 0) return NONE
  for (let child = first; ; child++) {
    const mark = marks[child] ?? LAST
    const found = mark & LETTER
    if (found === letter) return child
    if (found > letter || mark >= LAST) return NONE
  }
}

function raise(highest: Uint8Array, from: number, levels: Levels = ''): void {
  for (let n = 0; n < levels.length; n++) {
    const level = levels.charCodeAt(n) - 48
    if (level > (highest[from + n] ?? 9)) highest[from + n] = level
  }
}
