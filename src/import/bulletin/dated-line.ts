import { addDays, type CivilDate } from '../../civil-date.ts'
import { datesIn } from '../../days/dates-in.ts'
import type { EventDays, FoundEvent } from '../events/found-event.ts'
import { timeWords } from '../events/time-words.ts'
import { countWords } from '../lines/runs.ts'
import type { Scene } from './scene.ts'
import { timesIn } from './times-in.ts'
import { weekdaysIn } from './weekdays-in.ts'

/** Most words of a line of a list of services or of what takes place. */
const LONGEST = 24

/** Most words that say what is held: more are a sentence. */
const LONGEST_TITLE = 7

/** Words between days, times and what takes place. */
const BETWEEN =
  /(?<!\p{L})(?:every|each|on|at|and|from|the|of|a las?|y|e|cada|todos los|el|los|de)(?!\p{L})|&/giu

/** What is left of a line without its days and times; brackets that are empty and signs at its ends are gone. */
const titleIn = (rest: string): string => {
  const tidy = rest
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—/|-]+|[\s,;:–—/|-]+$/gu, '')
  const bare = tidy.replace(BETWEEN, ' ').replace(/[\s\p{P}]+/gu, '')
  if (bare === '') return ''
  return tidy
    .replace(/^(?:(?:every|each|on|at|and|&|y|cada|el|los)[\s,]+)+/iu, '')
    .replace(/(?:[\s,;:]+(?:from|on|at|and|the|de|del|a|y|&))*[\s,;:]*$/iu, '')
    .trim()
}

/** What a heading or line of services is called that says no more than when. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bconfessions?\b/iu, 'Confessions'],
  [/\breconciliation\b/iu, 'Reconciliation'],
  [/\bconfesi(?:ón|ones)\b/iu, 'Confesiones'],
  [/\b(?:adoration)\b/iu, 'Adoration'],
  [/\bmisas?\b/iu, 'Misa'],
  [/\bmass(?:es)?\b/iu, 'Mass'],
  [/\beucharist\b/iu, 'Holy Eucharist'],
]

/** What a service is called where nothing says it. */
export const usualService = (heading: string, language: string): string =>
  kinds.find(([pattern]) => pattern.test(heading))?.[1] ??
  (language.startsWith('es') ? 'Misa' : 'Worship')

/** The weekday that a line goes on with: "Sunday: 8 am" and, under it, "10:30 am (sung)". */
export interface Carried {
  readonly every?: string
  readonly date?: CivilDate
}

export interface DatedLine {
  readonly event: FoundEvent
  readonly carried: Carried
}

/**
 * A line that says when a service is held week after week: days of the week, times, and a few words. Undefined for
 * any other line.
 */
export function serviceLine(
  line: string,
  heading: string,
  carried: Carried,
  { language, printed }: Scene,
): DatedLine | undefined {
  if (countWords(line) > LONGEST || datesIn(line, language, printed).length > 0) return undefined
  const { times, ends, rest } = timesIn(line)
  const { every, nth, rest: left } = weekdaysIn(rest)
  const days = nth === undefined ? (every ?? carried.every) : undefined
  if (times.length === 0 || (days === undefined && nth === undefined)) return undefined
  const title = titleIn(left)
  if (countWords(title) > LONGEST_TITLE || /[.!?]\s/.test(title)) return undefined
  const [, place] = TONGUE.test(title) ? [] : (/^\(([^()]+)\)$/.exec(title) ?? [])
  return {
    event: {
      title: serviceTitle(title, heading, language),
      worship: true,
      ...(place !== undefined && { place }),
      days: nth === undefined ? { every: days ?? '' } : { nth },
      ...hours(times, ends, language),
      text: [],
      notes: [line],
    },
    carried: days === undefined ? {} : { every: days },
  }
}

/** In brackets, in which language a service is. */
const TONGUE =
  /^\((?:in )?(?:english|spanish|latin|polish|portuguese|vietnamese|french|irish|bilingual|ingl[ée]s|español|lat[íi]n|bilingüe|gaeilge)\)$/iu

/** "Wednesdays in Advent" are of the service that the heading names. */
function serviceTitle(title: string, heading: string, language: string): string {
  const usual = usualService(heading, language)
  if (TONGUE.test(title)) return `${usual} ${title}`
  if (title === '' || /^\([^()]+\)$/.test(title)) return usual
  return /^(?:in|during|en|durante) /iu.test(title) ? `${usual} ${title}` : title
}

const hours = (
  times: readonly number[],
  ends: number | undefined,
  language: string,
): Pick<FoundEvent, 'times' | 'ends'> => ({
  times: times.map((time) => timeWords(time, language)),
  ...(ends !== undefined && times.length === 1 && { ends: timeWords(ends, language) }),
})

/**
 * A line of a calendar: a day, of the week of the bulletin where it has no date, a time, and what takes place. A day
 * alone on its line is carried to those under it.
 */
export function calendarLine(
  typed: string,
  carried: Carried,
  { language, printed }: Scene,
): DatedLine | Carried | undefined {
  if (countWords(typed) > LONGEST) return undefined
  // "November 29: Vestry": with the colon the day would be an hour.
  const line = typed.replace(/(?<=\d):(?=\s|$)/g, ' ')
  const [dated, ...others] = datesIn(line, language, printed)
  if (others.length > 0) return undefined
  const undated = dated ? `${line.slice(0, dated.from)} ${line.slice(dated.to)}` : line
  const { times, ends, rest } = timesIn(undated)
  const said = weekdaysIn(rest)
  const isEach =
    /(?<!\p{L})(?:every|each|cada|todos los)(?!\p{L})/iu.test(line) ||
    (dated === undefined && /(?:day|sábado|domingo)s(?!\p{L})/iu.test(line))
  const date =
    dated?.date ??
    (said.weekday === undefined ? carried.date : addDays(printed, (said.weekday + 7) % 7))
  const title = titleIn(said.rest)
  if (title === '') return times.length === 0 && date !== undefined ? { date } : undefined
  if (date === undefined || times.length === 0 || (said.nth ?? '') !== '') return undefined
  if (/[.!?]\s/.test(title)) return undefined
  const days: EventDays =
    isEach && said.every !== undefined ? { every: said.every } : { date: [date] }
  return {
    event: {
      title,
      worship: false,
      days,
      ...hours(times, ends, language),
      text: [],
      notes: [typed],
    },
    carried: { date },
  }
}
