import type { ImportLimit } from '../../problems/translation-problems.ts'

/**
 * How much a translation to be imported may hold, so that memory stays bounded whatever a file
 * claims to be. A whole Bible with Apocrypha is 38,000 verses and 5 MB of words; with every word's
 * number of a dictionary beside it, 30 to 60 MB of file.
 */
export const limits = {
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
