import type { CivilDate } from '../../civil-date.ts'
import { parseDay } from '../../operations/parse-day.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Reading } from '../flags/request-flags.ts'
import type { Asker } from '../terminal-host.ts'
import { type Asking, askingIn } from './ask-for-request.ts'

/**
 * Until when a request is to run: the end that is offered, or another day to come.
 *
 * @throws Stopped where the person breaks off
 */
export async function askUntil(
  offered: CivilDate,
  reading: Reading,
  ask: Asker,
): Promise<CivilDate> {
  const { words, rules, today } = askingIn(reading, ask)
  const chosen = await ask.choose<CivilDate | undefined>({
    message: words.ask.renew,
    offers: [
      { name: words.ask.renewOffers.weeks(rules.weeks, offered), value: offered },
      { name: words.ask.renewOffers.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  const isPast = (day: CivilDate): boolean => day < today
  return askDay('until', offered, askingIn(reading, ask), isPast)
}

/**
 * The day from which on a request is closed.
 *
 * @throws Stopped where the person breaks off
 */
export const askOn = (reading: Reading, ask: Asker): Promise<CivilDate> =>
  askDay('on', reading.today, askingIn(reading, ask), () => false)

async function askDay(
  flag: 'until' | 'on',
  initial: CivilDate,
  { words, today, ask }: Asking,
  isPast: (day: CivilDate) => boolean,
): Promise<CivilDate> {
  const typed = await ask.text({
    message: words.ask[flag],
    initial,
    check: (answer) => {
      const day = parseDay(answer, today)
      if (day === undefined) return words.wrong.day(`--${flag}`, answer)
      return isPast(day) ? words.wrong.past(`--${flag}`, day) : true
    },
  })
  return parseDay(typed, today) ?? initial
}

type How = 'recovered' | 'died' | 'answered' | 'other' | 'unsaid'

/**
 * How a request ended; undefined where that is to stay unsaid.
 *
 * @throws Stopped where the person breaks off
 */
export async function askHow({ words }: Reading, ask: Asker): Promise<string | undefined> {
  const ways: readonly How[] = ['recovered', 'died', 'answered', 'other', 'unsaid']
  const chosen = await ask.choose<How>({
    message: words.ask.how,
    offers: ways.map((value) => ({ name: words.ask.howOffers[value], value })),
  })
  if (chosen === 'unsaid') return undefined
  if (chosen !== 'other') return words.ask.howOffers[chosen]
  return tidyLine(await ask.text({ message: words.ask.howWords })) || undefined
}
