import { civilDate, twoDigits } from '../civil-date.ts'
import { type LocalTime, parseLocalTime } from '../local-time.ts'
import { once } from '../memoize.ts'
import * as known from './known-zones.ts'

/** What of the process a clock is read by. */
interface Around {
  readonly env: Record<string, string | undefined>
  /** Node's name of the system. */
  readonly platform: string
}

/**
 * The minute now on a wall in this IANA zone, in the system's own where none is given; undefined for
 * a zone that is none. The first date format of a process takes a fifth of Node's own start, so the
 * zone is set for a moment instead where Node surely knows it. (On Windows a zone once set stays.)
 */
export const timeIn = (timezone: string | undefined, around: Around): LocalTime | undefined =>
  clockIn(timezone, around)(new Date())

/** The clock on a wall in this zone: what it shows at a moment; undefined for a zone that is none. */
export function clockIn(
  timezone: string | undefined,
  { env, platform }: Around,
): (moment: Date) => LocalTime | undefined {
  if (timezone === undefined) return localTime
  const isQuick = platform !== 'win32' && zones().has(timezone)
  return isQuick
    ? (moment) => inZone(timezone, env, () => localTime(moment))
    : (moment) => formattedTime(timezone, moment)
}

/** What Node surely knows. It makes the list anew each time that it is asked, and an issue asks twice. */
const zones = once(() => new Set(zonesOf(process.versions['tz'])))

/** @param edition of the tz database that Node has; undefined where it has that of the system */
export const zonesOf = (edition: string | undefined): readonly string[] =>
  edition !== undefined && edition >= known.edition
    ? known.names.split('\n')
    : Intl.supportedValuesOf('timeZone')

/** By the zone that the process is in. */
function localTime(now: Date): LocalTime | undefined {
  const day = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
  return parseLocalTime(`${day}T${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`)
}

function inZone<Answer>(timezone: string, env: Around['env'], answer: () => Answer): Answer {
  const before = env['TZ']
  env['TZ'] = timezone
  try {
    return answer()
  } finally {
    if (before === undefined) delete env['TZ']
    else env['TZ'] = before
  }
}

export function formattedTime(timeZone: string, moment: Date): LocalTime | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(moment)
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
    const day = `${part('year')}-${part('month')}-${part('day')}`
    return parseLocalTime(`${day}T${part('hour')}:${part('minute')}`)
  } catch {
    return undefined
  }
}
