import { type CivilDate, sundayOnOrAfter } from '../../../civil-date.ts'
import type { FiledItem } from '../../../edit/item-file.ts'
import { lastSunday } from '../../../load/window.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { noDay, parseDay } from '../../../operations/parse-day.ts'
import type { AmongDeparted } from '../../../operations/requests/among-departed.ts'
import { sectionOfDeparted } from '../../../operations/requests/among-departed.ts'
import { tidyLine } from '../../../tidy-text.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import { usageProblem } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { offersOf } from '../offers.ts'
import { type Asking, askingIn } from './ask-for-request.ts'

/**
 * Until when a request is to run: the end that is offered, or another day to come.
 *
 * @throws Stopped where the person breaks off
 */
export async function askUntil(
  offered: CivilDate,
  reading: FlagContext,
  host: TerminalHost,
): Promise<CivilDate> {
  const asking = askingIn(reading, host)
  const { ask, words, rules, today } = asking
  const chosen = await ask.choose<CivilDate | undefined>({
    message: words.ask.renew,
    offers: [
      { name: words.ask.renewOffers.weeks(rules.weeks, offered), value: offered },
      { name: words.ask.renewOffers.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  const isPast = (day: CivilDate): boolean => day < today
  return askDay('until', offered, asking, isPast)
}

/**
 * The day from which on a request is closed.
 *
 * @throws Stopped where the person breaks off
 */
export const askOn = (reading: FlagContext, host: TerminalHost): Promise<CivilDate> =>
  askDay('on', reading.today, askingIn(reading, host), () => false)

async function askDay(
  flag: 'until' | 'on',
  initial: CivilDate,
  { words, today, ask, wrong, rules }: Asking,
  isPast: (day: CivilDate) => boolean,
): Promise<CivilDate> {
  const typed = await ask.text({
    message: words.ask[flag],
    initial,
    check: (answer) => {
      const day = parseDay(answer, today, rules.language)
      if (day === undefined) return wrong(usageProblem('no-day', noDay(`--${flag}`, answer, today)))
      return !isPast(day) || wrong(usageProblem('day-past', { flag: `--${flag}`, day }))
    },
  })
  return parseDay(typed, today, rules.language) ?? initial
}

/** A prayer among the departed; `isNew` where its heading has to be added first. */
type AskedDeparted = AmongDeparted & { readonly isNew?: boolean }

/**
 * Whether to pray for somebody among the departed from a day on, until when, and under which heading where
 * none is called so; undefined where not.
 *
 * @throws Stopped where the person breaks off
 */
export async function askDeparted(
  day: CivilDate,
  reading: FlagContext,
  host: TerminalHost,
): Promise<AskedDeparted | undefined> {
  const asking = askingIn(reading, host)
  const { ask, words, rules } = asking
  const offered = lastSunday(sundayOnOrAfter(day), rules.weeks)
  const chosen = await ask.choose<CivilDate | 'other' | 'no'>({
    message: words.ask.departed,
    offers: [
      { name: words.ask.departedOffers.weeks(rules.weeks, offered), value: offered },
      { name: words.ask.departedOffers.other, value: 'other' },
      { name: words.ask.departedOffers.no, value: 'no' },
    ],
  })
  if (chosen === 'no') return undefined
  const until =
    chosen === 'other' ? await askDay('until', offered, asking, (last) => last < day) : chosen
  return { until, ...(await askHeadingOfDeparted(reading, host)) }
}

/**
 * Under which heading the departed are to stand, where none is called so; nothing where one is, or where there are none.
 *
 * @returns `isNew` where the heading has to be added first
 * @throws Stopped where the person breaks off
 */
export async function askHeadingOfDeparted(
  { rules }: FlagContext,
  { ask, language }: TerminalHost,
): Promise<{ readonly section?: string; readonly isNew?: boolean }> {
  if (sectionOfDeparted(rules.sections) !== undefined || rules.sections.length === 0) return {}
  const { editing: words } = speechFor(language)
  const own = speechFor(rules.language).editing.ask.departedHeading
  const section = await ask.choose<string>({
    message: words.ask.section,
    offers: [
      { name: words.ask.newHeading(own), value: own },
      ...rules.sections.map((name) => ({ name, value: name })),
    ],
  })
  return { section, isNew: !rules.sections.includes(section) }
}

/** The ways in which a request ends, and that it is not said. */
const ways = ['recovered', 'died', 'answered', 'withdrawn', 'other', 'unsaid'] as const

/**
 * How a request ended; undefined where that is to stay unsaid.
 *
 * @throws Stopped where the person breaks off
 */
export async function askHow({ ask, language }: TerminalHost): Promise<string | undefined> {
  const { editing: words } = speechFor(language)
  const chosen = await ask.choose({
    message: words.ask.how,
    offers: ways.map((value) => ({
      name: words.ask.howOffers[value],
      value,
      ...(value === 'withdrawn' && { description: words.ask.howWithdrawn }),
    })),
  })
  if (chosen === 'unsaid') return undefined
  if (chosen !== 'other') return words.ask.howOffers[chosen]
  return tidyLine(await ask.text({ message: words.ask.howWords })) || undefined
}

/** What can become of an event: only what repeats can be left out on one day. */
const fates = ['one-day', 'cancelled', 'over'] as const

/**
 * What has become of an event that is to be closed.
 *
 * @throws Stopped where the person breaks off
 */
export function askFate(
  filed: FiledItem,
  { ask, language }: TerminalHost,
): Promise<(typeof fates)[number]> {
  const { event } = speechFor(language).editing.ask
  const isRepeating = filed.has('every') || filed.has('nth')
  return ask.choose({
    message: event.close,
    offers: offersOf(
      fates.filter((fate) => fate !== 'one-day' || isRepeating),
      event.closeOffers,
    ),
  })
}
