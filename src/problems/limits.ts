import type { ImportLimit } from './translation-problems.ts'

/**
 * How much anything may hold that comes from outside, so that memory and time stay bounded whatever a file claims to
 * be. Each is many times what a parish has; docs/limits.md tells them to people. Numbers of things where nothing else
 * is said.
 */
export const limits = {
  /** Bytes of a file that is read whole, by its own size or from a device that has none. */
  file: 64 * 2 ** 20,
  /** Bytes of a text of the parish: requests, articles, events, a calendar, a rota, a template, a theme. */
  text: 2 * 2 ** 20,
  /** Characters of all of them. */
  texts: 16 * 2 ** 20,
  /** Requests, articles, events and rows of the rota. */
  items: 20_000,
  /** Items of one issue. */
  chosen: 1000,
  /** Weeks that `check` looks through. */
  weeks: 104,
  /** Letters and digits of one word. */
  word: 1000,
  /** Lines, commas and opening brackets of one file of YAML: each is a value that costs a hundred times its bytes. */
  values: 100_000,
  /** Characters of the words of one request, event or article. */
  prose: 100_000,
  /** Who does what in one row of the rota. */
  roles: 500,
  /** Signs of Markdown in one paragraph. */
  signs: 2000,
  /** Letters, figures and signs of English without a space between; an address has some hundred. */
  run: 4000,
  /** Tags of one template, closing ones too. */
  tags: 5000,
  /** Elements of a template in each other; those of a letter that lie deeper are read as the one around them. */
  elements: 200,
  /** Blocks and parts that a template goes through while it is rendered. */
  steps: 100_000,
  /** Characters that a template renders to. */
  rendered: 8 * 2 ** 20,
  /** Bytes of a mail or another letter to be imported, with what is attached to it. */
  letter: 32 * 2 ** 20,
  /** Bytes of the header of a mail. */
  header: 2 ** 18,
  /** Characters of the words of a letter, and its lines. */
  words: 2 ** 20,
  lines: 10_000,
  /** Bytes that a packed letter, such as a Word file, unpacks to. */
  unpacked: 16 * 2 ** 20,
  /** Bytes of all pictures of a Word file together; those that would be more are told, and stay in it. */
  pictures: 16 * 2 ** 20,
  /** Tags of a Word file, each of which costs more memory than its bytes say; forty pages have about 40,000. */
  marks: 400_000,
  /** Cells of a sheet up to its last row and column, the empty ones too: one far cell makes all before it. */
  cells: 2_000_000,
  /** Millions of pixels of a picture: a whole letter sheet at 700 dots an inch. */
  megapixels: 50,
  /** Characters of a drawing (SVG), and steps of the noise that a filter of it may make. */
  drawing: 2 ** 20,
  octaves: 10,
} as const

/** A limit that a message tells of by `too-much`; the others are told with what they bound. */
export type ToldLimit =
  | 'text'
  | 'texts'
  | 'items'
  | 'chosen'
  | 'word'
  | 'values'
  | 'prose'
  | 'roles'
  | 'signs'
  | 'run'
  | 'tags'
  | 'elements'
  | 'steps'
  | 'rendered'

/**
 * How much a translation to be imported may hold, so that memory stays bounded whatever a file
 * claims to be. A whole Bible with Apocrypha is 38,000 verses and 5 MB of words; with every word's
 * number of a dictionary beside it, 30 to 60 MB of file.
 */
export const translationLimits = {
  /** Files in a folder. */
  files: 500,
  /** Bytes of all files. */
  bytes: 128 * 2 ** 20,
  /** Characters without a verse beginning: prefaces and word lists are shorter. */
  silence: 4 * 2 ** 20,
  /** Characters of one line, tag or comment. */
  piece: 2 ** 20,
  /** Characters of a file of JSON, which is read whole; a long book with its notes has 3 million. */
  json: 8 * 2 ** 20,
  /** Elements of XML in each other; a note in a verse in a chapter takes ten. */
  depth: 200,
  /** Number of a chapter, and of a verse in its chapter. */
  chapter: 200,
  'verse-number': 250,
  verses: 60_000,
  /** Characters of one verse; the longest of the Bible (Esther 8:9) has about 500. */
  verse: 20_000,
  /** Characters of all verses. */
  words: 32 * 2 ** 20,
} as const satisfies Readonly<Record<ImportLimit, number>>
