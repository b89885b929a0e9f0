import { type CivilDate, parseCivilDate } from './civil-date.ts'

/**
 * A minute as the clock on the parish's wall shows it, `2026-11-21T18:05`: no zone, no seconds.
 * Plain text, so that it is stored as it is.
 */
export type LocalTime = string & { readonly local: unique symbol }

/** Reads `YYYY-MM-DDThh:mm`; undefined for another form, a day that no calendar has, or an hour past 23:59. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const [, day = '', hour, minute] = /^(.{10})T(\d{2}):(\d{2})$/.exec(text) ?? []
  if (parseCivilDate(day) === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined
  return text as LocalTime
}

/** The day, and the hour and minute as two digits each, 00–23 and 00–59. */
export const partsOfTime = (
  time: LocalTime,
): { readonly day: CivilDate; readonly hour: string; readonly minute: string } => ({
  day: time.slice(0, 10) as CivilDate,
  hour: time.slice(11, 13),
  minute: time.slice(14),
})
