import type { CivilDate } from '../civil-date.ts'
import type { Repeat } from '../load/item.ts'
import type { Decided } from '../select/selection.ts'

/** What one language says of how an item is in. */
export interface InWords {
  day(date: CivilDate): string
  /** It takes place another time, and is not announced. */
  readonly notThisTime: string
  announces(day: string): string
  readonly lastTime: string
  until(day: string): string
  readonly thisDayAlone: string
  repeat(repeat: Repeat): string
  inFor(weeks: number): string
  readonly noEnd: string
}

/** How an item is in, and how long. */
export function inInWords(
  { item: { window, repeat }, notice, occasion }: Decided,
  words: InWords,
): string {
  const { from, until } = window
  if (occasion !== undefined)
    return occasion.days.length > 0
      ? occasion.days.map(words.day).join(', ')
      : occasion.announces === undefined
        ? words.notThisTime
        : words.announces(words.day(occasion.announces))
  const isLast = notice?.kind === 'last-week'
  const last = isLast ? words.lastTime : until && words.until(words.day(until))
  // What is closed from the next issue on has an end without a last day.
  const isOpen =
    until === undefined && !isLast && repeat?.kind !== 'yearly' && repeat?.kind !== 'season'
  return [
    from !== undefined && from === until ? words.thisDayAlone : last,
    repeat && words.repeat(repeat),
    notice && notice.kind !== 'last-week' && notice.weeks > 1
      ? words.inFor(notice.weeks)
      : undefined,
    isOpen ? words.noEnd : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
