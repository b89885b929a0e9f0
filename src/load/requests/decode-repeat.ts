import { type DayOfYear, yearlySince } from '../../calendar/day-of-year.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import { entryOf, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Repeat } from '../item.ts'
import type { SettledWindow } from '../window.ts'
import type { TypedRequest } from './request-schema.ts'

/**
 * How a request repeats: exactly one way, and weeks need a first day to be counted from. A person without days of
 * her own comes on her days of the year.
 */
export function decodeRepeat(
  { repeat, person }: TypedRequest,
  node: YamlNode,
  settled: SettledWindow | undefined,
  file: OpenFile,
): Repeat | undefined {
  const entry = entryOf(node, 'repeat')
  const ofPerson = settled?.window.from === undefined ? daysOfPerson(person) : []
  if (repeat === undefined || entry === undefined)
    return ofPerson.length > 0 ? { kind: 'yearly', daysOfYear: ofPerson } : undefined
  const place = file.locate(entry.key)
  const found = ways.filter((way) => entryOf(entry.value, way) !== undefined)
  if (found.length !== 1) {
    file.report(diagnostic('error', 'one-repeat', { found }, place))
    return undefined
  }
  const { every, 'nth-sunday': nth, season, yearly } = repeat
  if (yearly !== undefined)
    return { kind: 'yearly', daysOfYear: [{ ...yearly, of: 'anything' }, ...ofPerson] }
  if (season !== undefined) return { kind: 'season', season }
  if (nth !== undefined) return { kind: 'nth-sunday', nth: nths[nth] }
  if (every === undefined || settled === undefined) return undefined
  const { from } = settled.window
  if (from !== undefined && !settled.isOneDay) return { kind: 'every', weeks: every, from }
  file.report(diagnostic('error', 'every-without-from', {}, place))
  return undefined
}

/** The days of the year that a person's life gives. */
export function daysOfPerson(person: TypedRequest['person']): readonly DayOfYear[] {
  const { born, married, departed } = person ?? {}
  const death = departed === undefined || departed === true ? undefined : yearlySince(departed)
  return [
    ...[born, married].flatMap((day) => (day ? [{ ...day, of: 'life' as const }] : [])),
    ...(death ? [{ ...death, of: 'death' as const }] : []),
  ]
}

const ways = ['every', 'nth-sunday', 'season', 'yearly'] as const

const nths = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, last: 'last' } as const
