// @ts-check
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Languages by BCP 47 tag: the package's name for them, and the fewest letters before and after a
 * hyphen, as TeX has them (hyph-utf8, language.dat.lua). Patterns under the GPL, such as the Czech
 * ones, are left out, and the Romanian ones, whose file names no licence. Of each that is here, the
 * copyright stands in build/licences/hyphenation-patterns.txt.
 *
 * @type {Record<string, readonly [source: string, left: number, right: number]>}
 */
const LANGUAGES = {
  ca: ['ca', 2, 2],
  da: ['da', 2, 2],
  de: ['de-1996', 2, 2],
  'en-GB': ['en-gb', 2, 3],
  'en-US': ['en-us', 2, 3],
  es: ['es', 2, 2],
  fi: ['fi', 2, 2],
  fr: ['fr', 2, 3],
  gl: ['gl', 2, 2],
  hr: ['hr', 2, 2],
  it: ['it', 2, 2],
  la: ['la', 2, 2],
  'la-x-liturgic': ['la-x-liturgic', 2, 2],
  lt: ['lt', 2, 2],
  nl: ['nl', 2, 2],
  pl: ['pl', 2, 2],
  pt: ['pt', 2, 3],
  sl: ['sl', 2, 2],
  sv: ['sv', 2, 2],
}

/** Tags set with the patterns of another: English by the country's spelling. */
const ALIASES = {
  en: 'en-US',
  'en-AU': 'en-GB',
  'en-IE': 'en-GB',
  'en-IN': 'en-GB',
  'en-NZ': 'en-GB',
  'en-ZA': 'en-GB',
}

const FOLDER = 'dist/resources/patterns'
const load = createRequire(import.meta.url)

/** @typedef {{ [letter: string]: Node }} Branches */
/** @typedef {Branches | number | [Branches, number]} Node a number is a place in the list of levels */
/** @typedef {{ left: number, right: number, exceptions: string[], levels: string[], tree: Branches }} Patterns */

/** Marks the last of siblings, beside the place of its letter. */
const LAST = 0x80

/**
 * Writes hyphenation patterns (Liang 1983) of the package `hyphen` as dist/resources/patterns/<tag>.trie, and
 * languages.txt: tags and their files.
 *
 * The first line of a trie is JSON: the two minima, the exceptions with their hyphens, the letters and the lists of
 * levels. A level stands before each letter of the pattern in turn, the full stop that marks a word's edge not counted;
 * levels left out are 0. Then come the nodes, breadth first, siblings by the places of their letters, in three rows of
 * bytes: the letter's place, and LAST; then the low and the high byte of twice the place of the levels, counted from 1,
 * 0 for none, and 1 more for a node that has children. The first letters are those that patterns begin with.
 */
export function patterns() {
  mkdirSync(FOLDER, { recursive: true })
  for (const tag of Object.keys(LANGUAGES))
    writeFileSync(`${FOLDER}/${tag}.trie`, packed(patternsOf(tag)))
  copyFileSync(load.resolve('hyphen/LICENSE'), `${FOLDER}/licence.txt`)
  const own = Object.keys(LANGUAGES).map((tag) => [tag, tag])
  const tags = [...own, ...Object.entries(ALIASES)].map((pair) => pair.join(' '))
  writeFileSync(`${FOLDER}/languages.txt`, tags.join('\n'))
}

/** @param {string} tag @returns {Patterns} */
export function patternsOf(tag) {
  const [source, left, right] = LANGUAGES[tag] ?? ['', 2, 2]
  const [levels, json, exceptions = []] = load(`hyphen/patterns/${source}.js`)
  return { left, right, exceptions, levels: levels.split(','), tree: JSON.parse(json) }
}

/** @param {Patterns} patterns */
function packed({ tree, ...head }) {
  const letters = lettersOf(tree)
  /** @type {(readonly [letter: number, number: number])[]} */
  const nodes = []
  const queue = [tree]
  for (const branches of queue) {
    const siblings = Object.entries(branches)
      .map(([letter, node]) => /** @type {const} */ ([letters.indexOf(letter), node]))
      .sort(([one], [other]) => one - other)
    siblings.forEach(([letter, node], at) => {
      const { levels, below } = partsOf(node)
      if (below) queue.push(below)
      const mark = at === siblings.length - 1 ? LAST : 0
      nodes.push([letter + mark, 2 * (levels + 1) + (below ? 1 : 0)])
    })
  }
  const rows = [
    nodes.map(([letter]) => letter),
    nodes.map(([, number]) => number & 0xff),
    nodes.map(([, number]) => number >> 8),
  ]
  const line = `${JSON.stringify({ ...head, letters: letters.join('') })}\n`
  return Buffer.concat([Buffer.from(line), Buffer.from(rows.flat())])
}

/** @param {Node} node */
function partsOf(node) {
  if (typeof node === 'number') return { levels: node }
  return Array.isArray(node) ? { levels: node[1], below: node[0] } : { levels: -1, below: node }
}

/** All letters of a tree, those of its first branches before the others. @param {Branches} tree */
function lettersOf(tree) {
  /** @param {Branches} branches @returns {string[]} */
  const all = (branches) =>
    Object.entries(branches).flatMap(([letter, node]) => {
      const { below } = partsOf(node)
      return [letter, ...(below ? all(below) : [])]
    })
  return [...new Set([...Object.keys(tree).sort(), ...all(tree).sort()])]
}
