import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarOptions } from '../../src/calendar/index.ts'
import { readingsTable } from '../../src/calendar/readings.ts'
import { type CivilDate, parseCivilDate } from '../../src/civil-date.ts'

/** The table of readings that the program ships, as text. */
export const shippedText: string = readFileSync(
  join(import.meta.dirname, '../../templates/readings/rcl.txt'),
  'utf8',
)

/** The same, read. */
export const shippedTable = readingsTable(shippedText).table

/** A parish that has decided nothing of its own. */
export const plainParish: CalendarOptions = {
  calendar: 'rcl',
  readings: 'complementary',
  language: 'en-US',
  table: shippedTable,
  local: [],
}

/** A date of a test, which is one. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (date === undefined) throw new RangeError(`no date: ${text}`)
  return date
}
