import { parseReference } from '../../scripture/references/parse-reference.ts'
import { checkReference } from '../../scripture/references/versification.ts'
import { beginsPrayer, namesChurch, namesDay, namesLetter } from '../cues/index.ts'
import { withoutReply } from '../cues/mail-lines.ts'
import type { Kept } from '../kept.ts'
import type { Known } from '../known.ts'
import { isListed, isListOfPeople } from '../lines/person-line.ts'
import { countWords, wordsOfBlock } from '../lines/runs.ts'
import { verseAt, type WrittenVerse } from '../lines/verse.ts'
import { foldHeading, matchSection } from '../match-section.ts'
import type { LetterBlock } from '../read/letter.ts'
import { headlineOf, isBody } from './headline.ts'

/** What stands at a letter's head, and what is left of it. */
export interface Opening {
  readonly name?: string
  readonly motto?: WrittenVerse
  readonly title?: string
  readonly verse?: WrittenVerse
  /** Blocks before the head. On a folded sheet in printing order they are its back. */
  readonly before: readonly LetterBlock[]
  readonly after: readonly LetterBlock[]
  readonly kept: readonly Kept[]
}

/**
 * Finds the letter's head: the church's name with its motto, the letter's own title, and the
 * headline verse. Each may be missing, and title and verse may stand in either order.
 */
export function readOpening(
  blocks: readonly LetterBlock[],
  subject: string | undefined,
  known: Known,
): Opening {
  const masthead = mastheadIn(blocks, known)
  const begin = masthead?.to ?? 0
  const title = titleIn(blocks, begin, subject, known)
  const verse = verseIn(blocks, begin, title?.at, known)
  const head = masthead?.from ?? headOf(title, verse)
  const taken = new Set([
    ...(title ? [title.at] : []),
    ...rangeOf(verse),
    ...(masthead?.taken ?? []),
  ])
  const left = (index: number): boolean => !taken.has(index)
  return {
    ...(masthead && { name: masthead.name }),
    ...(masthead?.motto && { motto: masthead.motto }),
    ...(title && { title: title.words }),
    ...(verse && { verse }),
    before: blocks.slice(0, head).filter((_, index) => left(index)),
    after: blocks.slice(head).filter((_, index) => left(index + head)),
    kept: masthead?.kept ?? [],
  }
}

const rangeOf = (verse: WrittenVerse | undefined): readonly number[] =>
  verse === undefined
    ? []
    : Array.from({ length: verse.to - verse.from }, (_, index) => verse.from + index)

/** Where the letter itself begins: at a title that its verse follows; else with the first block. */
function headOf(title: FoundTitle | undefined, verse: WrittenVerse | undefined): number {
  if (title === undefined) return 0
  return title.sure && (verse === undefined || verse.from > title.at) ? title.at : 0
}

interface Masthead {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly motto?: WrittenVerse
  readonly taken: readonly number[]
  readonly kept: readonly Kept[]
}

/** The church's name, and those of place, day and motto that stand under it. */
function mastheadIn(blocks: readonly LetterBlock[], known: Known): Masthead | undefined {
  const from = blocks.findIndex((_, index) => isChurchName(blocks, index, known))
  const first = blocks[from]
  if (first === undefined) return undefined
  const taken = [from]
  const kept: Kept[] = []
  let motto: WrittenVerse | undefined
  let next = from + 1
  for (; next < blocks.length; next++) {
    const block = blocks[next]
    const words = block === undefined ? '' : wordsOfBlock(block)
    const found = motto === undefined ? mottoAt(blocks, next, known) : undefined
    if (found) {
      motto = found
      taken.push(...rangeOf(found))
      next = found.to - 1
    } else if (namesDay(words)) kept.push({ role: 'day', words })
    else if (isPlace(words, known)) kept.push({ role: 'place', words })
    else break
    taken.push(next)
  }
  return { from, to: next, name: wordsOfBlock(first), ...(motto && { motto }), taken, kept }
}

/** The parish's own name, or a church's, with short lines under it. */
function isChurchName(blocks: readonly LetterBlock[], at: number, known: Known): boolean {
  const block = blocks[at]
  if (block === undefined || block.kind === 'list') return false
  const words = wordsOfBlock(block)
  if (known.name !== undefined && foldHeading(known.name) === foldHeading(words)) return true
  const below = blocks[at + 1]
  if (headlineOf(block, known) && !verseAt(blocks, at) && headsMasthead(blocks, at, known))
    return true
  if (!namesChurch(words) || headlineOf(block, known) === undefined || below === undefined)
    return false
  if (matchSection(words, known.sections).kind === 'known') return false
  const isHead = verseAt(blocks, at + 1) !== undefined || headlineOf(below, known) !== undefined
  return isHead && countWords(wordsOfBlock(below)) <= 12
}

/** Whether the lines under this one are those of a masthead: a motto, perhaps after place and day, a title, and a verse. */
function headsMasthead(blocks: readonly LetterBlock[], at: number, known: Known): boolean {
  const isBetween = (block: LetterBlock): boolean =>
    namesDay(wordsOfBlock(block)) || isPlace(wordsOfBlock(block), known)
  const below = blocks.slice(at + 1).findIndex((block) => !isBetween(block))
  const motto = below === -1 ? undefined : mottoAt(blocks, at + 1 + below, known)
  const title = motto && blocks[motto.to]
  if (motto === undefined || title === undefined || headlineOf(title, known) === undefined)
    return false
  return verseAt(blocks, motto.to) === undefined && verseAt(blocks, motto.to + 1) !== undefined
}

/** Scripture between the church's name and the title; where no title follows, it is the headline verse. */
function mottoAt(
  blocks: readonly LetterBlock[],
  at: number,
  known: Known,
): WrittenVerse | undefined {
  const verse = verseAt(blocks, at)
  const below = verse && blocks[verse.to]
  if (verse === undefined || below === undefined || !exists(verse, known)) return undefined
  const isTitled = headlineOf(below, known) !== undefined && !isBody(below, known)
  return isTitled || verseAt(blocks, verse.to) ? verse : undefined
}

const isPlace = (words: string, { place }: Known): boolean =>
  (place !== undefined && foldHeading(place) === foldHeading(words)) ||
  (countWords(words) <= 6 && /^\p{Lu}[\p{L}. ]+, \p{Lu}[\p{L}. ]+$/u.test(words))

interface FoundTitle {
  readonly at: number
  readonly words: string
  /** Something beside its own words says so. */
  readonly sure: boolean
}

/** Blocks that may stand before the title. */
const LATEST_TITLE = 4

/** The letter's title: a heading that the verse follows, the mail's subject, or the first of all headings. */
function titleIn(
  blocks: readonly LetterBlock[],
  begin: number,
  subject: string | undefined,
  known: Known,
): FoundTitle | undefined {
  for (let at = begin; at <= Math.min(blocks.length - 1, begin + LATEST_TITLE); at++) {
    const block = blocks[at]
    const headline = block && headlineOf(block, known)
    if (headline === undefined || headline.kind === 'known' || verseAt(blocks, at)) continue
    const { words } = headline
    if (matchSection(words, known.sections).kind === 'known') continue
    // It heads a list of people, and no letter.
    if (isListed(blocks, at + 1) && isListOfPeople(words)) continue
    const isSubject =
      subject !== undefined && foldHeading(withoutReply(subject)) === foldHeading(words)
    if (isSubject || verseAt(blocks, at + 1)) return { at, words, sure: true }
    if (isFirst(blocks, begin, at) && isHighest(blocks, at, known))
      return { at, words, sure: false }
  }
  return undefined
}

/** Nothing but a verse stands before it. */
function isFirst(blocks: readonly LetterBlock[], begin: number, at: number): boolean {
  const verse = verseAt(blocks, begin)
  return at === begin || at === verse?.to
}

/** Its words are those of a letter's title, or it stands above all other headings. */
function isHighest(blocks: readonly LetterBlock[], at: number, known: Known): boolean {
  const block = blocks[at]
  const below = blocks[at + 1]
  const headline = block && headlineOf(block, known)
  if (headline === undefined || below === undefined) return false
  const others = blocks.slice(at + 1).flatMap((other) => headlineOf(other, known) ?? [])
  const isAlone = headline.kind === 'marked' && headline.level < 7
  const lower = others.every((other) => other.kind !== 'marked' || other.level > levelOf(headline))
  if (isAlone && lower && others.length > 0) return true
  // Right under it without a blank line, a short line is the first of several, as in a list of names.
  const next = headlineOf(below, known)
  const isHeading = next !== undefined && !isBody(below, known)
  if (isHeading && (below.gap > 0 || next.kind !== 'short')) return true
  return namesLetter(headline.words)
}

const levelOf = (headline: { readonly kind: string; readonly level?: number }): number =>
  headline.level ?? 7

/** The headline verse: before the first prayer, or later where it stands in quotation marks by itself. */
function verseIn(
  blocks: readonly LetterBlock[],
  begin: number,
  title: number | undefined,
  known: Known,
): WrittenVerse | undefined {
  for (let at = begin; at < blocks.length; at++) {
    if (at === title) continue
    const verse = verseAt(blocks, at)
    if (verse === undefined || !exists(verse, known)) continue
    if (isEarly(blocks, begin, at, title) || isLast(blocks, verse, known)) return verse
  }
  return undefined
}

/** Only title, headings and short lines before it. */
const isEarly = (
  blocks: readonly LetterBlock[],
  begin: number,
  at: number,
  title: number | undefined,
): boolean =>
  blocks
    .slice(begin, at)
    .every(
      (block, index) =>
        begin + index === title ||
        (block.kind !== 'list' &&
          !beginsPrayer(wordsOfBlock(block)) &&
          countWords(wordsOfBlock(block)) <= 40),
    )

/** Quoted or labelled, with nothing under it but another heading. */
function isLast(blocks: readonly LetterBlock[], verse: WrittenVerse, known: Known): boolean {
  const below = blocks[verse.to]
  const first = blocks[verse.from]
  const isSet =
    verse.label !== undefined || (first !== undefined && /^["“«]/u.test(wordsOfBlock(first)))
  return (
    isSet &&
    (below === undefined || (headlineOf(below, known) !== undefined && !isBody(below, known)))
  )
}

/** In either language: `Hb 11,1` is of Hebrews, though English has it as Habakkuk's. */
const exists = ({ ref }: WrittenVerse, { versifications }: Known): boolean =>
  (['en', 'es'] as const).some((language) => {
    const parsed = parseReference(ref, language)
    return parsed.ok && !checkReference(parsed.reference, Object.values(versifications))
  })
