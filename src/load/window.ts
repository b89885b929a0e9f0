import { addWeeks, type CivilDate, sundayOnOrAfter } from '../civil-date.ts'
import type { OpenFile } from '../decode/open-file.ts'
import { diagnostic } from '../diagnostic.ts'
import { entryOf, isEmpty, type YamlEntry, type YamlNode } from '../yaml/yaml-node.ts'
import type { Window } from './item.ts'

/** The days that one mapping gives: what was typed, and where. */
export interface TypedDays {
  readonly node: YamlNode
  readonly days: {
    readonly sunday?: CivilDate
    readonly day?: CivilDate
    readonly from?: CivilDate
    readonly until?: CivilDate
  }
}

/** When something is in, and whether that is one day alone, by `sunday` or `day`. */
export interface SettledWindow {
  readonly window: Window
  readonly isOneDay: boolean
}

/**
 * The window of a request or an article: its own days, and for what it does not say those of its
 * file; its own kind of days replaces the file's other kind (docs/rules.md, "Dates"). Undefined where a
 * day is wrong, which has been reported.
 */
export function settleWindow(
  own: TypedDays,
  around: TypedDays | undefined,
  file: OpenFile,
): SettledWindow | undefined {
  if (!isSettled(own, file)) return undefined
  const isOwnWindow = has(own, 'from') || has(own, 'until')
  const source = oneDay(own) !== undefined || around === undefined ? own : around
  const key = isOwnWindow ? undefined : oneDay(source)
  if (key !== undefined) {
    const day = source.days[key]
    const window = day && { from: day, until: day, ...(key === 'day' && { day: true as const }) }
    return window && { window, isOneDay: true }
  }
  const from = dayOf('from', own, around)
  const until = dayOf('until', own, around)
  if (from === 'wrong' || until === 'wrong') return undefined
  if (from && until && until < from) {
    reportReversed(own, from, until, file)
    return undefined
  }
  return { window: { ...(from && { from }), ...(until && { until }) }, isOneDay: false }
}

/**
 * Whether a mapping's own days agree with each other; reports it where they do not. `undefined`
 * days of a file that fails are nobody's.
 */
export function isSettled({ node, days }: TypedDays, file: OpenFile): boolean {
  const [sunday, day] = [written(node, 'sunday'), written(node, 'day')]
  if (sunday && day) {
    file.report(diagnostic('error', 'day-and-sunday', {}, file.locate(day.key)))
    return false
  }
  const alone = sunday ?? day
  if (alone && (written(node, 'from') || written(node, 'until'))) {
    const key = sunday ? 'sunday' : 'day'
    file.report(diagnostic('error', 'sunday-and-window', { key }, file.locate(alone.key)))
    return false
  }
  const until = written(node, 'until')
  if (days.from && days.until && until && days.until < days.from) {
    const values = { from: days.from, until: days.until, inherited: undefined }
    file.report(diagnostic('error', 'until-before-from', values, file.locate(until.value.range)))
    return false
  }
  return true
}

function reportReversed(own: TypedDays, from: CivilDate, until: CivilDate, file: OpenFile): void {
  const entry = written(own.node, 'until') ?? written(own.node, 'from')
  if (entry === undefined) return
  const inherited = has(own, 'until') ? 'from' : 'until'
  const values = { from, until, inherited } as const
  file.report(diagnostic('error', 'until-before-from', values, file.locate(entry.value.range)))
}

const dayOf = (
  key: 'from' | 'until',
  own: TypedDays,
  around: TypedDays | undefined,
): CivilDate | 'wrong' | undefined => {
  const source = has(own, key) ? own : around
  return source && has(source, key) ? (source.days[key] ?? 'wrong') : undefined
}

/** The entry of a key with something after it, right or wrong. */
function written(node: YamlNode, key: string): YamlEntry | undefined {
  const entry = entryOf(node, key)
  return entry && !isEmpty(entry.value) ? entry : undefined
}

/** The key by which a mapping is for one day alone. */
const oneDay = (days: TypedDays): 'sunday' | 'day' | undefined =>
  (['sunday', 'day'] as const).find((key) => has(days, key))

const has = ({ node }: TypedDays, key: string): boolean => written(node, key) !== undefined

/** The last Sunday of a window of so many Sundays from a day on. */
export const lastSunday = (from: CivilDate, weeks: number): CivilDate =>
  addWeeks(sundayOnOrAfter(from), weeks - 1)
