import { addDays, type CivilDate, daysBetween, weekdayOf } from '../../civil-date.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { Every } from '../../recurrence/parse-pattern.ts'
import { daysIn, firstDay, lastDay, type Recurrence } from '../../recurrence/recurrence.ts'
import { entryOf, isEmpty, nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Window } from '../item.ts'
import { settleWindow } from '../window.ts'
import type { AroundEvent } from './event-rules.ts'
import type { TypedEvent } from './event-schema.ts'

/** On which days an event takes place; undefined where that cannot be told, which is reported. */
export function decodeRecurrence(
  typed: TypedEvent,
  node: YamlNode,
  around: AroundEvent,
  file: OpenFile,
): Recurrence | undefined {
  const every = everyOf(typed)
  const found = ways.filter((way) => isWritten(node, way))
  const [first] = found
  const isAnchored = every?.kind === 'weeks' && found.join() === 'date,every'
  if (first === undefined || (found.length > 1 && !isAnchored)) {
    // What is written and wrong, or called otherwise, has been reported.
    if (found.length > 1 || (first === undefined && !file.isMeant(node.range, ways)))
      file.report(diagnostic('error', 'event-days', { found }, placeOf(node, found[1], file)))
    return undefined
  }
  const recurrence =
    first === 'date' && !isAnchored
      ? onDays(typed, node, file)
      : repeating(typed, every, node, around, file)
  return recurrence && isSound(recurrence, node, file) ? recurrence : undefined
}

const ways = ['date', 'every', 'nth'] as const

const isWritten = (node: YamlNode, key: string): boolean => {
  const entry = entryOf(node, key)
  return entry !== undefined && !isEmpty(entry.value)
}

const placeOf = (node: YamlNode, key: string | undefined, file: OpenFile) =>
  file.locate((key === undefined ? undefined : entryOf(node, key)?.key) ?? node.range)

const placeOfValue = (node: YamlNode, key: string, file: OpenFile) =>
  file.locate(nodeAt(node, [key])?.range ?? node.range)

const listed = <Value extends string>(
  typed: Value | readonly Value[] | undefined,
): readonly Value[] => [...new Set(typeof typed === 'string' ? [typed] : (typed ?? []))].toSorted()

/** On days that are named, one of which may be the first of several in a row. */
function onDays(
  { date, ends }: TypedEvent,
  node: YamlNode,
  file: OpenFile,
): Recurrence | undefined {
  const days = listed(date)
  const [first] = days
  if (first === undefined) return undefined
  const idle = ['from', 'until', 'except'].find((key) => isWritten(node, key))
  if (idle !== undefined) {
    file.report(diagnostic('error', 'key-of-repeating', { key: idle }, placeOf(node, idle, file)))
    return undefined
  }
  if (typeof ends !== 'string') return { pattern: { kind: 'days', days }, except: [], lasts: 1 }
  const lasts = daysBetween(first, ends) + 1
  const why = days.length > 1 ? 'repeats' : lasts < 1 ? 'before' : undefined
  if (why === undefined) return { pattern: { kind: 'days', days }, except: [], lasts }
  file.report(diagnostic('error', 'ends-unclear', { why }, placeOfValue(node, 'ends', file)))
  return undefined
}

function repeating(
  typed: TypedEvent,
  every: Every | undefined,
  node: YamlNode,
  { days }: AroundEvent,
  file: OpenFile,
): Recurrence | undefined {
  const { nth } = typed
  const settled = settleWindow({ node, days: typed }, days, file)
  if (settled === undefined) return undefined
  if (typeof typed.ends === 'string') {
    file.report(
      diagnostic('error', 'ends-unclear', { why: 'repeats' }, placeOfValue(node, 'ends', file)),
    )
    return undefined
  }
  const rest = { ...settled.window, except: listed(typed.except), lasts: 1 }
  if (nth !== undefined) return { pattern: { kind: 'monthly', ...nth }, ...rest }
  if (every === undefined) return undefined
  if (every.kind === 'weekly') return { pattern: every, ...rest }
  const from = anchorOf(typed, settled.window)
  if (from !== undefined) return { pattern: { ...every, from }, ...rest }
  file.report(diagnostic('error', 'weeks-without-date', {}, placeOf(node, 'every', file)))
  return undefined
}

/** How often, where days of the week may be a list. */
function everyOf({ every }: TypedEvent): Every | undefined {
  if (every === undefined || 'kind' in every) return every
  const weekdays = new Set(every.flatMap((days) => days.weekdays))
  return { kind: 'weekly', weekdays: [...weekdays].sort() }
}

const anchorOf = ({ date }: TypedEvent, { from }: Window): CivilDate | undefined => {
  const [first, ...others] = listed(date)
  return others.length > 0 ? undefined : (first ?? from)
}

/** Whether there is a day left, and every exception is one of its days. */
function isSound(recurrence: Recurrence, node: YamlNode, file: OpenFile): boolean {
  const whole = { ...recurrence, except: [] }
  const strange = recurrence.except.filter(
    (day) => daysIn(whole, { from: day, until: day }).length === 0,
  )
  for (const day of strange) {
    const values = { day, weekday: weekdayOf(day) }
    const range = nodeAt(node, ['except'])?.range ?? node.range
    file.report(diagnostic('error', 'except-not-its-day', values, file.locate(range)))
  }
  if (strange.length > 0) return false
  const first = firstDay(recurrence)
  if (first === undefined || lastDay(recurrence) === undefined) return true
  const until = addDays(first, LONGEST_LOOK)
  if (daysIn(recurrence, { from: first, until }).length > 0) return true
  file.report(diagnostic('error', 'no-days-left', {}, file.locate(node.range)))
  return false
}

/** So many days are looked through for one on which it takes place. */
const LONGEST_LOOK = 800
