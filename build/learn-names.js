// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadSource } from './load-source.js'
import { markedPages } from './marked-pages.js'
import { packed, WEIGHTS } from './name-weights.js'

/** @import { MarkedPage } from './marked-pages.js' */

/**
 * Learns from the pages of fixtures/names/rules how much each feature of a word tells of a name, and writes
 * build/name-weights.bin: `npm run names:learn`. `npm run names:measure` tells what weights find that were learnt from the
 * other pages: the pages of one writer are alike, so that sets are left out and not single pages.
 *
 * What is learnt is a logistic regression, by AdaGrad (Duchi et al., "Adaptive Subgradient Methods", 2011), first with a penalty
 * on each weight (L1) to choose the features that are kept, and again with these alone. The arithmetic is such that
 * any machine learns the same weights: no function of `Math` but the square root, which IEEE 754 fixes.
 */

const PAGES = 'fixtures/names/rules'

/** Features that fewer words have tell nothing. */
const FEWEST = 6

/** So many features are kept. */
const KEPT = 20_000

/** Of more words than these a feature is kept no sooner. */
const OFTEN = 400

/** Times that all words are gone through. */
const ROUNDS = 3

/** How far a weight is moved at first. */
const RATE = 0.15

/** The penalty on a weight while features are chosen. */
const PENALTY = 1e-3

/** Sets of pages are left out in so many turns. */
const FOLDS = 5

/**
 * @typedef {object} Example A word with a capital.
 * @property {Int32Array<ArrayBuffer>} places of its features
 * @property {number} isName 1 or 0
 *
 * @typedef {MarkedPage & { readonly set: string }} Page `set` are the pages by one writer
 */

const source = {
  .../** @type {typeof import('../src/names/scene.ts')} */ (await loadSource('src/names/scene.ts')),
  .../** @type {typeof import('../src/names/features.ts')} */ (
    await loadSource('src/names/features.ts')
  ),
  .../** @type {typeof import('../src/names/name-lists.ts')} */ (
    await loadSource('src/names/name-lists.ts')
  ),
  .../** @type {typeof import('../src/names/name-weights.ts')} */ (
    await loadSource('src/names/name-weights.ts')
  ),
  .../** @type {typeof import('../src/names/find-names.ts')} */ (
    await loadSource('src/names/find-names.ts')
  ),
  .../** @type {typeof import('../src/names/phrases.ts')} */ (
    await loadSource('src/names/phrases.ts')
  ),
}

const lookUp = source.nameLists({ resource: (name) => readFileSync(`dist/resources/${name}`) })

/** @returns {readonly Page[]} */
const pages = () =>
  markedPages(PAGES).map((page) => ({ ...page, set: page.file.split('-')[0] ?? '' }))

/**
 * The words of a page, and those of its paragraphs once more: at work a text is often as short.
 *
 * @param {Page} page
 * @returns {readonly Example[]}
 */
function examplesOf({ text, lang, names }) {
  const parts = [/.+/gs, /(?:.+\n?)+/g].flatMap((part) =>
    [...text.matchAll(part)].map(({ 0: found, index }) => ({ text: found, from: index })),
  )
  return parts.flatMap((part) => {
    const scene = source.sceneOf(part.text, { isOfPeople: false, lang }, lookUp)
    const features = source.featuresOf(scene)
    const here = names
      .map(({ from, to }) => ({ from: from - part.from, to: to - part.from }))
      .filter(({ from, to }) => from >= 0 && to <= part.text.length)
    return scene.judged.flatMap(({ word, kind }, at) => {
      const places = features(at)
      if (!places) return []
      const name = here.find(({ from, to }) => from < word.to && word.from < to)
      // A title is no name unless nothing else of the name has a capital.
      const isTitle = kind === 'title' || kind === 'role'
      const isName =
        name !== undefined &&
        !(
          isTitle &&
          scene.judged.some(
            (other) =>
              other.kind !== 'title' &&
              other.kind !== 'role' &&
              other.word.capitals !== 'none' &&
              name.from < other.word.to &&
              other.word.from < name.to,
          )
        )
      return [{ places: Int32Array.from(places), isName: isName ? 1 : 0 }]
    })
  })
}

/** Numbers from 0 up to 1, always the same (mulberry32). */
function numbers() {
  let seed = 1
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let one = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one
    return ((one ^ (one >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The logistic function, with e^x as (1 + x / 1024)^1024. @param {number} odds */
function likelihood(odds) {
  let power = 1 + Math.max(-20, Math.min(20, -odds)) / 1024
  for (let doubled = 0; doubled < 10; doubled++) power *= power
  return 1 / (1 + power)
}

/**
 * @param {readonly Example[]} examples
 * @param {(place: number) => boolean} isKept
 * @param {number} penalty
 */
function learn(examples, isKept, penalty) {
  const weights = new Float64Array(source.PLACES)
  const moved = new Float64Array(source.PLACES).fill(1e-6)
  const rows = examples.map(({ places, isName }) => ({ places: places.filter(isKept), isName }))
  const next = numbers()
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = rows.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      const row = /** @type {Example} */ (rows[at])
      rows[at] = /** @type {Example} */ (rows[other])
      rows[other] = row
    }
    for (const { places, isName } of rows) {
      let odds = 0
      for (const place of places) odds += weights[place] ?? 0
      const slope = likelihood(odds) - isName
      for (const place of places) {
        const sum = (moved[place] ?? 0) + slope * slope
        moved[place] = sum
        const step = RATE / Math.sqrt(sum)
        const weight = (weights[place] ?? 0) - step * slope
        const drawn = Math.max(0, Math.abs(weight) - step * penalty)
        weights[place] = weight < 0 ? -drawn : drawn
      }
    }
  }
  return weights
}

/**
 * The weights in units of `SCALE`.
 *
 * @param {readonly Example[]} examples
 */
function weightsFrom(examples) {
  const times = new Int32Array(source.PLACES)
  for (const { places } of examples)
    for (const place of places) times[place] = (times[place] ?? 0) + 1
  const all = learn(examples, (place) => (times[place] ?? 0) >= FEWEST, PENALTY)
  const worth = [...all].map((weight, place) => ({
    place,
    worth: Math.abs(weight) * Math.sqrt(Math.min(times[place] ?? 0, OFTEN)),
  }))
  const kept = new Set(
    worth
      .filter((one) => one.worth > 0)
      .sort((one, other) => other.worth - one.worth || one.place - other.place)
      .slice(0, KEPT)
      .map(({ place }) => place),
  )
  return Int8Array.from(
    learn(examples, (place) => kept.has(place), 0),
    (weight) => Math.max(-127, Math.min(127, Math.round(weight * source.SCALE))),
  )
}

/** The bytes of build/name-weights.bin. */
export const learntWeights = () => packed(weightsFrom(pages().flatMap(examplesOf)))

/** Tells of each set what is found by weights that were learnt from the others. */
function measure() {
  const all = pages().map((page) => ({ page, examples: examplesOf(page) }))
  const sets = [...new Set(all.map(({ page }) => page.set))]
  const sums = { pages: 0, names: 0, found: 0, held: 0, heldWrongly: 0, warnedWrongly: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (/** @type {Page} */ { set }) => sets.indexOf(set) % FOLDS === fold
    const weights = weightsFrom(
      all.filter(({ page }) => !isOut(page)).flatMap(({ examples }) => examples),
    )
    const weigh = (/** @type {readonly number[]} */ places) =>
      places.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
    for (const { page } of all.filter((one) => isOut(one.page))) {
      const { text, lang, names, own } = page
      const passed = source.findPhrases(text, own)
      const meets = (/** @type {Range} */ one) => (/** @type {Range} */ other) =>
        one.from < other.to && other.from < one.to
      const found = source
        .findNames(text, { isOfPeople: false, lang }, { lookUp, weigh })
        .filter((one) => !passed.some(meets(one)))
      const strong = found.filter(({ strength }) => strength === 'strong')
      const wrong = found.filter((one) => !names.some(meets(one)))
      sums.pages += 1
      sums.names += names.length
      sums.found += names.filter((name) => found.some(meets(name))).length
      sums.held += names.filter((name) => strong.some(meets(name))).length
      sums.heldWrongly += wrong.filter(({ strength }) => strength === 'strong').length
      sums.warnedWrongly += wrong.filter(({ strength }) => strength === 'weak').length
    }
    console.info(
      `${sets.filter((set) => isOut(/** @type {Page} */ ({ set }))).join(', ')}: all so far`,
      sums,
    )
  }
}

/** @typedef {{ readonly from: number, readonly to: number }} Range */

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'measure') measure()
  else writeFileSync(WEIGHTS, learntWeights())
}
