import type { Range } from '../source.ts'
import { featuresOf } from './features.ts'
import type { LookUp } from './name-lists.ts'
import { SCALE, type Weigh } from './name-weights.ts'
import { isJoined, type Scene, sceneOf, type TextOf } from './scene.ts'
import { honours, namedAfter, particles, smallTitles } from './titles.ts'
import type { Judged } from './word-kind.ts'
import type { Word } from './words-in.ts'

/** Words of a text that are, or may be, the name of a person. */
export interface NameFound extends Range {
  /** As they stand, without titles. */
  readonly name: string
  /** A strong one is a name beyond reasonable doubt; a weak one may be. */
  readonly strength: 'strong' | 'weak'
  /** It stands first, or behind "for", or in a list of people: somebody prayed for, not somebody who does something. */
  readonly isPrayedFor: boolean
}

/** What names are known by: the shipped lists and weights. */
export interface NameKnowledge {
  readonly lookUp: LookUp
  readonly weigh: Weigh
}

/** Above it a word is taken for one of a name: the odds are about three to eight. */
const LIKELY = -1 * SCALE

/** Above it the two likeliest words of a name are together beyond doubt, and no likely one is less so than `each`. */
const CERTAIN = { together: 12 * SCALE, each: 2 * SCALE }

/** The same where the first is a given name and nothing else: "Harold Quill". */
const CERTAIN_BEHIND_GIVEN = { together: 6.5 * SCALE, each: SCALE }

/** The same in a title, a name by itself or another text of few words, where little around a name can tell of it. */
const CERTAIN_IN_FEW = { together: -2 * SCALE, each: Number.NEGATIVE_INFINITY }

/** The most words of such a text. */
const FEW = 10

/** The same of two words behind a title or "for": "Fr. Tom Reed", "Pray for Ann Lee". */
const CERTAIN_WHEN_CUED = 5 * SCALE

/** The same of one word behind a title, but in a text of few words, where any likely one is: "Aunt Ruth, at home again"; ... */
const CERTAIN_ALONE = 6 * SCALE

/** ... and of one in a list of people. */
const CERTAIN_IN_LIST = 7 * SCALE

/**
 * Finds the names of persons in a text (docs/rules.md, "Names in words"), by the weights of what is seen of each word with a
 * capital. Names stand in their order, none within another.
 */
export function findNames(
  text: string,
  of: TextOf,
  { lookUp, weigh }: NameKnowledge,
): readonly NameFound[] {
  const scene = sceneOf(text, of, lookUp)
  const features = featuresOf(scene)
  const scores = scene.judged.map((_, at) => {
    const places = features(at)
    return places ? weigh(places) : Number.NEGATIVE_INFINITY
  })
  return hitsIn(scores, scene)
    .filter((hit) => !isOfCountry(hit, scene, lookUp))
    .map((hit) => foundFrom(hit, scene))
}

/** Words from `from` up to, and without, `to`. */
interface Hit {
  readonly from: number
  readonly to: number
  /** The scores of its words, the highest first. */
  readonly scores: readonly number[]
}

function hitsIn(scores: readonly number[], scene: Scene): readonly Hit[] {
  const isLikely = (at: number): boolean => (scores[at] ?? 0) > LIKELY
  const sortedScores = (from: number, to: number): readonly number[] =>
    scores
      .slice(from, to)
      .filter(Number.isFinite)
      .sort((one, other) => other - one)
  const hits: Hit[] = []
  for (let at = 0; at < scores.length; ) {
    const address = inAddress(at, scene)
    let to = address?.to ?? at
    if (isLikely(at)) {
      to = at + 1
      for (let next = to; isJoined(next, scene); next++)
        if (isLikely(next)) to = next + 1
        else if (!isParticle(scene.judged[next])) break
      // "The Ellerys" are called without their article, and "Rt." before a title is nobody.
      let from = withGiven(at, scene)
      while (from < to && honours.has(scene.judged[from]?.word.key ?? '')) from++
      if (from < to) hits.push({ from, to, scores: sortedScores(from, to) })
    } else if (address) hits.push(address)
    at = Math.max(to, at + 1)
  }
  return hits
}

/** Given names before a likely word belong to it, likely or not: "Grace Park", "RUTH AMSEL". */
function withGiven(at: number, scene: Scene): number {
  let from = at
  while (isJoined(from, scene) && isGivenName(scene.judged[from - 1])) from--
  return from
}

const isGivenName = (one: Judged | undefined): boolean =>
  one?.kind === 'given' && one.word.capitals !== 'none'

/** "de la" between two words of a name. */
const isParticle = (one: Judged | undefined): boolean =>
  one?.word.capitals === 'none' && particles.has(one.word.key)

/** Two parts of a mailbox or an address: `mary.jones@…`. */
function inAddress(at: number, { judged }: Scene): Hit | undefined {
  const [one, other] = [judged[at], judged[at + 1]]
  if (!one?.word.inAddress || !other?.word.inAddress || !/^[-._+]$/.test(other.word.before))
    return undefined
  const isName =
    one.listed.given &&
    !one.isWord &&
    !other.isWord &&
    !other.listed.never &&
    other.word.text.length > 2
  return isName ? { from: at, to: at + 2, scores: [] } : undefined
}

/** Words before somebody prayed for. */
const prayedFor = new Set(['for', 'por', 'para'])

/**
 * A title and a name, a given name and another, or what stands alone in a list of people, where it is beyond doubt; nobody
 * behind a word for what bears the name of somebody ("calle Úrsulo Galván", "Panadería Doña Rosa"), nobody of history, and
 * nobody where it is told what is sung and who wrote it.
 */
function isCertain({ from, to, scores }: Hit, scene: Scene): boolean {
  const { judged, lines, isInList, isOfHistory } = scene
  const bearer = beforeThese(from, isTitle, scene)
  const isOfOther =
    lines[from]?.isOfMusic ||
    isOfHistory(from) ||
    (isJoined(bearer, scene) && namedAfter.has(judged[bearer - 1]?.word.key ?? ''))
  if (isOfOther || isWhere(bearer, scene)) return false
  const isTitled = bearer < from
  const isOfFew = judged.length <= FEW
  const [first = 0, second] = scores
  if (second === undefined) {
    if (isTitled) return isOfFew || first > CERTAIN_ALONE
    return first > CERTAIN_IN_LIST && isInList(from)
  }
  const isGiven = judged.slice(from, to).some(({ kind }) => kind === 'given' || kind === 'initial')
  const isCued = isTitled || (isGiven && prayedFor.has(judged[from - 1]?.word.key ?? ''))
  if (isCued) return first + second > CERTAIN_WHEN_CUED
  const isPlainly = judged[from]?.kind === 'given' && judged[from]?.isDoubtful === false
  const ofMany = isPlainly ? CERTAIN_BEHIND_GIVEN : CERTAIN
  const { together, each } = isOfFew ? CERTAIN_IN_FEW : ofMany
  return (
    isGiven && first + second > together && (scores.findLast((score) => score > LIKELY) ?? 0) > each
  )
}

/** The most words of a country's name that its likeliest words stand behind, and the most of all. */
const COUNTRY = { before: 3, all: 6 }

/** Whether words stand within the name of a country, which no title is before: "Costa Rica", "Trinidad and Tobago". */
function isOfCountry({ from, to }: Hit, scene: Scene, lookUp: LookUp): boolean {
  const { judged } = scene
  if (beforeThese(from, isTitle, scene) < from) return false
  for (let first = from; first >= Math.max(0, from - COUNTRY.before); first--) {
    const keys = judged.slice(first, first + COUNTRY.all).map(({ word }) => word.key)
    for (let length = to - first; length <= keys.length; length++)
      if (lookUp(keys.slice(0, length).join(' ')).country) return true
  }
  return false
}

/** Words before where somebody lives or something is, behind a comma: "Ann Lee, of Holt Magna", "Luis Paz, de Juana Díaz". */
const whereabouts = new Set(['of', 'de', 'from', 'desde', 'in', 'en', 'at', 'near'])

const isWhere = (from: number, { judged }: Scene): boolean => {
  const before = judged[from - 1]?.word
  return before !== undefined && whereabouts.has(before.key) && /^,\s$/.test(before.before)
}

/** The first of such words that stand directly before a word, or the word itself. */
function beforeThese(from: number, isSuch: (one: Judged) => boolean, scene: Scene): number {
  let first = from
  for (; first > 0 && isJoined(first, scene); first--) {
    const previous = scene.judged[first - 1]
    if (!previous || !isSuch(previous)) break
  }
  return first
}

/** "Uncle Bob", "el padre Julián", and no "her sister Ann". */
const isTitle = ({ kind, word }: Judged): boolean =>
  kind === 'title' || (kind === 'role' && (word.capitals !== 'none' || smallTitles.has(word.key)))

const isTitleOrHonour = ({ kind, word }: Judged): boolean =>
  kind === 'title' || kind === 'role' || honours.has(word.key)

function foundFrom(hit: Hit, scene: Scene): NameFound {
  const { from, to } = hit
  const { judged, isInList } = scene
  const words = judged.slice(from, to).map(({ word }) => word)
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  const before = judged[beforeThese(from, isTitleOrHonour, scene) - 1]
  const name = words
    .map(({ text, before: gap }, index) =>
      index === 0 ? text : `${/[-‐‑]/.test(gap) ? '-' : ' '}${text}`,
    )
    .join('')
    .replace(/['’]s$/u, '')
  return {
    from: first.from,
    to: last.to,
    name,
    strength: isCertain(hit, scene) ? 'strong' : 'weak',
    isPrayedFor: before === undefined || prayedFor.has(before.word.key) || isInList(from),
  }
}
