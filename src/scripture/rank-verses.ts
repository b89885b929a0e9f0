import type { Reading } from '../calendar/sunday.ts'
import { type CivilDate, daysBetween, parseCivilDate } from '../civil-date.ts'
import { type IssueDay, isBefore } from '../issue-day.ts'
import type { Season } from '../vocabulary.ts'
import type { QuotedIssue } from './permissions.ts'
import type { BookLanguage } from './references/books.ts'
import { canonicalVerses } from './references/canonical-verses.ts'
import { parseReferences } from './references/parse-reference.ts'
import { type Scriptures, verseIds } from './scriptures.ts'
import { markOf } from './terms-of-use.ts'
import type { VerseTheme } from './themes.ts'
import type { VerseReason, WeeksAgo } from './verse.ts'
import type { BankVerse } from './verse-bank.ts'

/** What the order of a week's verses depends on. */
export interface WeekOfVerses extends IssueDay {
  readonly season: Season
  /** In which the readings are cited. */
  readonly language: BookLanguage
  /** Of the day; empty where the parish keeps no calendar. */
  readonly readings: readonly Reading[]
  readonly scriptures: Scriptures
  readonly policy: { readonly translation: string; readonly restWeeks: number }
  /** Verses that stand in the masthead anyway. */
  readonly motto?: readonly string[]
  /** What earlier issues printed; those from this one on are passed over. */
  readonly records: readonly QuotedIssue[]
  readonly bank: readonly BankVerse[]
}

export interface Ranked {
  readonly entry: BankVerse
  /** It is a quotation of the parish's own, cited in its translation's numbering. */
  readonly isOwn: boolean
  readonly rule: 'reading' | 'theme'
  readonly reason: VerseReason
}

/** Every verse that may be taken, best first; one may come twice, for its reading and its theme. */
export function rankVerses(week: WeekOfVerses, themes: readonly VerseTheme[]): readonly Ranked[] {
  const standing = standings(week)
  return [...fromReadings(week, themes, standing), ...fromThemes(week, themes, standing)]
}

/** A verse of the bank that does not rest. */
interface VerseRank {
  readonly entry: BankVerse
  readonly isOwn: boolean
  readonly weeksAgo: WeeksAgo
  /** Its place in this week's turn among verses that are alike otherwise. */
  readonly turn: number
}

function standings(question: WeekOfVerses): readonly VerseRank[] {
  const { week, bank, scriptures, policy, motto = [] } = question
  const printed = lastPrinted(question)
  const weekNumber = numberOf(week)
  const own = ownVerses(scriptures, policy.translation, bank)
  return [...bank, ...own]
    .map((entry, index) => ({
      entry,
      isOwn: index >= bank.length,
      weeksAgo: weeksSince(entry.verses, printed, week),
      turn: turnOf(index, weekNumber),
    }))
    .filter(({ entry, weeksAgo }) => {
      const rests = weeksAgo !== null && weeksAgo <= policy.restWeeks
      return !rests && !entry.verses.some((id) => motto.includes(id))
    })
    .sort(byTurn)
}

const byTurn = (one: VerseRank, other: VerseRank): number => {
  const never = Number.MAX_SAFE_INTEGER
  return (other.weeksAgo ?? never) - (one.weeksAgo ?? never) || one.turn - other.turn
}

/** The parish's own quotations in its translation that the bank does not have: they fit any week. */
function ownVerses(
  scriptures: Scriptures,
  translation: string,
  bank: readonly BankVerse[],
): readonly BankVerse[] {
  const banked = new Set(bank.map(({ verses }) => verses.join()))
  return scriptures.quotations
    .filter((one) => one.translation === markOf(translation))
    .map(({ reference }) => {
      const verses = verseIds(reference, translation, scriptures)
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

/** The latest day of an earlier issue at whose head each verse stood. */
export function lastPrinted({
  records,
  ...issue
}: Pick<WeekOfVerses, 'records' | 'week' | 'service'>): ReadonlyMap<string, CivilDate> {
  const printed = new Map<string, CivilDate>()
  for (const record of records) {
    if (!isBefore(record, issue)) continue
    for (const id of record.verse?.verses ?? []) {
      const before = printed.get(id)
      if (before === undefined || before < record.week) printed.set(id, record.week)
    }
  }
  return printed
}

/** Weeks since any of these verses was printed, begun ones counted: on the day itself and on the seven after it one. */
export function weeksSince(
  verses: readonly string[],
  printed: ReadonlyMap<string, CivilDate>,
  week: CivilDate,
): WeeksAgo {
  const weeks = verses.flatMap((id) => {
    const last = printed.get(id)
    return last === undefined ? [] : [Math.max(1, Math.ceil(daysBetween(last, week) / 7))]
  })
  return weeks.length === 0 ? null : Math.min(...weeks)
}

const readingOrder = ['psalm', 'gospel', 'first', 'second'] as const

/** Verses that lie within a reading of the day; of one reading, those with a theme of the parish first. */
function fromReadings(
  { readings, scriptures, language }: WeekOfVerses,
  themes: readonly VerseTheme[],
  standing: readonly VerseRank[],
): readonly Ranked[] {
  return readingOrder.flatMap((kind) => {
    const verses = new Set(
      readings
        .filter((reading) => reading.kind === kind)
        .flatMap(({ ref, verses }) => versesRead(verses ?? ref, language, scriptures)),
    )
    const inside = standing.filter(
      ({ entry }) => entry.verses.length > 0 && entry.verses.every((id) => verses.has(id)),
    )
    return themedFirst(inside, themes).map(({ entry, isOwn, weeksAgo }) => ({
      entry,
      isOwn,
      rule: 'reading' as const,
      reason: { kind: 'reading', reading: kind, weeksAgo },
    }))
  })
}

/** The verses of every alternative; the lectionary cites in the NRSV's numbering. */
function versesRead(
  ref: string,
  language: BookLanguage,
  { versifications }: Scriptures,
): readonly string[] {
  const parsed = parseReferences(ref, language)
  return parsed.ok
    ? parsed.references.flatMap((one) => canonicalVerses(one, 'nrsv', versifications))
    : []
}

const shared = (entry: BankVerse, themes: readonly VerseTheme[]): readonly VerseTheme[] =>
  entry.themes.filter((theme) => themes.includes(theme))

function themedFirst(
  standing: readonly VerseRank[],
  themes: readonly VerseTheme[],
): readonly VerseRank[] {
  const themed = ({ entry }: VerseRank): boolean => shared(entry, themes).length > 0
  return [...standing.filter(themed), ...standing.filter((one) => !themed(one))]
}

/**
 * Verses by theme and season: both, the theme alone, the season alone, and at last any; never one that belongs
 * to other seasons. Where the parish names no theme, every verse has one.
 */
function fromThemes(
  { season }: WeekOfVerses,
  themes: readonly VerseTheme[],
  standing: readonly VerseRank[],
): readonly Ranked[] {
  const fitting = standing.filter(({ entry }) => entry.anySeason || entry.seasons.includes(season))
  const tiers = [0, 1, 2, 3].map((tier) =>
    fitting.filter(({ entry }) => tierOf(entry, season, themes) === tier),
  )
  return tiers.flat().map(({ entry, isOwn, weeksAgo }) => ({
    entry,
    isOwn,
    rule: 'theme' as const,
    reason: {
      kind: 'theme',
      themes: themes.length === 0 ? entry.themes : shared(entry, themes),
      season: entry.seasons.includes(season) ? season : null,
      weeksAgo,
    },
  }))
}

function tierOf(entry: BankVerse, season: Season, themes: readonly VerseTheme[]): number {
  const themed = themes.length === 0 || shared(entry, themes).length > 0
  const seasonal = entry.seasons.includes(season)
  if (themed) return seasonal ? 0 : 1
  return seasonal ? 2 : 3
}
