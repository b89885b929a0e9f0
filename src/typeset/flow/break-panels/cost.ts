import type { Points } from '../../../length.ts'
import type { BrokenParagraph } from '../../inline/paragraph.ts'
import type { Frame } from '../collect/flow-block.ts'

/**
 * What the end of a panel costs. `break-panels` adds up two sums for every panel and looks for the
 * set of breaks that makes the total least:
 *
 * 1. the place of the break: what it divides (`breakCost`), never less than nothing;
 * 2. the fill: how far the spaces between blocks stretch or shrink to bring the foot level
 *    (`fillCost`), growing with the cube of the ratio as TeX's badness does (Knuth & Plass 1981,
 *    p. 1134), and what is missing where they cannot.
 *
 * A widow, an orphan, a heading without two lines, a link without its code have no cost: a panel
 * does not end there. Only what is taller than a whole panel is released (`RELEASED`).
 */
export const COST = {
  /** Dividing a paragraph. */
  paragraph: 30,
  /** Between two paragraphs of one article, or one section. */
  article: 5,
  section: 5,
  /** For each part beyond the first that is divided, one within another. */
  within: 15,
  /** Between two items of a list. */
  list: 50,
  /** Inside one item. */
  item: 110,
  /** Between two rows of a table. */
  table: 50,
  /** Between the lines of a quotation. */
  quotation: 150,
  /** After the first item of a list or the first row of a table, or before the last. */
  loneItem: 90,
  /** Between a list, table or quotation and the words that lead to it; after a line across, which would part nothing. */
  introduction: 120,
  /** Spaces at their widest, and at their narrowest: a crowded panel beside an airy one shows the more. */
  fullStretch: 100,
  fullShrink: 300,
  /** For each line that a foot stands too high after all stretching, up to one. */
  uneven: 400,
  /** A foot more than a line too high, and again for each line more. */
  raised: 20_000,
  /** A paragraph set with a line more or fewer than is best for it, beside what its lines are worse for it. */
  otherWay: 60,
  /** An item divided where a panel should end with a whole one, or the cover; and for each line that such a panel is short of level. */
  divided: 1000,
  dividedCover: 2000,
  short: 60,
  /** A text's last panel with fewer than `FEW_LINES` lines. */
  meagre: 300,
  /** For each line that the text's last panel has left, up to `MANY_LINES`: room belongs between the parts on all panels. */
  unused: 12,
  /** For the square of the lines that a panel of a spread text has more or fewer than its share. */
  spread: 0.7,
} as const

/** Inside something that must be kept together and is taller than a panel. */
export const RELEASED = 5_000

/** A total below this has no foot out of level. */
export const FAULT = COST.raised

export const FEW_LINES = 4
const MANY_LINES = 12

/** So many demerits of lines are as bad as a cost of 1 here: a hyphen costs 25, a line of gaps of 1.25 about 60, of 1.4 about 450, a runt 441. */
const DEMERITS = 100

/** What it costs to set a paragraph in another way than its best. */
export const wayPrice = (
  way: Pick<BrokenParagraph, 'demerits'>,
  best: Pick<BrokenParagraph, 'demerits'>,
): number => COST.otherWay + Math.max(0, way.demerits - best.demerits) / DEMERITS

/** What a break before a line divides. */
export interface Divides {
  readonly frames: readonly Frame[]
  readonly paragraph: boolean
  readonly loneItem: boolean
  readonly introduction: boolean
}

/** A break costs what the dearest thing costs that it divides; a lone item or an introduction come on top. */
export function breakCost(divides: Divides): number {
  const frames = divides.frames.map(({ kind }) => (kind === 'kept' ? 0 : COST[kind]))
  const parts = divides.frames.filter(({ kind }) => kind === 'section' || kind === 'article')
  return (
    Math.max(0, ...frames, divides.paragraph ? COST.paragraph : 0) +
    COST.within * Math.max(0, parts.length - 1) +
    (divides.loneItem ? COST.loneItem : 0) +
    (divides.introduction ? COST.introduction : 0)
  )
}

/** Natural height of what stands on a panel, and how far its spaces may grow and give. */
export interface Extent {
  readonly natural: Points
  readonly stretch: Points
  readonly shrink: Points
}

/** Heights within this are the same height. */
export const HAIR: Points = 0.001

/**
 * Cost of filling a height, infinite where it is too much. `line` is the body's baseline distance.
 */
export function fillCost(extent: Extent, height: Points, line: Points): number {
  const room = height - extent.natural
  if (room < 0) {
    if (-room > extent.shrink + HAIR) return Number.POSITIVE_INFINITY
    return extent.shrink === 0 ? 0 : COST.fullShrink * cubed(-room / extent.shrink)
  }
  if (room <= extent.stretch)
    return extent.stretch === 0 ? 0 : COST.fullStretch * cubed(room / extent.stretch)
  const missing = (room - extent.stretch) / line
  if (missing < HAIR) return COST.fullStretch
  const raised = missing > 1 ? COST.raised * missing : 0
  return COST.fullStretch + COST.uneven * Math.min(1, missing) + raised
}

/** Cost of filling a panel that ends with a whole item, whose foot may stand higher for that. */
export function wholeCost(extent: Extent, height: Points, line: Points): number {
  const missing = (height - extent.natural - extent.stretch) / line
  return missing < HAIR ? fillCost(extent, height, line) : COST.fullStretch + COST.short * missing
}

/** Cost of the panel where the text ends, which may have room left that its own spaces do not take. */
export function endCost(extent: Extent, height: Points, line: Points): number {
  const room = height - extent.natural
  if (room <= extent.stretch) return fillCost(extent, height, line)
  return COST.unused * Math.min(MANY_LINES, room / line)
}

/** The same of a text whose panels end at one level, by the lines that its last panel has left over what the others have. */
export const levelEndCost =
  (level: Points) =>
  (extent: Extent, height: Points, line: Points): number =>
    height - extent.natural <= extent.stretch
      ? fillCost(extent, height, line)
      : COST.unused * Math.max(0, (level - extent.natural) / line)

/** Cost of a panel of a text that is spread, by the lines that it has more or fewer than its share. */
export const spreadCost = (lines: number): number => COST.spread * lines * lines

const cubed = (ratio: number): number => ratio * ratio * ratio
