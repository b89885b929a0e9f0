import { noDay, parseDay } from '../../../operations/parse-day.ts'
import { tidyLine } from '../../../tidy-text.ts'
import { type EventKind, eventKinds } from '../../../vocabulary.ts'
import type { EventFlags } from '../../flags/args.ts'
import { eventIn, isWholeDay } from '../../flags/event-flags.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import { usageProblem } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { offersOf } from '../offers.ts'
import { type Asking, askingIn, askText } from './ask-for-request.ts'

/** What a question settles: flags that would have said it. */
type Settled = Partial<EventFlags>

/**
 * Asks what the flags of a new event left open: what it is called, when and where it is, whom to ask, and what is said
 * of it beside that.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForEvent(
  flags: EventFlags,
  reading: FlagContext,
  host: TerminalHost,
): Promise<EventFlags> {
  const asking = askingIn(reading, host)
  let settled = flags
  const places = [askOptional('place'), askOptional('contact')]
  for (const question of [askTitle, askKind, askDays, askTime, askEnd, ...places])
    settled = { ...settled, ...(await question(settled, asking)) }
  return { ...settled, ...(await askMore(settled, asking)) }
}

async function askTitle({ title }: EventFlags, asking: Asking): Promise<Settled> {
  return title === undefined ? { title: await askLine('title', '', asking) } : {}
}

/** One line of words, which may not be empty. */
export const askLine = (
  part: 'title' | 'place' | 'contact',
  initial: string,
  { ask, words }: Asking,
): Promise<string> =>
  ask.text({
    message: words.ask.event[part],
    initial,
    editable: true,
    check: (typed) => tidyLine(typed) !== '' || words.ask.textEmpty,
  })

async function askKind({ kind }: EventFlags, { ask, words }: Asking): Promise<Settled> {
  if (kind !== undefined) return {}
  const chosen = await ask.choose<EventKind>({
    message: words.ask.event.kind,
    offers: offersOf(eventKinds, words.ask.event.kindOffers),
  })
  return chosen === 'event' ? {} : { kind: chosen }
}

/** The ways in which something recurs. */
const ways = ['once', 'weekly', 'monthly', 'weeks', 'days', 'row'] as const
type Way = (typeof ways)[number]

async function askDays(flags: EventFlags, asking: Asking): Promise<Settled> {
  const { day, every, nth } = flags
  return (day ?? every ?? nth) === undefined ? askRecurrence(asking) : {}
}

/** On which days it takes place, by one of the ways to say so. */
export async function askRecurrence(asking: Asking): Promise<Settled> {
  const { ask, words } = asking
  const way = await ask.choose<Way>({
    message: words.ask.event.when,
    offers: offersOf(ways, words.ask.event.wayOffers),
  })
  switch (way) {
    case 'once':
      return { day: await askFlag('day', {}, asking) }
    case 'days':
      return { day: await askFlag('severalDays', {}, asking) }
    case 'row': {
      const day = await askFlag('firstDay', {}, asking)
      return { day, ends: await askFlag('lastDay', { day }, asking) }
    }
    case 'weekly':
      return withFirst({ every: await askFlag('every', {}, asking) }, asking)
    case 'monthly':
      return withFirst({ nth: await askFlag('nth', {}, asking) }, asking)
    case 'weeks': {
      const day = await askFlag('firstDay', {}, asking)
      return { day, every: await askFlag('weeks', { day }, asking) }
    }
    default:
      return way satisfies never
  }
}

/** The first day of what repeats, by which it is announced; none where it goes on already. */
async function withFirst(settled: Settled, asking: Asking): Promise<Settled> {
  return { ...settled, ...given('from', await askFlag('from', settled, asking)) }
}

/** The flag that each of these questions settles. */
const flagOf = {
  day: 'day',
  severalDays: 'day',
  firstDay: 'day',
  lastDay: 'ends',
  every: 'every',
  nth: 'nth',
  weeks: 'every',
  from: 'from',
  except: 'except',
  time: 'time',
  ends: 'ends',
} as const satisfies Readonly<Record<string, keyof EventFlags>>

/** Questions that an empty answer leaves open. */
const mayLack: ReadonlySet<keyof typeof flagOf> = new Set(['from', 'time', 'ends'])

/** The value of a flag, asked until it is one; empty where there is none. */
export async function askFlag(
  question: keyof typeof flagOf,
  others: Settled,
  asking: Asking,
): Promise<string> {
  const { ask, words } = asking
  const flag = flagOf[question]
  const typed = await ask.text({
    message: words.ask.event[question],
    ...(question === 'weeks' && { initial: '2 weeks' }),
    check: (answer) => {
      if (tidyLine(answer) === '' && mayLack.has(question)) return true
      const problem = problemIn({ ...others, [flag]: answer }, asking)
      return problem ?? dayWrong(question, answer, asking) ?? true
    },
  })
  const isDay = flag === 'day' || question === 'lastDay' || flag === 'from' || flag === 'except'
  return isDay ? daysAsWritten(typed, asking) : tidyLine(typed)
}

/** What is wrong with the last of days that are all named: no day, or one that has passed. */
function dayWrong(
  question: keyof typeof flagOf,
  typed: string,
  asking: Asking,
): string | undefined {
  const { today, rules, wrong } = asking
  if (question !== 'day' && question !== 'severalDays' && question !== 'lastDay') return undefined
  const last = daysAsWritten(typed, asking).split('; ').toSorted().at(-1) ?? ''
  if (parseDay(last, today, rules.language) === undefined)
    return wrong(usageProblem('no-day', noDay('--day', typed, today)))
  return last < today ? wrong(usageProblem('day-past', { flag: '--day', day: last })) : undefined
}

/** Days as files write them. */
const daysAsWritten = (typed: string, { today, rules }: FlagContext): string =>
  typed
    .split(';')
    .map((day) => parseDay(day, today, rules.language) ?? day.trim())
    .join('; ')

/** What is wrong with flags, in a sentence; undefined where nothing is. */
function problemIn(flags: Settled, asking: Asking): string | undefined {
  const [problem] = eventIn(flags, asking).problems
  return problem && asking.wrong(problem)
}

async function askTime({ time, ends }: EventFlags, asking: Asking): Promise<Settled> {
  // Several days in a row are mostly of no one time.
  if (time !== undefined || /^\d{4}-/.test(ends ?? '')) return {}
  return given('time', await askFlag('time', {}, asking))
}

async function askEnd({ time, ends }: EventFlags, asking: Asking): Promise<Settled> {
  const begins = eventIn({ ...(time && { time }) }, asking).words.times ?? []
  if (ends !== undefined || begins.length !== 1 || begins.some(isWholeDay)) return {}
  return given('ends', await askFlag('ends', {}, asking))
}

/** Asks for one of what an event may lack. */
const askOptional =
  (part: 'place' | 'contact') =>
  async (flags: EventFlags, { ask, words }: Asking): Promise<Settled> =>
    flags[part] === undefined
      ? given(part, tidyLine(await ask.text({ message: words.ask.event[part] })))
      : {}

/** A flag, or nothing where the answer was empty. */
export const given = (
  flag: 'from' | 'time' | 'ends' | 'place' | 'contact',
  answer: string,
): Settled => (answer === '' ? {} : { [flag]: answer })

/** What the announcements say of it beside when and where. */
async function askMore({ text, link }: EventFlags, asking: Asking): Promise<Settled> {
  if ((text ?? link) !== undefined) return {}
  const { ask, words } = asking
  const { event } = words.ask
  const said = { words: event.text, wordsOffers: event.textOffers }
  const written = await askText('', true, { ask, words }, said)
  return written === undefined ? {} : { text: written }
}
