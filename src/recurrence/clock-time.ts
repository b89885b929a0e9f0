import { plainWords } from '../tidy-text.ts'

/** A time of day: minutes since midnight, 0 to 1439. */
export type ClockTime = number

/** What a time was typed as, or why it is none. */
export type TypedTime =
  | { readonly ok: true; readonly time: ClockTime }
  /** `half-day`: of a clock of twelve hours, without saying which half of the day. `midnight`: before or after the day. */
  | { readonly ok: false; readonly why: 'form' | 'beyond' | 'half-day' | 'midnight' }

/**
 * Reads a time of day as people write it: `7:30 pm`, `19:30`, `19h30`, `7 p. m.`, `7:30 de la tarde`, `noon`.
 * `7:30` alone may be morning or evening and is not taken for either; `07:30` is the morning.
 */
export function readClockTime(typed: string): TypedTime {
  const said = plainWords(typed)
  if (noons.has(said)) return { ok: true, time: 12 * 60 }
  if (midnights.has(said)) return { ok: false, why: 'midnight' }
  const read =
    /^(?:a las? )?(\d{1,2})(?: ?[:.h] ?(\d{2}))?(?: ?(?:h|hs|hrs|hours|horas)\.?)?(?: ?(.+))?$/.exec(
      said,
    )
  if (!read) return { ok: false, why: 'form' }
  const [, hours = '', minutes = '00', half] = read
  const hour = Number(hours)
  if (half === undefined) {
    const isWhole = read[2] === undefined && !/h/.test(said)
    if (isWhole && hour <= 24) return { ok: false, why: 'half-day' }
    if (hour > 23 || Number(minutes) > 59) return { ok: false, why: 'beyond' }
    if (hours.length === 1 && hour > 0 && !/h/.test(said)) return { ok: false, why: 'half-day' }
    return { ok: true, time: hour * 60 + Number(minutes) }
  }
  const isLate = halves.get(half.replaceAll(/[. ]/g, '')) ?? spokenHalves.get(half)
  if (isLate === undefined) return { ok: false, why: 'form' }
  if (hour < 1 || hour > 12 || Number(minutes) > 59) return { ok: false, why: 'beyond' }
  return { ok: true, time: ((hour % 12) + (isLate ? 12 : 0)) * 60 + Number(minutes) }
}

const noons: ReadonlySet<string> = new Set(['noon', '12 noon', '12:00 noon', 'midday', 'mediodia'])

const midnights: ReadonlySet<string> = new Set(['midnight', '12 midnight', '24:00', 'medianoche'])

/** Whether the second half of the day is meant. */
const halves: ReadonlyMap<string, boolean> = new Map([
  ['am', false],
  ['a', false],
  ['pm', true],
  ['p', true],
])

const spokenHalves: ReadonlyMap<string, boolean> = new Map([
  ['in the morning', false],
  ['de la manana', false],
  ['in the afternoon', true],
  ['in the evening', true],
  ['at night', true],
  ['de la tarde', true],
  ['de la noche', true],
])
