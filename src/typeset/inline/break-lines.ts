import { memoizeEach } from '../../memoize.ts'
import {
  badness,
  DECENT,
  type Fitness,
  INFINITELY_BAD,
  looseFitness,
  OVERFULL,
  ratioBeyond,
  TIGHT,
  tightFitness,
} from './badness.ts'
import { type Break, type DivisibleWord, type Galley, naturalWidth } from './legal-breaks.ts'
import type { Measured, Scaled } from './measure.ts'

/**
 * Total-fit line breaking: of all ways to break a paragraph, the one with the fewest demerits
 * (Knuth & Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11, 1981;
 * tex.web §813–§890). Going through the breaks from left to right, it keeps the set of active
 * breaks: those from which a line may still reach the present one. For each present break and
 * fitness class the best way there becomes a new active break. Cost: breaks times the few that a
 * measure holds at once, two subtractions and a division each.
 */

/** What lines are filled with and judged by. */
export interface Filling {
  /** Of so many lines at the head. */
  readonly firstMeasure: Scaled
  readonly firstLines: number
  readonly measure: Scaled
  /** Parts of its natural width by which a space stretches and shrinks. */
  readonly spaceStretch: number
  readonly spaceShrink: number
  /** Part of their natural width by which the letters of a line, and the room between them, stretch and shrink together. */
  readonly letterFit: number
  /** Stretch at the line's ends: of ragged setting. */
  readonly lineStretch: Scaled
  /** Whether a paragraph's last line, or one before a line feed, may be short (TeX's \parfillskip). */
  readonly lastLineFills: boolean
  readonly hanging: boolean
  /** Added to every line's badness: more of it, fewer lines. */
  readonly linePenalty: number
  /** For neighbouring lines more than one fitness class apart. */
  readonly adjacentDemerits: number
  /** Of a line's gaps, times the square of their growth, and more where that is seen: see `gapDemeritsOf`. */
  readonly gapDemerits: number
  /** Of a line that ends with an inserted hyphen, in addition to the penalty of the break. */
  readonly hyphenDemerits: number
  /** A paragraph's last line that is shorter than this, or the end of a divided word, is a runt; 0 where none is. */
  readonly runt: Scaled
}

/** One pass over the paragraph. */
export interface Attempt {
  /** The worst badness of a line. */
  readonly tolerance: number
  /** Stretch that every line is given beyond its own (TeX's \emergencystretch). */
  readonly emergencyStretch: Scaled
  /** Ways that end in a runt are taken too, at their price. */
  readonly runts: boolean
  /** Rather an overfull line than no result (TeX's artificial demerits, tex.web §854). */
  readonly lastResort: boolean
}

/** A break as the end of the best way to it in its fitness class (tex.web §819). */
export interface Active {
  readonly at: Break
  /** Lines up to here. */
  readonly line: number
  readonly fitness: Fitness
  /** Of the whole way. */
  readonly demerits: number
  readonly previous: Active | null
}

/** Plain TeX's parameters (The TeXbook, p. 348); the penalty of hyphens stands with the breaks. */
export const LINE_PENALTY = 10
export const ADJACENT_DEMERITS = 10000
const DOUBLE_HYPHEN_DEMERITS = 10000
const FINAL_HYPHEN_DEMERITS = 5000
/** Of a runt: as much as the worst line within plain TeX's tolerance. */
const RUNT_DEMERITS = 44100

interface Pass {
  readonly filling: Filling
  readonly attempt: Attempt
  /** Keep ways with different numbers of lines apart, as TeX does for \looseness. */
  readonly byLineCount: boolean
  /** Whether more than the first line has a measure of its own. */
  readonly hasHead: boolean
  readonly measured: Measured
  /** The most that a space may grow by, in parts of its natural width. */
  readonly spaceGrowth: number
  /** The most that a line may stretch beside its letters and spaces. */
  readonly lineGrowth: Scaled
  /** Stretch at a line's ends, its own and what it is given. */
  readonly lineStretch: Scaled
  /** In order of lines where these are kept apart, else of breaks. */
  active: Active[]
  /** The list that is being built for the next break; the two take turns. */
  spare: Active[]
  /** The best way to the present break in each fitness class, and its demerits. */
  readonly best: (Active | null)[]
  readonly demerits: number[]
  /** The least of them. */
  least: number
  /** The least extent of a break that a line from an active one may reach. */
  reach: Scaled
  /** The last word that an active break divides, or -1: a line within one word is measured by itself. */
  divides: number
}

/**
 * The best ways to the paragraph's end, one per fitness class (and number of lines, where asked);
 * empty where the pass allows none.
 */
export function breakLines(
  galley: Galley,
  filling: Filling,
  attempt: Attempt,
  byLineCount: boolean,
): readonly Active[] {
  const mostStretch = ratioBeyond(attempt.tolerance)
  const lineStretch = filling.lineStretch + attempt.emergencyStretch
  const pass: Pass = {
    filling,
    attempt,
    byLineCount,
    hasHead: filling.firstLines > 1,
    measured: galley.measured,
    spaceGrowth: filling.spaceStretch * mostStretch,
    lineGrowth: lineStretch * mostStretch,
    lineStretch,
    active: [{ at: galley.start, line: 0, fitness: DECENT, demerits: 0, previous: null }],
    spare: [],
    best: [null, null, null, null],
    demerits: [Infinity, Infinity, Infinity, Infinity],
    least: Infinity,
    reach: Infinity,
    divides: -1,
  }
  reckonReach(pass)
  const { steps } = galley
  const extents = extentsOf(galley, filling.letterFit, pass.spaceGrowth)
  // by number, here and below: an iterator makes an object for each of a million steps
  for (let i = 0; pass.active.length > 0 && i < steps.length; i += 1) {
    const { reach } = pass
    if (pass.divides < 0) while ((extents[i] as Scaled) < reach) i += 1
    const extent = extents[i] as Scaled
    const step = steps[i] as Break | DivisibleWord
    if (step.kind !== 'word') pastBreak(pass, step, extent)
    else if (extent >= reach)
      for (const at of step.breaks())
        pastBreak(pass, at, extentOf(at, filling.letterFit, pass.spaceGrowth))
  }
  return pass.active
}

/** Farther than it is worth looking whether a line reaches; the largest whole number that V8 holds without an object. */
const FAR: Scaled = 2 ** 31 - 1

interface Extents {
  readonly letterFit: number
  readonly spaceGrowth: number
  readonly extents: readonly Scaled[]
}

const extentsKept = memoizeEach((_: Galley): Extents[] => [])

/** How far each line may stretch to that ends at one of a galley's steps; no feed is passed, nor the end. Kept for further measures. */
function extentsOf(galley: Galley, letterFit: number, spaceGrowth: number): readonly Scaled[] {
  const kept = extentsKept(galley)
  for (const one of kept)
    if (one.letterFit === letterFit && one.spaceGrowth === spaceGrowth) return one.extents
  const extents = galley.steps.map((step) =>
    step.kind === 'feed' || step.kind === 'end' ? FAR : extentOf(step, letterFit, spaceGrowth),
  )
  kept.push({ letterFit, spaceGrowth, extents })
  return extents
}

/** From the paragraph's start, in whole units: half as much to look at. */
const extentOf = (
  { end, endSpace }: Pick<Break, 'end' | 'endSpace'>,
  letterFit: number,
  spaceGrowth: number,
): Scaled => Math.ceil(end * (1 + letterFit) + endSpace * spaceGrowth)

/**
 * Finds where the nearest line may end. Most breaks are passed before it, where a line would be too short from
 * everywhere; and none of a word's is looked for where even one as far right as can be would be.
 */
function reckonReach(pass: Pass): void {
  const { filling, spaceGrowth, lineGrowth, active } = pass
  const letters = 1 + filling.letterFit
  let least = Infinity
  pass.divides = -1
  for (let i = 0; i < active.length; i += 1) {
    const { at, line } = active[i] as Active
    const measure = line < filling.firstLines ? filling.firstMeasure : filling.measure
    const before = at.start * letters + at.startSpace * spaceGrowth
    const own = before + measure + (filling.hanging ? at.startHang : 0) - lineGrowth
    if (own < least) least = own
    if (at.divides > pass.divides) pass.divides = at.divides
  }
  // by less than any width, whatever rounding does
  pass.reach = Math.min(FAR, Math.floor(least) - 1)
}

/** Tries a break, if a line may reach it. */
function pastBreak(pass: Pass, at: Break, extent: Scaled): void {
  const isShort = extent < pass.reach && (at.divides < 0 || at.divides !== pass.divides)
  if (!isShort && tryBreak(pass, at)) reckonReach(pass)
}

/** Finds the best lines that end at a break and makes it active (tex.web §829); false where all stays as it was. */
function tryBreak(pass: Pass, at: Break): boolean {
  const survivors = pass.spare
  survivors.length = 0
  let line = 0
  let found = false
  const { active, filling } = pass
  for (let i = 0; i < active.length; i += 1) {
    const from = active[i] as Active
    // ways to lines that have a measure of their own are kept apart (tex.web §847)
    const isApart = pass.byLineCount || (pass.hasHead && line <= filling.firstLines)
    if (isApart && from.line !== line) {
      found = activate(pass, at, survivors) || found
      line = from.line
    }
    if (tryLine(pass, from, at)) survivors.push(from)
  }
  found = activate(pass, at, survivors) || found
  const last = active.at(-1)
  if (pass.attempt.lastResort && last && !found && survivors.length === 0) {
    const { line, demerits } = last
    survivors.push({ at, line: line + 1, fitness: DECENT, demerits, previous: last })
    found = true
  }
  const isSame = !found && survivors.length === active.length
  pass.spare = active
  pass.active = survivors
  return !isSame
}

/**
 * Weighs the line between two breaks; false where no later break can be reached from the first. What its spaces must
 * make up for, once its letters have done what they may (pdftex.web §1655), is reckoned as in `lackOf`, here without an
 * object: an issue has 25,000 such lines.
 */
function tryLine(pass: Pass, from: Active, at: Break): boolean {
  const { filling, attempt } = pass
  const { letterFit } = filling
  const before = from.at
  const closes = at.kind === 'end' || at.kind === 'feed'
  const width = before.divides < 0 ? at.end - before.start : naturalWidth(pass.measured, before, at)
  const hang = filling.hanging ? before.startHang + at.endHang : 0
  const spaces = at.endSpace - before.startSpace
  const measure = from.line < filling.firstLines ? filling.firstMeasure : filling.measure
  let shortfall = measure + hang - width
  if (letterFit > 0) {
    const fitted = letterFit * Math.max(0, width - hang - spaces)
    shortfall = shortfall > 0 ? Math.max(0, shortfall - fitted) : Math.min(0, shortfall + fitted)
  }
  const isOpen = closes && filling.lastLineFills && shortfall >= 0
  let bad = 0
  if (shortfall < 0) {
    const shrink = spaces * filling.spaceShrink
    bad = -shortfall > shrink ? OVERFULL : badness(-shortfall, shrink)
  } else if (!isOpen) {
    bad = badness(shortfall, spaces * filling.spaceStretch + pass.lineStretch)
  }
  if (bad <= attempt.tolerance) {
    const isRunt = at.kind === 'end' && endsInRunt(filling, before, at, width)
    if (attempt.runts || !isRunt) {
      const fitness = shortfall < 0 ? tightFitness(bad) : looseFitness(bad)
      const growth = filling.gapDemerits === 0 || spaces <= 0 || isOpen ? 0 : shortfall / spaces
      const ofRunt = isRunt ? RUNT_DEMERITS : 0
      record(pass, from, at, bad, fitness, ofRunt, gapDemeritsOf(filling, growth))
    }
  }
  return bad < OVERFULL && !closes
}

/**
 * What a line of a natural width lacks of its measure, and how much of it is letters within the
 * measure: what hangs in the margins grows with the letters, and so does not fill the measure.
 *
 * @param line how many lines stand before it
 */
export function lackOf(
  filling: Filling,
  width: Scaled,
  { from, to, line }: { readonly from: Break; readonly to: Break; readonly line: number },
): { readonly shortfall: Scaled; readonly letters: Scaled } {
  const hang = filling.hanging ? from.startHang + to.endHang : 0
  const measure = line < filling.firstLines ? filling.firstMeasure : filling.measure
  return {
    shortfall: measure + hang - width,
    letters: Math.max(0, width - hang - (to.endSpace - from.startSpace)),
  }
}

/** Whether a line of such letters and spaces is over its measure, however much it shrinks. */
export const isOver = (
  { letterFit, spaceShrink }: Filling,
  shortfall: Scaled,
  letters: Scaled,
  spaces: Scaled,
): boolean => -shortfall > spaces * spaceShrink + letters * letterFit

/** From about here on a reader sees a gap by itself, not as one of many. */
const SEEN = 1 / 4

/**
 * TeX's demerits hardly tell a gap a tenth too wide from a good one, and would rather have ten of these than one
 * hyphen; a reader sees a page of them as uneven. The square is what the standard deviation adds up. A gap that is wider
 * than `SEEN` also shows by itself, so that its price grows by the sixth power: what may be 1.4 at the most is 1.3
 * wherever a hyphen or a looser neighbour makes up for it.
 */
function gapDemeritsOf({ gapDemerits }: Filling, growth: number): number {
  const square = growth * growth
  const seen = growth > 0 ? square / (SEEN * SEEN) : 0
  return gapDemerits * square * (1 + (seen * seen) / 2)
}

/** Notes a way to the present break if none in its class is better (tex.web §855), by its demerits (§859). */
function record(
  pass: Pass,
  from: Active,
  at: Break,
  bad: number,
  fitness: Fitness,
  ofRunt: number,
  ofGaps: number,
): void {
  const { filling } = pass
  const line = Math.min(filling.linePenalty + bad, INFINITELY_BAD)
  let own = line * line + at.penalty * at.penalty
  if (at.kind === 'hyphen') own += filling.hyphenDemerits
  if (at.flagged && from.at.flagged)
    own += at.kind === 'end' ? FINAL_HYPHEN_DEMERITS : DOUBLE_HYPHEN_DEMERITS
  if (Math.abs(fitness - from.fitness) > 1) own += filling.adjacentDemerits
  const demerits = from.demerits + (own + ofRunt) + ofGaps
  if (demerits > (pass.demerits[fitness] ?? Infinity)) return
  pass.demerits[fitness] = demerits
  pass.best[fitness] = from
  if (demerits < pass.least) pass.least = demerits
}

/** Whether a line of a natural width ends its paragraph in hardly a word; one that is all of it does not. */
function endsInRunt({ runt }: Filling, from: Break, at: Break, width: Scaled): boolean {
  if (runt === 0 || from.from === 0) return false
  return width < runt || (from.kind === 'hyphen' && from.startSpace === at.endSpace)
}

/**
 * Makes the best ways to the present break active. A class too far behind the best one can never
 * win, whatever the next line is (tex.web §836). False where there was no way.
 */
function activate(pass: Pass, at: Break, active: Active[]): boolean {
  if (pass.least === Infinity) return false
  const limit = pass.least + pass.filling.adjacentDemerits
  for (let fitness: Fitness = 0; fitness <= TIGHT; fitness += 1) {
    const previous = pass.best[fitness]
    const demerits = pass.demerits[fitness] ?? Infinity
    if (previous && demerits <= limit)
      active.push({ at, line: previous.line + 1, fitness: fitness as Fitness, demerits, previous })
    pass.best[fitness] = null
    pass.demerits[fitness] = Infinity
  }
  pass.least = Infinity
  return true
}
