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

/**
 * Writes hyphenation patterns (Liang 1983) of the package `hyphen` as dist/resources/patterns/<tag>.txt:
 * the two minima, the length of the longest pattern, and 1 where the apostrophe is a letter; the
 * exceptions with their hyphens; then a line for each list of levels that patterns share, and those
 * patterns. A level stands before each letter of the pattern in turn, the full stop that marks a word's
 * edge not counted; levels left out are 0. And languages.txt: tags and their files.
 */
export function patterns() {
  mkdirSync(FOLDER, { recursive: true })
  for (const [tag, [source, left, right]] of Object.entries(LANGUAGES)) {
    const [levels, json, exceptions = []] = load(`hyphen/patterns/${source}.js`)
    const found = leaves(JSON.parse(json), '')
    const longest = Math.max(...found.map(([pattern]) => pattern.length))
    const apostrophe = found.some(([pattern]) => pattern.includes("'")) ? 1 : 0
    const lines = [
      [left, right, longest, apostrophe].join(' '),
      exceptions.join(' '),
      ...byLevels(levels.split(','), found),
    ]
    writeFileSync(`${FOLDER}/${tag}.txt`, lines.join('\n'))
  }
  copyFileSync(load.resolve('hyphen/LICENSE'), `${FOLDER}/licence.txt`)
  const own = Object.keys(LANGUAGES).map((tag) => [tag, tag])
  const tags = [...own, ...Object.entries(ALIASES)].map((pair) => pair.join(' '))
  writeFileSync(`${FOLDER}/languages.txt`, tags.join('\n'))
}

/** @param {string[]} levels @param {(readonly [pattern: string, levels: number])[]} patterns */
function byLevels(levels, patterns) {
  const lines = levels.map((list) => [list])
  for (const [pattern, index] of patterns) lines[index]?.push(pattern)
  return lines.map((line) => line.join(' '))
}

/** @param {Branches} tree @param {string} before @returns {(readonly [pattern: string, levels: number])[]} */
function leaves(tree, before) {
  return Object.entries(tree).flatMap(([letter, node]) => {
    const pattern = before + letter
    if (typeof node === 'number') return [[pattern, node]]
    if (!Array.isArray(node)) return leaves(node, pattern)
    return [[pattern, node[1]], ...leaves(node[0], pattern)]
  })
}
