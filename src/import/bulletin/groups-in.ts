import { months } from '../../date-words.ts'
import { isLabelOfPeople } from '../../names/people-lines.ts'
import { beginsPrayer, isName, namesChurch } from '../cues/index.ts'
import { answerFor, type Known } from '../known.ts'
import { splitRunIns } from '../letter/run-in-headings.ts'
import { headsPeople } from '../lines/person-line.ts'
import {
  addressesIn,
  countWords,
  isWholly,
  sliceRuns,
  wordsOf,
  wordsOfBlock,
} from '../lines/runs.ts'
import type { LetterBlock, LetterParagraph, LetterRun } from '../read/letter.ts'
import { timesIn } from './times-in.ts'
import { weekdaysIn } from './weekdays-in.ts'

/** A heading of a bulletin and what stands under it. */
export interface BulletinGroup {
  readonly heading: string
  /** A heading right above this one. */
  readonly upper?: string
  readonly blocks: readonly LetterBlock[]
}

/** A bulletin divided at its headings. */
export interface DividedBulletin {
  /** The church's name. */
  readonly name?: string
  /** What stands before the first heading, without the name. */
  readonly head: readonly LetterBlock[]
  readonly groups: readonly BulletinGroup[]
}

/** Blocks among which the church's name stands. */
const LATEST_NAME = 6

/** Saints and mysteries that churches are called by. */
const DEDICATION =
  /^(?:the )?(?:st\.?|ss\.?|sts\.?|saints?|san|santa|santo|sacred heart|our lady|holy|immaculate|all saints|all souls|christ|blessed|nuestra señora|sagrad[oa]|sant[ií]sim[oa]|divin[oa]|trinity|grace|emmanuel|good shepherd|transfiguration|resurrection|ascension|church of|iglesia|parroquia|parish of)(?!\p{L})/iu

/**
 * Divides a bulletin at its headings. A heading is marked as one, or all bold, or in capitals, and has text under
 * it; a plain short line is one only in a bulletin that marks hardly any, or as a label of people. Lines that say when, whom to call or who
 * somebody is are none, nor are lines that look alike one under another, which are a list.
 */
export function divideBulletin(blocks: readonly LetterBlock[], known: Known): DividedBulletin {
  const all = splitRunIns(blocks, known).flatMap(withCapitalsApart)
  const called = all
    .slice(0, LATEST_NAME)
    .findIndex((block) => block.kind !== 'list' && isChurchName(wordsOfBlock(block)))
  const nameAt = called === -1 && isMasthead(all, known) ? 0 : called
  const looks = all.map((block, at) => (at <= nameAt ? undefined : lookOf(block, known)))
  const marked = looks.filter((look) => look !== undefined && look !== 'short').length
  const judged = looks.map((look, at) =>
    look === 'short' && marked >= FEW_MARKED && !isLabelAlone(all[at]) ? undefined : look,
  )
  const headings = headingsAmong(all, judged)
  const first = headings.findIndex((one) => one !== undefined)
  const head = all.slice(0, first === -1 ? all.length : first)
  const name = nameAt === -1 ? undefined : wordsOfBlock(all[nameAt] ?? NOTHING)
  return {
    ...(name !== undefined && { name: withoutWelcome(name) }),
    head: head.filter((_, at) => at !== nameAt),
    groups: groupsFrom(all, headings, first),
  }
}

/** Whether the first line is a heading over the day of the bulletin: what churches are called has no end. */
const isMasthead = (blocks: readonly LetterBlock[], known: Known): boolean =>
  blocks[0] !== undefined &&
  lookOf(blocks[0], known) !== undefined &&
  blocks.slice(1, LATEST_NAME).some((block) => DATED.test(wordsOfBlock(block)))

const NOTHING: LetterBlock = { kind: 'rule', signature: false, gap: 0, depth: 0 }

/** From so many marked headings on, plain short lines are none. */
const FEW_MARKED = 3

/** "For the sick:" alone on its line heads those who are named under it, however other headings are marked. */
const isLabelAlone = (block: LetterBlock = NOTHING): boolean => {
  const words = wordsOfBlock(block)
  return words.endsWith(':') && headsPeople(words)
}

const isChurchName = (words: string): boolean =>
  countWords(words) <= 10 &&
  !/[.!?:]$/.test(words.replace(/\b(?:St|SS|Sts)\.$/, '')) &&
  (namesChurch(words) || DEDICATION.test(withoutWelcome(words))) &&
  timesIn(words).times.length === 0

const withoutWelcome = (words: string): string =>
  words.replace(/^(?:welcome to|bienvenidos? a)\s+/iu, '')

type Look = string

/** Why a block may be a heading: two that look alike have the same word. Undefined for text. */
function lookOf(block: LetterBlock, known: Known): Look | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const written = wordsOfBlock(block)
  const words = headingWords(written)
  const answer = answerFor(words, known)
  if (answer?.kind === 'text') return undefined
  if (answer !== undefined) return 'h1'
  if (!hasForm(words, written, block.runs)) return undefined
  if (block.kind === 'heading') return `h${block.level}`
  if (isCapitals(words)) return 'capitals'
  if (isWholly(block.runs, 'strong')) return 'strong'
  if (beginsPrayer(words) && countWords(words) > 5) return undefined
  const isShort = countWords(words) <= 6 && block.gap > 0 && !/[!?]$/.test(words)
  return isShort || (/:$/.test(written) && countWords(words) <= 6) ? 'short' : undefined
}

/** Without the colon or dash behind it, and lines drawn beside it. */
const headingWords = (words: string): string =>
  words.replace(/^[\s~*•=_–—-]+|[\s~*•=_:–—-]+$/gu, '')

/** Most words of a heading. */
const LONGEST = 10

function hasForm(words: string, written: string, runs: readonly LetterRun[]): boolean {
  const count = countWords(words)
  if (count === 0 || count > LONGEST || wordsOf(runs).includes('\n')) return false
  if (/[.;,…]["”»’')]*$/u.test(written) || /^["“«(|\d$£€@†]/u.test(words) || /^\p{Ll}/u.test(words))
    return false
  if (/!$/.test(words) && count > 5) return false
  if (addressesIn(runs).length > 0 || /@|\bwww\.|_{3}|\.{4}|\d{3}[-.) ]\d{3,4}/.test(words))
    return false
  if (isTitledName(words) || namesDayOrTime(words)) return false
  return true
}

/** "Rev. Paul Amsel, Pastor", "Deacon Joe Price": who somebody is. */
export const isTitledName = (words: string): boolean =>
  /^(?:the )?(?:rev(?:erend)?|fr|father|msgr|monsignor|pastor|rector|vicar|curate|deacon|canon|dean|bishop|mr|mrs|ms|miss|dr|sr|sister|br|brother|padre|p|pbro|di[áa]cono|párroco|hna|hno)(?:\.|:| )\s*(?:\p{L}+\.? )*\p{Lu}/iu.test(
    words,
  ) && !/['’]s\b|\b(?:corner|desk|letter|message|column|fund|search|mensaje|carta)\b/iu.test(words)

const MONTH = `(?<!\\p{L})(?:${[...months.en, ...months.es].join('|')})(?!\\p{L})`
const DATED = new RegExp(`${MONTH}.*\\d|\\d.*${MONTH}`, 'iu')

/** "Sunday, November 29", "10:30 am": when, and not what. */
function namesDayOrTime(words: string): boolean {
  if (timesIn(words).times.length > 0) return true
  const { every, nth } = weekdaysIn(words)
  const left = words.replace(/[\p{P}\d\s]+/gu, ' ').trim()
  if ((every ?? nth) !== undefined && countWords(left) <= 1) return true
  return (
    DATED.test(words) ||
    /^(?:the )?(?:\p{L}+ )?(?:sunday|domingo) (?:of|in|after|before|de|del|en)(?!\p{L})/iu.test(
      words,
    )
  )
}

/** No small letter, and four capitals or more. */
const isCapitals = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 4

/** Which blocks are headings, from the last to the first: a heading needs text under it. */
function headingsAmong(
  blocks: readonly LetterBlock[],
  looks: readonly (Look | undefined)[],
): readonly (Look | undefined)[] {
  const found: (Look | undefined)[] = blocks.map(() => undefined)
  for (let at = blocks.length - 1; at >= 0; at--) {
    const [look, block] = [looks[at], blocks[at]]
    if (look === undefined || block === undefined) continue
    const below = blocks.slice(at + 1).findIndex(({ kind }) => kind !== 'rule') + at + 1
    const next = blocks[below]
    if (next === undefined || below === at) continue
    const isText = found[below] === undefined
    const alike = [at - 2, at - 1, at + 1, at + 2].map((one) => looks[one] === look)
    // Three lines that look alike under each other are a list of names or of parishes.
    const isListed =
      (alike[1] === true && (alike[0] === true || alike[2] === true)) ||
      (alike[2] === true && alike[3] === true)
    if (isListed && !look.startsWith('h')) continue
    const heads =
      isLong(next) ||
      /:$/.test(wordsOfBlock(block)) ||
      /[.!?]$/.test(wordsOfBlock(next)) ||
      headsNames(wordsOfBlock(block), wordsOfBlock(next))
    if (look === 'short' && !(isText && heads)) continue
    if (look !== 'short' && isText && looks[below] === look && !look.startsWith('h')) continue
    if (!isText && found[below] === look) {
      // Of two, the upper one stands above the lower, which has the text.
      if (found[below + 1] !== undefined) continue
    }
    found[at] = look
  }
  return withoutNames(blocks, found)
}

/** Whether a line is a heading of people, and the next one a name. */
const headsNames = (words: string, below: string): boolean =>
  (isLabelOfPeople(words) ||
    /(?<!\p{L})(?:prayers?|concerns|oraci[óo]n(?:es)?)(?!\p{L})/iu.test(words)) &&
  isName(below)

const isLong = (block: LetterBlock): boolean =>
  block.kind === 'list' || countWords(wordsOfBlock(block)) > 10

/** Under a heading of people a line that is a name is one of them. */
function withoutNames(
  blocks: readonly LetterBlock[],
  found: readonly (Look | undefined)[],
): readonly (Look | undefined)[] {
  let isOfPeople = false
  return found.map((look, at) => {
    const block = blocks[at]
    if (look === undefined || block === undefined) return look
    const words = wordsOfBlock(block)
    if (isOfPeople && block.gap === 0 && isName(words)) return undefined
    isOfPeople = isLabelOfPeople(words)
    return look
  })
}

function groupsFrom(
  blocks: readonly LetterBlock[],
  headings: readonly (Look | undefined)[],
  first: number,
): readonly BulletinGroup[] {
  const groups: { heading: string; upper?: string; blocks: LetterBlock[] }[] = []
  if (first === -1) return groups
  for (const [at, block] of blocks.entries()) {
    if (at < first) continue
    if (headings[at] === undefined) {
      groups.at(-1)?.blocks.push(block)
      continue
    }
    const heading = headingWords(wordsOfBlock(block))
    const above = groups.at(-1)
    if (above && above.blocks.length === 0 && above.upper === undefined)
      groups.splice(-1, 1, { heading, upper: above.heading, blocks: [] })
    else groups.push({ heading, blocks: [] })
  }
  return groups
}

/** "COFFEE HOUR: Join us …" in two: the capitals as a heading, and the text. */
function withCapitalsApart(block: LetterBlock): readonly LetterBlock[] {
  if (block.kind !== 'paragraph') return [block]
  const words = wordsOf(block.runs)
  const [whole, capitals] =
    /^([\p{Lu}][\p{Lu}\p{N}'’&,./ -]{3,60}?)(?:\s*:\s+|\s+[–—-]\s+)(?=\S)/u.exec(words) ?? []
  if (whole === undefined || capitals === undefined || !isCapitals(capitals)) return [block]
  if (countWords(capitals) > 7 || namesDayOrTime(capitals) || isTitledName(capitals)) return [block]
  const rest = words.slice(whole.length)
  if (countWords(rest) < 4 && !/[.!?]$/.test(rest)) return [block]
  const text: LetterParagraph = { ...block, runs: sliceRuns(block.runs, whole.length), gap: 0 }
  return [{ kind: 'paragraph', runs: [{ text: capitals }], gap: 1, depth: block.depth }, text]
}
