import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { ClockTime } from '../../recurrence/clock-time.ts'
import { nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Event } from '../item.ts'
import type { TypedEvent } from './event-schema.ts'

/** At what times it begins, and when it ends; undefined where they do not agree, which is reported. */
export function decodeHours(
  { time, ends }: TypedEvent,
  node: YamlNode,
  file: OpenFile,
): Pick<Event, 'times' | 'isAllDay' | 'ends'> | undefined {
  const typed = Array.isArray(time) ? time : time === undefined ? [] : [time]
  const times = [...new Set(typed.filter((one): one is ClockTime => one !== 'all-day'))].sort(
    (one, other) => one - other,
  )
  const isAllDay = typed.length > times.length && times.length === 0
  if (typeof ends !== 'number') return { times, isAllDay }
  const [begins] = times
  // A time that cannot be read is told already.
  if (typed.length === 0 && nodeAt(node, ['time'])) return { times, isAllDay, ends }
  const why =
    begins === undefined
      ? 'no-time'
      : times.length > 1
        ? 'several'
        : begins === ends
          ? 'same'
          : undefined
  if (why === undefined) return { times, isAllDay, ends }
  const place = file.locate(nodeAt(node, ['ends'])?.range ?? node.range)
  file.report(diagnostic('error', 'ends-unclear', { why }, place))
  return undefined
}
