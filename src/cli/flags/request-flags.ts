import { type CivilDate, isSunday, sundayOnOrAfter, sundayOnOrBefore } from '../../civil-date.ts'
import type { ParishRules } from '../../edit/parish-rules.ts'
import type { EditingWords } from '../../messages/en/editing.ts'
import { nearest } from '../../nearest.ts'
import { parseDay } from '../../operations/parse-day.ts'
import type { LinkWords, RequestWords } from '../../operations/requests/request-words.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import { channels } from '../../vocabulary.ts'
import { UsageError } from '../report/usage-error.ts'
import type { RequestFlags } from './args.ts'

/** By what flags are read. */
export interface Reading {
  readonly rules: ParishRules
  /** The day that words such as "next sunday" count from. */
  readonly today: CivilDate
  readonly words: EditingWords
}

/**
 * Reads the flags of a request.
 *
 * @throws UsageError for a value that means nothing, or that another contradicts
 */
export function readRequestFlags(flags: RequestFlags, reading: Reading): RequestWords {
  const { words } = reading
  const day = (flag: DayFlag): CivilDate | undefined => readDay(flag, flags[flag], reading)
  const sunday = day('sunday')
  const from = day('from')
  const until = day('until')
  if (sunday && (from ?? until ?? flags.every) !== undefined)
    throw new UsageError(words.wrong.sundayAndWindow)
  if (from && until && until < from) throw new UsageError(words.wrong.backwards(from, until))
  const { show, minor, priority } = flags
  return present({
    section: given('--section', flags.section, readSection, reading),
    text: given('--text', flags.text, tidyProse, reading),
    name: given('--person', flags.person, tidyLine, reading),
    show,
    minor,
    sunday: sunday && readSunday(sunday, flags.sunday ?? '', words),
    from,
    until,
    every: given('--every', flags.every, readEvery, reading),
    priority,
    link: given('--link', flags.link, readLink, reading),
    by: given('--consent-by', flags.consentBy, tidyLine, reading),
    channels: given('--consent-channels', flags.consentChannels, readChannels, reading),
  })
}

type DayFlag = 'sunday' | 'from' | 'until'

/** The same without the keys that nothing was typed for. */
const present = (
  request: {
    readonly [Key in keyof RequestWords]: RequestWords[Key] | undefined
  },
): RequestWords =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined))

/** A flag's value as it is read; undefined where it was not typed. */
function given<Value>(
  flag: string,
  typed: string | undefined,
  read: (typed: string, reading: Reading) => Value,
  reading: Reading,
): Value | undefined {
  if (typed === undefined) return undefined
  if (tidyLine(typed) === '') throw new UsageError(reading.words.wrong.empty(flag))
  return read(typed, reading)
}

/**
 * The day that a flag names.
 *
 * @throws UsageError where it names none
 */
export function readDay(
  flag: string,
  typed: string | undefined,
  { today, words }: Reading,
): CivilDate | undefined {
  if (typed === undefined) return undefined
  const day = parseDay(typed, today)
  if (day === undefined) throw new UsageError(words.wrong.day(`--${flag}`, typed))
  return day
}

function readSunday(day: CivilDate, typed: string, { wrong }: EditingWords): CivilDate {
  if (isSunday(day)) return day
  throw new UsageError(wrong.notSunday(typed, sundayOnOrBefore(day), sundayOnOrAfter(day)))
}

function readSection(typed: string, { rules, words }: Reading): string {
  const section = tidyLine(typed)
  const { sections } = rules
  const known = sections.find((one) => one.toLowerCase() === section.toLowerCase())
  if (known !== undefined) return known
  throw new UsageError(words.wrong.section(section, nearest(section, sections), sections))
}

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

function readEvery(typed: string, { words }: Reading): number {
  const [, count = ''] = /^(?:every )?(\d{1,2})?(?: ?weeks?)?$/i.exec(typed.trim()) ?? []
  const weeks = /^(?:every )?week$/i.test(typed.trim()) ? 1 : Number(count)
  if (weeks > 0) return weeks
  throw new UsageError(words.wrong.every(typed))
}

/** `https://example.org`, `Sign up https://example.org`, `[Sign up](https://example.org)`. */
function readLink(typed: string, { words }: Reading): LinkWords {
  const link = tidyLine(typed)
  const [, linked, target] = /^\[(.+)\]\((\S+)\)$/.exec(link) ?? []
  const [, lead = '', last = ''] = /^(?:(.*) )?<?([^\s<>]+)>?$/.exec(link) ?? []
  const url = target ?? last
  if (!/^(?:https?:\/\/[^\s/]+\S*|mailto:\S+@\S+|tel:[+\d]\S*)$/i.test(url))
    throw new UsageError(words.wrong.link(typed))
  return { text: linked ?? (lead === '' ? undefined : lead), url }
}

function readChannels(typed: string, { words }: Reading): readonly Channel[] {
  const names = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '')
  if (names.length === 1 && names[0] === 'none') return []
  const isKnown = (name: string): boolean => channels.some((channel) => channel === name)
  if (!names.every(isKnown)) throw new UsageError(words.wrong.channels(typed))
  return channels.filter((channel) => names.includes(channel))
}
