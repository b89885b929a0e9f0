import type { CivilDate } from '../civil-date.ts'
import type { Repeat } from '../load/item.ts'
import type { Decided } from '../select/selection.ts'
import type { Season, SelectionRule } from '../vocabulary.ts'

/** What one language says of why an item is in or out. */
export interface InWords {
  /** A day; of other years than the one of `beside` with its year. */
  day(date: CivilDate, beside: CivilDate): string
  /** It takes place another time, and is not announced. */
  readonly notThisTime: string
  announces(day: string): string
  readonly lastTime: string
  until(day: string): string
  readonly thisDayAlone: string
  readonly repeat: RepeatWords
  inFor(weeks: number): string
  readonly noEnd: string
  /** Of every rule by which an item is out; the day is that of the rule, where it has one. */
  readonly out: Readonly<Record<OutRule, (day: string | undefined) => string>>
}

/** How one language says that an item comes again. */
interface RepeatWords {
  every(weeks: number): string
  nthSunday(nth: RepeatOf<'nth-sunday'>['nth']): string
  season(season: Season): string
  yearly(days: RepeatOf<'yearly'>['daysOfYear']): string
}

type RepeatOf<Kind extends Repeat['kind']> = Extract<Repeat, { kind: Kind }>

function repeatInWords(repeat: Repeat, words: RepeatWords): string {
  switch (repeat.kind) {
    case 'every':
      return words.every(repeat.weeks)
    case 'nth-sunday':
      return words.nthSunday(repeat.nth)
    case 'season':
      return words.season(repeat.season)
    case 'yearly':
      return words.yearly(repeat.daysOfYear)
    default:
      return repeat satisfies never
  }
}

type OutRule = Exclude<SelectionRule, 'in-window'>

/** Why an item is in or out, and how long. */
export function decidedInWords(decided: Decided, week: CivilDate, words: InWords): string {
  const { item, rule, next } = decided
  if (rule === 'in-window') return inInWords(decided, week, words)
  if (rule === 'not-this-week' && next === undefined && item.repeat !== undefined)
    return repeatInWords(item.repeat, words.repeat)
  const days: Readonly<Partial<Record<OutRule, CivilDate | undefined>>> = {
    closed: item.closed,
    'not-yet': item.window.from,
    expired: item.window.until,
    'not-this-week': next,
  }
  const day = days[rule]
  return words.out[rule](day && words.day(day, week))
}

function inInWords(
  { item: { window, repeat }, notice, occasion }: Decided,
  week: CivilDate,
  words: InWords,
): string {
  const day = (date: CivilDate): string => words.day(date, week)
  const { from, until } = window
  if (occasion !== undefined)
    return occasion.days.length > 0
      ? occasion.days.map(day).join(', ')
      : occasion.announces === undefined
        ? words.notThisTime
        : words.announces(day(occasion.announces))
  const isLast = notice?.kind === 'last-week'
  const last = isLast ? words.lastTime : until && words.until(day(until))
  // What is closed from the next issue on has an end without a last day.
  const isOpen =
    until === undefined && !isLast && repeat?.kind !== 'yearly' && repeat?.kind !== 'season'
  return [
    from !== undefined && from === until ? words.thisDayAlone : last,
    repeat && repeatInWords(repeat, words.repeat),
    notice && notice.kind !== 'last-week' && notice.weeks > 1
      ? words.inFor(notice.weeks)
      : undefined,
    isOpen ? words.noEnd : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
