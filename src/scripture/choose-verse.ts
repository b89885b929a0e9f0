import type { Reading, Season } from '../calendar/sunday.ts'
import { type CivilDate, daysBetween, parseCivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { PinnedVerse, ScripturePolicy } from '../load/parish.ts'
import { chosenVerse, type GivenVerse, givenVerse, type Quoting } from './given-verse.ts'
import { parseReferences } from './parse-reference.ts'
import type { QuotedIssue } from './permissions.ts'
import { knownTranslations, type Scriptures, translationHere } from './scriptures.ts'
import { markOf } from './terms-of-use.ts'
import { readThemes, type Theme } from './themes.ts'
import type { ChosenVerse } from './verse.ts'
import type { BankVerse } from './verse-bank.ts'
import { expandVerses } from './versification.ts'

/** Everything that the choice of one week's verse looks at. */
export interface VerseQuestion extends Quoting {
  readonly policy: ScripturePolicy
  readonly week: CivilDate
  readonly season: Season
  /** Of the day; empty where the parish keeps no calendar. */
  readonly readings: readonly Reading[]
  /** Named on the command line or kept in the week's record; before everything else. */
  readonly byHand?: GivenVerse
  /** Set for the week in a request file. */
  readonly pinned?: PinnedVerse
  /** Verses that stand in the masthead anyway. */
  readonly motto?: readonly string[]
  /** What earlier issues printed; weeks from this one on are passed over. */
  readonly records: readonly QuotedIssue[]
  readonly bank: readonly BankVerse[]
  /** How many verses to offer beside the one chosen by a person; at least the choice itself is found. */
  readonly offers: number
}

/** The verse with what else could be taken. */
export interface VerseAnswer {
  /** Absent where a person's verse has an error, or nothing may be taken. */
  readonly verse?: ChosenVerse
  /** What the rules offer, best first; the chosen one leads where no person named another. */
  readonly candidates: readonly ChosenVerse[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The verse at the head of a week's insert (DESIGN §3, rule 6): the one chosen by hand, else the one
 * pinned for the week, else one of the bank's that lies in the day's psalm, gospel, first or second
 * reading, else one by the parish's themes and the season. A verse printed N weeks ago rests while
 * N ≤ rest-weeks; where every one rests there is none, with a warning. Of several the longest unprinted comes
 * first, then an order that turns with the weeks: the same week and records give the same verse.
 */
export function chooseVerse(question: VerseQuestion): VerseAnswer {
  const { byHand, pinned, offers } = question
  const given = byHand
    ? givenVerse(byHand, 'by-hand', 'chosen by hand', question)
    : pinned && givenVerse(pinned, 'pinned', `set for this week in ${pinned.place.file}`, question)
  if (given === undefined) {
    const found = offer(question)
    const verse = found.candidates[0]
    return { ...found, ...(verse && { verse }) }
  }
  const { verse } = given
  const again = verse ? printedAgain(verse, question) : []
  const taken = [...(question.motto ?? []), ...(verse?.verses ?? [])]
  return {
    ...given,
    candidates: offers === 0 ? [] : offer({ ...question, motto: taken }).candidates,
    diagnostics: [...given.diagnostics, ...again],
  }
}

/** The parish's motto, ready to print on every issue. */
export const mottoVerse = (motto: PinnedVerse, quoting: Quoting): ReturnType<typeof givenVerse> =>
  givenVerse(motto, 'pinned', `the motto in ${motto.place.file}`, quoting)

/** What the rules offer, quoted until there are enough. */
function offer(question: VerseQuestion): Pick<VerseAnswer, 'candidates' | 'diagnostics'> {
  const { policy, scriptures } = question
  if (translationHere(scriptures, policy.translation) === undefined) {
    const { translation } = policy
    const values = { translation, known: knownTranslations(scriptures) }
    return { candidates: [], diagnostics: [diagnostic('warning', 'unknown-translation', values)] }
  }
  const { themes, diagnostics } = readThemes(policy.themes)
  const candidates: ChosenVerse[] = []
  const quotable = new Set<BankVerse>()
  for (const { entry, rule, reason } of ranked(question, themes)) {
    if (candidates.length >= Math.max(1, question.offers)) break
    const verse = quotable.has(entry)
      ? undefined
      : chosenVerse(entry.reference, policy.translation, { rule, reason: reason() }, question)
    if (verse !== undefined) candidates.push(verse)
    quotable.add(entry)
  }
  if (candidates.length > 0) return { candidates, diagnostics }
  const resting = diagnostic('warning', 'verses-rest', { restWeeks: policy.restWeeks })
  return { candidates, diagnostics: [...diagnostics, resting] }
}

interface Ranked {
  readonly entry: BankVerse
  readonly rule: 'reading' | 'theme'
  readonly reason: () => string
}

/** Every verse that may be taken, best first; one may come twice, for its reading and its theme. */
function ranked(question: VerseQuestion, themes: readonly Theme[]): readonly Ranked[] {
  const standing = standings(question)
  return [...fromReadings(question, themes, standing), ...fromThemes(question, themes, standing)]
}

/** A verse of the bank that does not rest. */
interface Standing {
  readonly entry: BankVerse
  /** Weeks since it was printed last; undefined for never. */
  readonly weeksAgo: number | undefined
  /** Its place in this week's turn among verses that are alike otherwise. */
  readonly turn: number
}

function standings(question: VerseQuestion): readonly Standing[] {
  const { week, bank, scriptures, policy, motto = [] } = question
  const printed = lastPrinted(question)
  const weekNumber = numberOf(week)
  const pool = [...bank, ...ownVerses(scriptures, policy.translation, bank)]
  return pool
    .map((entry, index) => ({
      entry,
      weeksAgo: weeksSince(entry.verses, printed, week),
      turn: turnOf(index, weekNumber),
    }))
    .filter(({ entry, weeksAgo }) => {
      const rests = weeksAgo !== undefined && weeksAgo <= policy.restWeeks
      return !rests && !entry.verses.some((id) => motto.includes(id))
    })
    .sort(byTurn)
}

const byTurn = (one: Standing, other: Standing): number => {
  const never = Number.MAX_SAFE_INTEGER
  return (other.weeksAgo ?? never) - (one.weeksAgo ?? never) || one.turn - other.turn
}

/** The parish's own quotations in its translation that the bank does not have: they fit any week. */
function ownVerses(
  { quotations, versifications }: Scriptures,
  translation: string,
  bank: readonly BankVerse[],
): readonly BankVerse[] {
  const banked = new Set(bank.map(({ verses }) => verses.join()))
  return quotations
    .filter((one) => one.translation === markOf(translation))
    .map(({ reference }) => {
      const verses = expandVerses(reference, versifications.kjv)
      return { reference, verses, themes: [], seasons: [], anySeason: true }
    })
    .filter(({ verses }) => !banked.has(verses.join()))
}

const firstSunday = parseCivilDate('1899-12-31')

/** Sundays since a first one, so that each week has its number. */
const numberOf = (week: CivilDate): number =>
  firstSunday === undefined ? 0 : Math.floor(daysBetween(firstSunday, week) / 7)

// Primes scatter neighbours of the bank over the year.
const turnOf = (index: number, weekNumber: number): number =>
  (index * 7919 + weekNumber * 4241) % 10007

/** The latest earlier week in which each verse stood at the head of an issue. */
function lastPrinted({ records, week }: VerseQuestion): ReadonlyMap<string, CivilDate> {
  const printed = new Map<string, CivilDate>()
  for (const record of records) {
    if (record.week >= week) continue
    for (const id of record.verse?.verses ?? []) {
      const before = printed.get(id)
      if (before === undefined || before < record.week) printed.set(id, record.week)
    }
  }
  return printed
}

/** Weeks since any of these verses was printed; undefined for never. */
function weeksSince(
  verses: readonly string[],
  printed: ReadonlyMap<string, CivilDate>,
  week: CivilDate,
): number | undefined {
  const weeks = verses.flatMap((id) => {
    const last = printed.get(id)
    return last === undefined ? [] : [Math.floor(daysBetween(last, week) / 7)]
  })
  return weeks.length === 0 ? undefined : Math.min(...weeks)
}

const readingOrder = [
  ['psalm', 'the psalm of the day'],
  ['gospel', 'the gospel of the day'],
  ['first', 'the first reading of the day'],
  ['second', 'the second reading of the day'],
] as const

/** Verses that lie within a reading of the day; of one reading, those with a theme of the parish first. */
function fromReadings(
  { readings, scriptures }: VerseQuestion,
  themes: readonly Theme[],
  standing: readonly Standing[],
): readonly Ranked[] {
  return readingOrder.flatMap(([kind, said]) => {
    const verses = new Set(
      readings
        .filter((reading) => reading.kind === kind)
        .flatMap(({ ref }) => versesRead(ref, scriptures)),
    )
    const inside = standing.filter(
      ({ entry }) => entry.verses.length > 0 && entry.verses.every((id) => verses.has(id)),
    )
    return themedFirst(inside, themes).map(({ entry, weeksAgo }) => ({
      entry,
      rule: 'reading' as const,
      reason: () => `${said}; ${sayPrinted(weeksAgo)}`,
    }))
  })
}

/** The verses of every alternative; the lectionary cites in the NRSV's numbering. */
function versesRead(ref: string, { versifications }: Scriptures): readonly string[] {
  const parsed = parseReferences(ref)
  return parsed.ok ? parsed.references.flatMap((one) => expandVerses(one, versifications.nrsv)) : []
}

const shared = (entry: BankVerse, themes: readonly Theme[]): readonly Theme[] =>
  entry.themes.filter((theme) => themes.includes(theme))

function themedFirst(standing: readonly Standing[], themes: readonly Theme[]): readonly Standing[] {
  const themed = ({ entry }: Standing): boolean => shared(entry, themes).length > 0
  return [...standing.filter(themed), ...standing.filter((one) => !themed(one))]
}

/**
 * Verses by theme and season: both, the theme alone, the season alone, and at last any; never one that belongs
 * to other seasons. Where the parish names no theme, every verse has one.
 */
function fromThemes(
  { season }: VerseQuestion,
  themes: readonly Theme[],
  standing: readonly Standing[],
): readonly Ranked[] {
  const fitting = standing.filter(({ entry }) => entry.anySeason || entry.seasons.includes(season))
  const tiers = [0, 1, 2, 3].map((tier) =>
    fitting.filter(({ entry }) => tierOf(entry, season, themes) === tier),
  )
  return tiers.flat().map(({ entry, weeksAgo }) => ({
    entry,
    rule: 'theme' as const,
    reason: () => `${sayTheme(entry, season, themes)}; ${sayPrinted(weeksAgo)}`,
  }))
}

function tierOf(entry: BankVerse, season: Season, themes: readonly Theme[]): number {
  const themed = themes.length === 0 || shared(entry, themes).length > 0
  const seasonal = entry.seasons.includes(season)
  if (themed) return seasonal ? 0 : 1
  return seasonal ? 2 : 3
}

function sayTheme(entry: BankVerse, season: Season, themes: readonly Theme[]): string {
  const named = themes.length === 0 ? entry.themes : shared(entry, themes)
  const seasonal = entry.seasons.includes(season) ? [`season ${season}`] : []
  const themed =
    named.length === 0 ? [] : [`${named.length === 1 ? 'theme' : 'themes'} ${named.join(' and ')}`]
  const said = [...themed, ...seasonal].join(', ')
  return said === '' ? 'none of your themes is free this week' : said
}

const sayPrinted = (weeksAgo: number | undefined): string =>
  weeksAgo === undefined
    ? 'last printed never'
    : `last printed ${weeksAgo} ${weeksAgo === 1 ? 'week' : 'weeks'} ago`

/** Tells that a verse named by a person was printed lately, which is theirs to judge. */
function printedAgain(verse: ChosenVerse, question: VerseQuestion): readonly Diagnostic[] {
  const { week, policy, byHand, pinned } = question
  const weeks = weeksSince(verse.verses, lastPrinted(question), week)
  if (weeks === undefined || weeks > policy.restWeeks) return []
  const place = (byHand ?? pinned)?.place
  return [diagnostic('note', 'verse-again', { ref: verse.ref, weeks }, place)]
}
