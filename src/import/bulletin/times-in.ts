import type { ClockTime } from '../../recurrence/clock-time.ts'

/** Times of day in a line of a bulletin. */
export interface TimesInLine {
  /** In the order of the line. */
  readonly times: readonly ClockTime[]
  /** The end of the one time, where the line says from when to when. */
  readonly ends?: ClockTime
  /** The line without them. */
  readonly rest: string
}

/** Hours and minutes with the half of the day, or noon and midnight by name. */
const TIME =
  /(?<![\d:/.,$£€#-]|\d[:.])(?<hour>\d{1,2})(?:[:.h](?<minute>[0-5]\d))?(?: ?(?<half>[ap]\.? ?m\b\.?|de la (?:mañana|tarde|noche)|(?:noon|midday)\b|h(?:rs?|oras)?\b\.?))?(?![\d/%]|[:.]\d|(?:st|nd|rd|th)\b)|(?<!\p{L})(?<named>noon|midday|mediod[ií]a|midnight|medianoche)(?!\p{L})/giu

/** What stands between the two ends of a stretch of time. */
const TO = /^ ?(?:[-–—]|to|until|till|a|hasta) ?(?:las? )?$/iu

interface Typed {
  readonly from: number
  readonly to: number
  readonly hour: number
  readonly minute: number
  readonly half: 'am' | 'pm' | 'whole' | undefined
  readonly hasMinutes: boolean
}

/**
 * Finds the times of a line: "8:00 & 10:30 am", "7-9 pm", "18.30". Of several, one that does not say its half of the day
 * has that of the next one; where none says it, services and meetings begin between 7 in the morning and 6 at night. A
 * number alone is no time.
 */
export function timesIn(line: string): TimesInLine {
  const typed = [...line.matchAll(TIME)].map(typedOf)
  const read: { readonly from: number; readonly to: number; readonly time: ClockTime }[] = []
  let half: 'am' | 'pm' | undefined
  let later = 24
  for (const one of typed.toReversed()) {
    if (one.half === 'am' || one.half === 'pm') half = one.half
    else if (one.half === undefined && half === 'pm' && one.hour % 12 > later % 12) half = 'am'
    const time = timeOf(one, half)
    if (time === undefined) continue
    read.unshift({ from: one.from, to: one.to, time })
    later = one.hour
  }
  const [first, second] = read
  const isStretch =
    first !== undefined &&
    second !== undefined &&
    read.length === 2 &&
    first.time !== second.time &&
    TO.test(line.slice(first.to, second.from))
  const rest = read
    .toReversed()
    .reduce(
      (left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`,
      isStretch
        ? `${line.slice(0, first.to)}${' '.repeat(second.from - first.to)}${line.slice(second.from)}`
        : line,
    )
  return isStretch
    ? { times: [first.time], ends: second.time, rest }
    : { times: [...new Set(read.map(({ time }) => time))].sort((a, b) => a - b), rest }
}

function typedOf(match: RegExpExecArray): Typed {
  const { hour = '12', minute, half, named } = match.groups ?? {}
  const word = (named ?? half ?? '').toLowerCase()
  return {
    from: match.index,
    to: match.index + match[0].length,
    hour: Number(hour),
    minute: Number(minute ?? 0),
    hasMinutes: minute !== undefined,
    half: halfOf(word),
  }
}

function halfOf(word: string): Typed['half'] {
  if (word === '') return undefined
  if (/^p|tarde|noche|^noon|^mid(?:day)|^mediod/.test(word)) return 'pm'
  return /^a|mañana|night|noche/.test(word) ? 'am' : 'whole'
}

/** Minutes since midnight; undefined for what is no time. */
function timeOf(
  { hour, minute, half, hasMinutes }: Typed,
  inherited: 'am' | 'pm' | undefined,
): ClockTime | undefined {
  if (half === 'whole' || hour > 12 || hour === 0)
    return hour < 24 && (hasMinutes || half === 'whole') ? hour * 60 + minute : undefined
  const known = half ?? inherited
  if (known === undefined) {
    if (!hasMinutes) return undefined
    return ((hour % 12) + (hour < 7 || hour === 12 ? 12 : 0)) * 60 + minute
  }
  return ((hour % 12) + (known === 'pm' ? 12 : 0)) * 60 + minute
}
