import { type CivilDate, isSunday, sundayOnOrAfter, sundayOnOrBefore } from '../../civil-date.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { serviceKey } from '../../issue-day.ts'
import type { ParishRules } from '../../load/parish/parish-rules.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import { wordMeant, wordNear } from '../../meant/word-meant.ts'
import { noDay, parseDay } from '../../operations/parse-day.ts'
import { dayOfYearTyped } from '../../operations/requests/memorial-day.ts'
import type { LinkWords, RequestWords } from '../../operations/requests/request-words.ts'
import { parseEvery, parseNth } from '../../recurrence/parse-pattern.ts'
import { type Nth, readNthWord } from '../../recurrence/weekdays.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import { channels, prayerKinds, priorities, seasons, shows } from '../../vocabulary.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import type { RequestFlags } from './args.ts'

/** By what flags are read. */
export interface FlagContext {
  readonly rules: ParishRules
  /** The day that words such as "next sunday" count from. */
  readonly today: CivilDate
}

/**
 * Reads the flags of a request.
 *
 * @throws UsageError for all values that mean nothing, or that others contradict
 */
export function readRequestFlags(flags: RequestFlags, reading: FlagContext): RequestWords {
  const { words, problems } = requestIn(flags, reading)
  if (problems.length > 0) throw new UsageError(...problems)
  return words
}

/** Reads what is typed after a flag. */
export type ReadFlag<Value> = (
  typed: string,
  reading: FlagContext,
  flag: string,
) => Value | Diagnostic

/** Reads one flag after another, and gathers what is wrong with them. */
export interface FlagReader {
  readonly problems: readonly Diagnostic[]
  /** The value of a flag; undefined where it was not typed or means nothing. */
  given<Value>(flag: string, typed: string | undefined, read: ReadFlag<Value>): Value | undefined
}

/** A reader of flags that has met none yet. */
export function flagReader(reading: FlagContext): FlagReader {
  const problems: Diagnostic[] = []
  return {
    problems,
    given(flag, typed, read) {
      if (typed === undefined) return undefined
      const value =
        tidyLine(typed) === ''
          ? usageProblem('value-missing', { flag })
          : read(typed, reading, flag)
      if (!isProblem(value)) return value
      problems.push(value)
      return undefined
    },
  }
}

/** What the flags say of a request, and everything that is wrong with them. */
export function requestIn(
  flags: RequestFlags,
  reading: FlagContext,
): { readonly words: RequestWords; readonly problems: readonly Diagnostic[] } {
  const { given, problems } = flagReader(reading)
  const words = {
    section: given('--section', flags.section, readSection),
    kind: given('--kind', flags.kind, choiceOf(prayerKinds)),
    text: given('--text', flags.text, tidyProse),
    name: given('--person', flags.person, tidyLine),
    show: given('--show', flags.show, choiceOf(shows)),
    minor: flags.minor,
    born: given('--born', flags.born, readFirstDay),
    married: given('--married', flags.married, readFirstDay),
    departed: given('--departed', flags.departed, readDeath),
    distinctFrom: given('--distinct-from', flags.distinctFrom, tidyLine),
    from: given('--from', flags.from, dayAfter),
    until: given('--until', flags.until, dayAfter),
    sunday: given('--sunday', flags.sunday, readSunday),
    day: given('--day', flags.day, dayAfter),
    service: given('--service', flags.service, readService),
    every: given('--every', flags.every, readEvery),
    nth: given('--nth', flags.nth, readNth),
    season: given('--season', flags.season, choiceOf(seasons)),
    yearly: given('--yearly', flags.yearly, readYearly),
    priority: given('--priority', flags.priority, choiceOf(priorities)),
    link: given('--link', flags.link, readLink),
    by: given('--consent-by', flags.consentBy, tidyLine),
    channels: given('--consent-channels', flags.consentChannels, readChannels),
  }
  return { words: present(words), problems: [...problems, ...contradictions(flags, words)] }
}

function contradictions(
  flags: RequestFlags,
  { from, until }: Unsaid<Pick<RequestWords, 'from' | 'until'>>,
): readonly Diagnostic[] {
  const { sunday, day, every, nth, season, yearly } = flags
  const [one, other] = Object.entries({ every, nth, season, yearly }).flatMap(([flag, said]) =>
    said === undefined ? [] : [`--${flag}`],
  )
  if (one !== undefined && other !== undefined)
    return [usageProblem('flags-conflict', { one, other })]
  if (sunday !== undefined && day !== undefined)
    return [usageProblem('flags-conflict', { one: '--day', other: '--sunday' })]
  if ((sunday ?? day) !== undefined && (flags.from ?? flags.until ?? one) !== undefined)
    return [usageProblem('sunday-and-days', { flag: sunday === undefined ? '--day' : '--sunday' })]
  return from && until && until < from ? [usageProblem('days-backwards', { from, until })] : []
}

/** Whether reading a value found it wrong. */
export const isProblem = (value: unknown): value is Diagnostic =>
  typeof value === 'object' && value !== null && 'code' in value && 'severity' in value

/** Values of which any may be undefined, where nothing was typed. */
export type Unsaid<Values> = { readonly [Key in keyof Values]: Values[Key] | undefined }

/** Drops the keys for which nothing was typed. */
export const present = <Words>(said: Unsaid<Words>): Words =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Words

/**
 * The day that a flag names.
 *
 * @throws UsageError where it names none
 */
export function readDay(
  flag: string,
  typed: string | undefined,
  reading: FlagContext,
): CivilDate | undefined {
  const day = typed === undefined ? undefined : dayAfter(typed, reading, flag)
  if (isProblem(day)) throw new UsageError(day)
  return day
}

/** The day that stands after a flag. */
export const dayAfter: ReadFlag<CivilDate> = (typed, { today, rules }, flag) =>
  parseDay(typed, today, rules.language) ?? usageProblem('no-day', noDay(flag, typed, today))

/** The first of a day that comes every year, as files write it; its month and day where no year is typed. */
const readFirstDay: ReadFlag<string> = (typed, { today, rules }, flag) => {
  const day = dayOfYearTyped(typed, today, rules.language)
  return day ? (day.since ?? day.yearly) : usageProblem('no-day-of-year', { flag, typed })
}

const readYearly: ReadFlag<string> = (typed, { today, rules }, flag) =>
  dayOfYearTyped(typed, today, rules.language)?.yearly ??
  usageProblem('no-day-of-year', { flag, typed })

/** The day of death, or a word for one that is not known. */
const readDeath: ReadFlag<CivilDate | true> = (typed, reading, flag) =>
  /^(?:true|yes|s[ií])$/i.test(typed.trim()) || dayAfter(typed, reading, flag)

const readSunday: ReadFlag<CivilDate> = (typed, reading, flag) => {
  const day = dayAfter(typed, reading, flag)
  if (isProblem(day) || isSunday(day)) return day
  const [before, after] = [sundayOnOrBefore(day), sundayOnOrAfter(day)]
  return usageProblem('no-sunday', { typed, before, after })
}

const readService: ReadFlag<string> = (typed, _, flag) =>
  serviceKey(typed) === undefined ? usageProblem('value-missing', { flag }) : tidyLine(typed)

const readSection: ReadFlag<string> = (typed, { rules: { sections } }) => {
  const section = tidyLine(typed)
  const known = sections.find((one) => one.toLowerCase() === section.toLowerCase())
  if (known !== undefined) return known
  const near = didYouMean(section, sections)
  return usageProblem('no-such-section', { section, nearest: near, known: sections })
}

/** Reads one of these words. */
export const choiceOf =
  <Word extends string>(allowed: readonly Word[]): ReadFlag<Word> =>
  (typed, _, flag) =>
    wordMeant(typed, allowed) ??
    usageProblem('unknown-choice', {
      place: flag,
      typed,
      nearest: wordNear(typed, allowed),
      allowed,
    })

/** Words in lines as they were typed, without spaces and blank lines around them. */
export const tidyProse = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .split('\n')
    // Two spaces at the end of a line are a line break; more are nothing.
    .map((line) => line.replace(/\s+$/, (end) => (/^ {2,}$/.test(end) ? '  ' : '')))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function readEvery(typed: string): number | Diagnostic {
  const said = typed.trim().replace(/^(?:every|cada)\s+/i, '')
  const read = parseEvery(/^\d+$/.test(said) ? `${said} weeks` : said)
  return read?.kind === 'weeks' ? read.weeks : usageProblem('no-interval', { typed })
}

/** Which Sunday of the month: `third Sunday`, `3rd`, `3`, `last`. */
function readNth(typed: string): Nth | Diagnostic {
  const said = /^[1-5]$/.test(typed.trim()) ? (Number(typed) as Nth) : readNthWord(typed)
  const parsed = said === undefined ? parseNth(typed) : { nths: [said], weekday: 0 }
  const [nth, ...more] = parsed?.weekday === 0 ? parsed.nths : []
  return nth === undefined || more.length > 0 ? usageProblem('no-nth-sunday', { typed }) : nth
}

/** A link: `https://example.org`, `Sign up https://example.org`, `[Sign up](https://example.org)`. */
export function readLink(typed: string): LinkWords | Diagnostic {
  const link = tidyLine(typed)
  const [, linked, target] = /^\[(.+)\]\((\S+)\)$/.exec(link) ?? []
  const [, lead = '', last = ''] = /^(?:(.*) )?<?([^\s<>]+)>?$/.exec(link) ?? []
  const url = target ?? last
  if (!/^(?:https?:\/\/[^\s/]+\S*|mailto:\S+@\S+|tel:[+\d]\S*)$/i.test(url))
    return usageProblem('no-link', { typed })
  return { text: linked ?? (lead === '' ? undefined : lead), url }
}

function readChannels(typed: string): readonly Channel[] | Diagnostic {
  const known = [...channels, 'none'] as const
  const names = typed
    .split(/,|\sand\s|\sy\s/i)
    .flatMap((part) => (wordMeant(part, known) ? [part] : part.split(/\s+/)))
    .filter((name) => name.trim() !== '')
    .map((name) => wordMeant(name, known))
  if (names.length === 1 && names[0] === 'none') return []
  if (names.some((name) => name === undefined || name === 'none'))
    return usageProblem('no-channels', { typed })
  return channels.filter((channel) => names.includes(channel))
}
