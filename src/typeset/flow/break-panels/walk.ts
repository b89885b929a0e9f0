import type { Points } from '../../../length.ts'
import { type BlockRows, EMPTY, excess } from '../set-rows/block-rows.ts'
import { snapped } from '../set-rows/grid.ts'
import type { Row } from '../set-rows/row.ts'
import { type Extent, HAIR } from './cost.ts'

/**
 * Where a panel may begin: above a row of a passage that is broken in a certain way. At a passage's
 * first row the way is still open, and written 0.
 */
interface Place {
  readonly passage: number
  readonly way: number
  readonly row: number
}

/** Passages with a number for every place, in the order of reading. */
export interface Course {
  readonly passages: readonly BlockRows[]
  readonly places: readonly Place[]
  /** Number of the first place of each passage, and of each of its ways' second rows. */
  readonly first: readonly (readonly number[])[]
}

export function courseOf(passages: readonly BlockRows[]): Course {
  const places: Place[] = []
  const first = passages.map(({ ways }, passage) => {
    const start = places.push({ passage, way: 0, row: 0 }) - 1
    const seconds = ways.map(({ rows }, way) => {
      const second = places.length
      for (let row = 1; row < rows.length; row++) places.push({ passage, way, row })
      return second
    })
    return [start, ...seconds]
  })
  return { passages, places, first }
}

/** Whether a panel that begins at a place goes on with an item of the panel before. */
export function goesOnAt({ passages, places }: Course, place: number): boolean {
  const { passage, row } = places[place] ?? { passage: 0, row: 0 }
  if (row > 0) return true
  const [below, above] = [
    passages[passage]?.ways[0].rows[0],
    passages[passage - 1]?.ways[0].rows.at(-1),
  ]
  return below !== undefined && below.part === above?.part
}

/**
 * How many lines more or fewer the whole passages of a panel may have together, and what each number
 * costs at the least: `costs[i]` is for `i + least` lines more.
 */
export interface Slack {
  readonly least: number
  readonly costs: readonly number[]
}

export const NO_SLACK: Slack = { least: 0, costs: [0] }

/** No panel is helped by more than so many lines. */
const MOST_SLACK = 2

/** Slack with that of another whole passage. */
export function plusSlack(slack: Slack, { ways }: BlockRows): Slack {
  if (ways.length === 1) return slack
  const mores = ways.map(({ more }) => more)
  const least = Math.max(-MOST_SLACK, slack.least + Math.min(...mores))
  const most = Math.min(MOST_SLACK, slack.least + slack.costs.length - 1 + Math.max(...mores))
  const costs = new Array<number>(most - least + 1).fill(Number.POSITIVE_INFINITY)
  slack.costs.forEach((cost, i) => {
    for (const way of ways) {
      const at = slack.least + i + way.more - least
      const known = costs[at]
      if (known !== undefined) costs[at] = Math.min(known, cost + way.price)
    }
  })
  return { least, costs }
}

/** What a walk tells of a place where the panel may end: what would stand on it, and at what cost. */
export interface Visitor {
  /** `below` is the row that the next panel would begin with; `wayCost` that of the way it is broken in. */
  readonly at: (place: number, below: Row, extent: Extent, slack: Slack, wayCost: number) => void
  readonly atEnd: (extent: Extent, slack: Slack) => void
}

/** How much a panel holds, and how little it may hold for its end to be told of. */
export interface Capacity {
  readonly height: Points
  readonly line: Points
  readonly least: Points
}

/**
 * Goes on from a place as far as a panel of that height reaches, and tells of every place passed
 * where it may end, and of the end of the text where it comes there.
 */
export function walk(course: Course, from: number, capacity: Capacity, visitor: Visitor): void {
  const start = course.places[from]
  const reach = capacity.height + capacity.line * MOST_SLACK + HAIR
  const least = capacity.least - capacity.line * MOST_SLACK
  const bounds = { reach, least }
  let slack = NO_SLACK
  let extent = EMPTY
  let next = start?.passage ?? 0
  if (start && start.row > 0) {
    extent = walkRows(course, start, EMPTY, slack, bounds, visitor)
    next += 1
  }
  for (; next < course.passages.length; next++) {
    const passage = course.passages[next]
    if (!passage || excess(extent, reach) > 0) return
    const [top] = passage.ways[0].rows
    if (top?.bond === 'free' && extent.natural > 0 && extent.natural + extent.stretch >= least)
      visitor.at(course.first[next]?.[0] ?? 0, top, extent, slack, 0)
    const above = extent
    for (let way = passage.ways.length - 1; way >= 0; way--)
      extent = walkRows(course, { passage: next, way, row: 0 }, above, slack, bounds, visitor)
    slack = plusSlack(slack, passage)
  }
  if (excess(extent, reach) <= 0) visitor.atEnd(extent, slack)
}

/** The rows of one passage from a place on; gives the extent with all of them, or as far as the reach. */
function walkRows(
  course: Course,
  { passage, way, row }: Place,
  above: Extent,
  slack: Slack,
  { reach, least }: { readonly reach: Points; readonly least: Points },
  visitor: Visitor,
): Extent {
  const walked = course.passages[passage]?.ways[way]
  if (!walked || walked.rows.length === 0) return above
  const { rows } = walked
  const cost = row === 0 ? walked.price : 0
  const second = course.first[passage]?.[way + 1] ?? 0
  let { natural, stretch, shrink } = above
  for (let i = row; i < rows.length; i++) {
    const here = rows[i] as Row
    if (i > row && natural > 0 && here.bond === 'free' && natural + stretch >= least)
      visitor.at(second + i - 1, here, { natural, stretch, shrink }, slack, cost)
    const { gap, height, atTop, grid } = here
    const isTop = natural === 0
    natural = isTop ? atTop : snapped(natural + gap.natural + height, grid)
    stretch += isTop ? 0 : gap.stretch
    shrink += isTop ? 0 : gap.shrink
    if (natural - shrink > reach) break
  }
  return { natural, stretch, shrink }
}
