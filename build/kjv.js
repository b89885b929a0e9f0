// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bcv_parser as BcvParser } from 'bible-passage-reference-parser/esm/bcv_parser.js'
import * as english from 'bible-passage-reference-parser/esm/lang/en.js'
import { loadSource } from './load-source.js'

/** @import { BookId } from '../src/scripture/references/books.ts' */
/** @typedef {Record<string, number[]>} Counts Verses in each chapter, by book id. */

const folder = 'dist/resources'

// These two repeat a book and a psalm that stand under another id.
const doubled = new Set(['SgThree', 'Ps151'])

/**
 * Splits the King James Version of 1769 into one file a book, `kjv/Ps.txt`, in the form of
 * src/scripture/stored-book.ts, with the file that is searched beside them. `versification.json` says
 * how many verses each chapter has in the numbering of the KJV, where those of the ESV, the NRSV and the NAB
 * differ, and how many the psalms of the Vulgate have.
 */
export async function kjv() {
  const { stored, searchLines, searchFile } = await loadForm()
  const counts = numbering('kjv')
  const ids = /** @type {BookId[]} */ (Object.keys(counts))
  mkdirSync(`${folder}/kjv`, { recursive: true })
  let lines = ''
  for (const [index, [name, chapters]] of [...readBooks()].entries()) {
    const id = ids[index]
    const lengths = chapters.map(({ length }) => length)
    if (id === undefined || String(lengths) !== String(counts[id]))
      throw new Error(`${name} has ${lengths} verses where ${id} should have others`)
    const book = stored(chapters)
    writeFileSync(`${folder}/kjv/${id}.txt`, book.text)
    lines += searchLines(id, book.verses)
  }
  writeFileSync(`${folder}/kjv/${searchFile}`, lines)
  const esv = differences(numbering('esv'), counts)
  const nrsv = differences(withPsalm151('nrsv'), counts)
  const nab = differences(numbering('nab'), counts)
  const vulgate = { Ps: numbering('vulgate')['Ps'] }
  const all = { kjv: counts, esv, nrsv, nab, vulgate }
  writeFileSync(`${folder}/versification.json`, `${JSON.stringify(all)}\n`)
}

/** What the program reads again: a book in its form, and the lines that are searched. */
async function loadForm() {
  /** @type {typeof import('../src/scripture/kjv.ts')} */
  const { kjvRuns } = await loadSource('src/scripture/kjv.ts')
  /** @type {typeof import('../src/scripture/stored-book.ts')} */
  const { writeBook } = await loadSource('src/scripture/stored-book.ts')
  /** @type {typeof import('../src/scripture/search-words.ts')} */
  const { searchLines } = await loadSource('src/scripture/search-words.ts')
  /** @type {typeof import('../src/scripture/stored-translation.ts')} */
  const { searchFile } = await loadSource('src/scripture/stored-translation.ts')
  const stored = (/** @type {string[][]} */ chapters) => {
    const verses = chapters.flatMap((list, chapter) =>
      list.map((text, index) => {
        const verse = index + 1
        return { chapter: chapter + 1, from: verse, to: verse, runs: kjvRuns(text) }
      }),
    )
    return { verses, text: writeBook(verses) }
  }
  return { stored, searchFile, searchLines }
}

/**
 * The package's verses, whose keys are like `Psalms 106:3`, by book and chapter.
 *
 * @returns {Map<string, string[][]>}
 */
function readBooks() {
  /** @type {Record<string, string>} */
  const verses = createRequire(import.meta.url)('kjv/json/verses-1769.json')
  /** @type {Map<string, string[][]>} */
  const books = new Map()
  for (const [key, text] of Object.entries(verses)) {
    const [, name = '', chapter, verse] = /^(.+) (\d+):(\d+)$/.exec(key) ?? []
    const chapters = books.get(name) ?? []
    books.set(name, chapters)
    if (verse === '1') chapters.push([])
    const count = chapters.at(-1)?.push(mended(text))
    if (chapters.length !== Number(chapter) || count !== Number(verse))
      throw new Error(`${key} is out of order`)
  }
  return books
}

/**
 * Without the sign of a new paragraph. The apostrophe of 1769 in `their's`, `our's`, `your's` (45
 * times) is dropped as in the Bibles printed today, where it would be taken for a mistake.
 *
 * @param {string} text
 */
const mended = (text) => text.replace(/^# /, '').replace(/\b(their|our|your|her)'s\b/gi, '$1s')

/** @param {string} system @returns {Counts} */
function numbering(system) {
  const { chapters } = new BcvParser(english).translation_info(system)
  return Object.fromEntries(Object.entries(chapters).filter(([id]) => !doubled.has(id)))
}

/**
 * With the psalm that the NRSV has among its Apocrypha, where the package names it as a book.
 *
 * @param {string} system @returns {Counts}
 */
function withPsalm151(system) {
  const { Ps151 } = new BcvParser(english).translation_info(system).chapters
  const counts = numbering(system)
  return { ...counts, Ps: [...(counts['Ps'] ?? []), ...(Ps151 ?? [])] }
}

/** @param {Counts} counts @param {Counts} base @returns {Counts} */
const differences = (counts, base) =>
  Object.fromEntries(
    Object.entries(counts).filter(([id, list]) => String(list) !== String(base[id])),
  )
