import { type CalendarOptions, calledDays } from '../calendar/index.ts'
import { type CivilDate, partsOf } from '../civil-date.ts'
import type { IssueDay } from '../issue-day.ts'
import { plainWords } from '../tidy-text.ts'

/**
 * The issue of a Sunday or feast that is called by its name, in English, in Spanish or as the parish has it:
 * `Christmas Eve`, `miércoles de ceniza`, `Third Sunday of Advent`, `Saint Brendan`. It is the next one from a
 * day on, or that of a year (`Ash Wednesday 2027`). Undefined for words that name none.
 */
export function issueCalled(
  typed: string,
  today: CivilDate,
  calendar: CalendarOptions,
): IssueDay | undefined {
  const [, words = '', year] = /^(.*?)(?:\s+(?:del?\s+)?(\d{4}))?$/.exec(typed.trim()) ?? []
  const name = bareName(words)
  if (!/\p{L}{4}/u.test(name)) return undefined
  const wanted = otherNames.get(name) ?? name
  const thisYear = partsOf(today).year
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)]
  const from = year === undefined ? today : undefined
  return years
    .flatMap((one) => calledDays(one, calendar))
    .find(
      ({ issue, names }) =>
        (from === undefined || issue.week >= from) && names.some((one) => isCalled(one, wanted)),
    )?.issue
}

/** "First Sunday after the Epiphany: Baptism of the Lord" is called by either half. */
const isCalled = (name: string, wanted: string): boolean =>
  [name, ...name.split(': ')].some((one) => bareName(one) === wanted)

/** A name without what people leave out: accents, capitals, points, "the feast of", "day" behind it. */
function bareName(name: string): string {
  const words = plainWords(name)
    .replace(/['’.,]/g, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/ (?:of the lord|del senor|of jesus|de jesus)$/, '')
  return words
    .replace(/^(?:the |el |la )/, '')
    .replace(/^(?:(?:feast|solemnity|day) of |(?:fiesta|solemnidad|dia) del? )/, '')
    .replace(/^(?:the |el |la )/, '')
    .replace(/(.{4}) day$/, '$1')
}

/** What days are called besides, as `bareName` has them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['easter sunday', 'easter'],
  ['resurrection sunday', 'easter'],
  ['domingo de pascua', 'pascua'],
  ['domingo de resurreccion', 'pascua'],
  ['holy thursday', 'maundy thursday'],
  ['advent', 'first sunday of advent'],
  ['advent sunday', 'first sunday of advent'],
  ['adviento', 'primer domingo de adviento'],
  ['christmas midnight', 'christmas eve'],
  ['midnight mass', 'christmas eve'],
  ['misa de gallo', 'nochebuena'],
  ['candlemas', 'presentation'],
  ['candelaria', 'presentacion'],
  ['three kings', 'epiphany'],
  ['reyes', 'epifania'],
  ['reyes magos', 'epifania'],
  ['trinidad', 'trinity'],
])
