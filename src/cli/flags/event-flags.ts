import type { CivilDate } from '../../civil-date.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { EventWords } from '../../operations/events/event-words.ts'
import { parseDay } from '../../operations/parse-day.ts'
import { readClockTime } from '../../recurrence/clock-time.ts'
import { parseEvery, parseNth } from '../../recurrence/parse-pattern.ts'
import { plainWords, tidyLine } from '../../tidy-text.ts'
import { eventKinds, priorities } from '../../vocabulary.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import type { EventFlags } from './args.ts'
import {
  choiceOf,
  dayAfter,
  type FlagContext,
  flagReader,
  isProblem,
  present,
  type ReadFlag,
  readLink,
  tidyProse,
  type Unsaid,
} from './request-flags.ts'

/**
 * Reads the flags of an event.
 *
 * @throws UsageError for all values that mean nothing, or that others contradict
 */
export function readEventFlags(flags: EventFlags, reading: FlagContext): EventWords {
  const { words, problems } = eventIn(flags, reading)
  if (problems.length > 0) throw new UsageError(...problems)
  return words
}

/** What the flags say of an event, and everything that is wrong with them. */
export function eventIn(
  flags: EventFlags,
  reading: FlagContext,
): { readonly words: EventWords; readonly problems: readonly Diagnostic[] } {
  const { given, problems } = flagReader(reading)
  const words = {
    title: given('--title', flags.title, tidyLine),
    kind: given('--kind', flags.kind, choiceOf(eventKinds)),
    days: given('--day', flags.day, readDays),
    every: given('--every', flags.every, (typed) =>
      parseEvery(typed) ? tidyLine(typed) : usageProblem('no-days-of-week', { typed }),
    ),
    nth: given('--nth', flags.nth, (typed) =>
      parseNth(typed) ? tidyLine(typed) : usageProblem('no-day-of-month', { typed }),
    ),
    from: given('--from', flags.from, dayAfter),
    until: given('--until', flags.until, dayAfter),
    except: given('--except', flags.except, readDays),
    times: given('--time', flags.time, readTimes),
    ends: given('--ends', flags.ends, readEnd),
    place: given('--place', flags.place, tidyLine),
    contact: given('--contact', flags.contact, tidyLine),
    text: given('--text', flags.text, tidyProse),
    link: given('--link', flags.link, readLink),
    announce: flags.announce,
    intention: given('--intention', flags.intention, tidyLine),
    priority: given('--priority', flags.priority, choiceOf(priorities)),
  }
  return {
    words: present<EventWords>(words),
    problems: [...problems, ...contradictions(flags, words)],
  }
}

function contradictions(
  { every, nth, day }: EventFlags,
  { days, from, until, ends }: Unsaid<Pick<EventWords, 'days' | 'from' | 'until' | 'ends'>>,
): readonly Diagnostic[] {
  if (every !== undefined && nth !== undefined)
    return [usageProblem('flags-conflict', { one: '--every', other: '--nth' })]
  if (day !== undefined && nth !== undefined)
    return [usageProblem('flags-conflict', { one: '--day', other: '--nth' })]
  const isOfDays = every !== undefined && parseEvery(every)?.kind === 'weekly'
  if (day !== undefined && isOfDays)
    return [usageProblem('flags-conflict', { one: '--day', other: '--every' })]
  const [first] = days ?? []
  if (first !== undefined && /^\d{4}-/.test(ends ?? '') && ends !== undefined && ends < first)
    return [usageProblem('days-backwards', { from: first, until: ends })]
  return from && until && until < from ? [usageProblem('days-backwards', { from, until })] : []
}

/** Days with semicolons between them, since a day may have a comma; in the order of the calendar. */
const readDays: ReadFlag<readonly CivilDate[]> = (typed, reading, flag) => {
  const days = typed
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => dayAfter(part, reading, flag))
  const wrong = days.find(isProblem)
  if (wrong !== undefined) return wrong
  return [...new Set(days.filter((day): day is CivilDate => !isProblem(day)))].toSorted()
}

/** `6 pm`, `8 am and 10:30 am`, `all day`. */
const readTimes: ReadFlag<readonly string[]> = (typed) => {
  const times = tidyLine(typed)
    .split(/\s*[,;]\s*(?:and |y )?|\s+(?:and|y|&)\s+/)
    .filter((part) => part !== '')
  const wrong = times.find((time) => !isTime(time) && !isWholeDay(time))
  return wrong === undefined
    ? times
    : usageProblem('no-clock-time', { flag: '--time', typed: wrong })
}

const isTime = (typed: string): boolean => readClockTime(typed).ok

/** Whether what is typed for a time says that it lasts the whole day. */
export const isWholeDay = (typed: string): boolean => wholeDays.has(plainWords(typed))

const wholeDays: ReadonlySet<string> = new Set(['all day', 'all-day', 'todo el dia'])

/** A time, or the last of several days. */
const readEnd: ReadFlag<string> = (typed, { today, rules }) =>
  isTime(typed)
    ? tidyLine(typed)
    : (parseDay(typed, today, rules.language) ??
      usageProblem('no-clock-time', { flag: '--ends', typed }))
