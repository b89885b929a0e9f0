import type { BlockRows, Way } from '../set-rows/block-rows.ts'
import type { Row } from '../set-rows/row.ts'
import { type Course, NO_SLACK, plusSlack, type Slack } from './walk.ts'

/**
 * The rows from one place to another (or to the end), the whole passages between them broken in the
 * ways that give together so many lines more at the least cost.
 */
export function rowsBetween(
  course: Course,
  from: number,
  to: number | undefined,
  more: number,
): readonly Row[] {
  const start = course.places[from]
  const end = to === undefined ? undefined : course.places[to]
  if (!start) return []
  const head = course.passages[start.passage]?.ways[start.way]?.rows ?? []
  if (end?.passage === start.passage && start.row > 0) return head.slice(start.row, end.row)
  const tail = end === undefined ? [] : (course.passages[end.passage]?.ways[end.way]?.rows ?? [])
  const first = start.row > 0 ? start.passage + 1 : start.passage
  const whole = course.passages.slice(first, end?.passage ?? course.passages.length)
  return [
    ...(start.row > 0 ? head.slice(start.row) : []),
    ...waysWith(whole, more).flatMap(({ rows }) => rows),
    ...tail.slice(0, end?.row ?? 0),
  ]
}

/** One way for each passage, so that their lines are so many more together: back through the slacks that led there. */
function waysWith(passages: readonly BlockRows[], more: number): readonly Way[] {
  const slacks: Slack[] = [NO_SLACK]
  for (const passage of passages) slacks.push(plusSlack(slacks.at(-1) ?? NO_SLACK, passage))
  const chosen: Way[] = []
  let wanted = more
  for (let i = passages.length - 1; i >= 0; i--) {
    const ways = passages[i]?.ways
    if (!ways) continue
    const before = slacks[i] ?? NO_SLACK
    const target = costAt(slacks[i + 1] ?? NO_SLACK, wanted)
    const way =
      ways.find((one) => costAt(before, wanted - one.more) + one.price === target) ?? ways[0]
    chosen.unshift(way)
    wanted -= way.more
  }
  return chosen
}

const costAt = ({ least, costs }: Slack, more: number): number =>
  costs[more - least] ?? Number.POSITIVE_INFINITY
