// Comes in: a document (and what it is without some of its items), a theme, the parish's wishes for
// its insert, a ruler and the rules of hyphenation. Goes out: sheets, every line at its place; or why
// the issue does not fit, with cures that were tried. Passes: collect (document to blocks), set rows
// (blocks to lines), break panels, fit (find the size), finish (lines to places), impose (panels to
// paper). It may not know a font, a file or a PDF, and never clips or drops what it was given.

import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { InsertPolicy } from '../load/parish.ts'
import type { Theme } from '../theme/theme.ts'
import type { Shape } from '../vocabulary.ts'
import type { ChosenShape } from './chosen-shape.ts'
import type { Facing } from './flow/collect/collect-spans.ts'
import { type Collected, collect, headAndBody } from './flow/collect/index.ts'
import { finish } from './flow/finish.ts'
import { type Chosen, chooseShape } from './flow/fit/choose-shape.ts'
import { findCures } from './flow/fit/cures.ts'
import { diagnose } from './flow/fit/diagnose.ts'
import type { Limits, Press } from './flow/fit/flow-at-scale.ts'
import { fewestIn } from './flow/fit/index.ts'
import { blankPanels } from './flow/fit/spread-over.ts'
import { surelyHolds } from './flow/fit/surely-fits.ts'
import { createWordBounds } from './flow/set-rows/bound-words.ts'
import { createSetter, type PictureRatio } from './flow/set-rows/index.ts'
import { createWordSetter } from './flow/set-rows/set-words.ts'
import { duplexOf, impose } from './impose/index.ts'
import type { Hyphenate, Ruler } from './inline/paragraph.ts'
import { setDividingOneWay } from './one-division.ts'
import type { Sheets } from './sheets.ts'

export interface TypesetInput {
  /** The document without the items of the first ids, and with the announcements of the second ones in brief; with none, all of it. */
  readonly documentWithout: (ids: ReadonlySet<string>, brief: ReadonlySet<string>) => Document
  /** Ids of announcements that are put in brief when room is short, before anything leaves; the first one first. */
  readonly inBrief: readonly string[]
  /** Ids of what leaves when room is short, the first to leave first. */
  readonly ifRoom: readonly string[]
  /** Ids of what a person may be told to leave out or shorten. */
  readonly removable: readonly string[]
  readonly theme: Theme
  readonly insert: InsertPolicy
  readonly facing: Facing
  readonly ruler: Ruler
  readonly hyphenate: Hyphenate
  /** Height over width of a picture of the parish. */
  readonly pictureRatio: PictureRatio
}

export type Typeset =
  | {
      readonly ok: true
      readonly sheets: Sheets
      /** `if-room` items that left, in the order they left. */
      readonly leftOut: readonly string[]
      /** Announcements that were put in brief. */
      readonly inBrief: readonly string[]
      readonly shapeReason: ChosenShape
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Sets, fits and imposes an issue. No word is divided in two ways. */
export function typesetDocument(input: TypesetInput): Typeset {
  return setDividingOneWay(
    input.hyphenate,
    (hyphenate) => typesetOnce({ ...input, hyphenate }),
    (typeset) => (typeset.ok ? typeset.sheets.panels : undefined),
  )
}

/**
 * Whether an issue surely finds room, with nothing left out: `typesetDocument` would set it, and without an error. False
 * where only that can tell.
 */
export function surelyFits(input: TypesetInput): boolean {
  const whole = collect(input.documentWithout(new Set(), new Set()), input.theme, input.facing)
  if (hasErrors(whole.diagnostics)) return false
  const { insert, theme } = input
  const named = theme.insert.shape ?? insert.shape
  // The half-fold is what most issues come to; its panels are as large as a half-sheet's.
  const shape = named === 'auto' ? 'half-fold' : named
  // Most issues have room for what their words come to at the most, which takes a quarter of breaking them.
  return [createWordBounds, createWordSetter].some((createWords) =>
    surelyHolds(pressFor(input, createWords), whole, shape, insert.paper),
  )
}

function typesetOnce(input: TypesetInput): Typeset {
  const press = pressFor(input)
  const shape = input.theme.insert.shape ?? input.insert.shape
  const whole = collect(input.documentWithout(new Set(), new Set()), input.theme, input.facing)
  if (hasErrors(whole.diagnostics)) return { ok: false, diagnostics: whole.diagnostics }
  const mostBrief = input.inBrief.length
  const most = mostBrief + input.ifRoom.length
  /** With the first so many of what may yield: announcements in brief, then items that leave. */
  const yielding = (steps: number): Typeset | undefined => {
    const inBrief = input.inBrief.slice(0, steps)
    const leftOut = input.ifRoom.slice(0, Math.max(0, steps - mostBrief))
    const collected =
      steps === 0
        ? whole
        : collect(
            input.documentWithout(new Set(leftOut), new Set(inBrief)),
            input.theme,
            input.facing,
          )
    const chosen = chooseShape(press, collected, shape, input.insert.paper)
    return chosen && fitted(input, press, collected, chosen, { leftOut, inBrief })
  }
  return (
    yielding(0) ??
    fewestYielding(most, yielding) ?? { ok: false, diagnostics: [misfit(input, press, shape)] }
  )
}

/**
 * What fits with the fewest yielding; undefined where not even all of them are enough. Each that yields makes the issue
 * shorter, so that halves are tried: thousands of events cost no more than a dozen trials.
 */
function fewestYielding(
  most: number,
  yielding: (steps: number) => Typeset | undefined,
): Typeset | undefined {
  let best = most === 0 ? undefined : yielding(most)
  let [tooFew, enough] = [0, most]
  while (best !== undefined && enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    const tried = yielding(middle)
    if (tried === undefined) tooFew = middle
    else [best, enough] = [tried, middle]
  }
  return best
}

/** By how much an issue is too long with all announcements in brief and all `if-room` items gone, and what would cure it. */
function misfit(input: TypesetInput, press: Press, shape: Shape | 'auto'): Diagnostic {
  const { ifRoom: gone, insert } = input
  const brief = new Set(input.inBrief)
  const documentWithout = (ids: ReadonlySet<string>): Document => input.documentWithout(ids, brief)
  const { paper } = insert
  const removable = input.removable.filter((id) => !gone.includes(id))
  const problem = diagnose(
    press,
    collect(documentWithout(new Set(gone)), input.theme, input.facing),
    shape,
    paper,
  )
  const items = problem.items.filter((part) => removable.includes(part))
  const cures = findCures({ press, documentWithout, gone, removable, shape, paper })
  return diagnostic('error', 'does-not-fit', { ...problem, items, cures })
}

function pressFor(input: TypesetInput, createWords = createWordSetter): Press {
  const { theme, facing, insert, ruler, hyphenate, pictureRatio } = input
  const limits: Limits = {
    size: theme.insert.size ?? insert.size,
    leading: theme.insert.leading ?? insert.leading,
    hanging: theme.insert.hanging ?? insert.hanging,
    letterFit: insert.letterFit / 100,
  }
  return {
    theme,
    facing,
    limits,
    setter: createSetter(ruler, hyphenate, pictureRatio, createWords),
  }
}

function fitted(
  input: TypesetInput,
  press: Press,
  collected: Collected,
  chosen: Chosen,
  { leftOut, inBrief }: Pick<Extract<Typeset, { ok: true }>, 'leftOut' | 'inBrief'>,
): Typeset {
  const { areas, scale, linesLeft } = chosen.fitted
  const duplex = duplexOf(areas, input.insert.duplex)
  const sheets: Sheets = {
    lang: collected.lang,
    title: collected.title,
    shape: areas.shape,
    paper: areas.paper,
    duplex,
    size: scale.size,
    leading: scale.line,
    linesLeft,
    panels: finish(chosen.fitted, { ...input, ...collected }),
    sheets: impose(areas, duplex),
    structure: collected.structure,
  }
  return {
    ok: true,
    sheets,
    leftOut,
    inBrief,
    shapeReason: reasonOf(input, chosen),
    diagnostics: [
      ...inBrief.map((id) => diagnostic('warning', 'announcement-in-brief', { id })),
      ...leftOut.map((id) => diagnostic('warning', 'no-room', { id })),
      ...movedFrom(collected, chosen),
      ...blankIn(input, press, collected, chosen),
      ...strained(press, collected, chosen),
    ],
  }
}

function reasonOf({ insert, theme }: TypesetInput, { fitted, refused }: Chosen): ChosenShape {
  const { areas, scale } = fitted
  const named: Shape | 'auto' = theme.insert.shape ?? insert.shape
  return {
    shape: areas.shape,
    panels: areas.panels.length,
    size: scale.size,
    why: theme.insert.shape ? 'theme' : named === 'auto' ? 'least' : 'named',
    refused,
  }
}

/** Says what does not stand alone on the panel that it asked for. */
const movedFrom = (collected: Collected, { fitted }: Chosen): readonly Diagnostic[] =>
  fitted.moved.map((panel) =>
    diagnostic('note', 'not-on-its-panel', {
      panel,
      parts: [...new Set(collected[panel].map(({ part }) => part))],
    }),
  )

/** Says which panels of a shape that was named stay blank, and the shape that would have none. */
function blankIn(
  { theme, insert }: TypesetInput,
  press: Press,
  collected: Collected,
  { fitted }: Chosen,
): readonly Diagnostic[] {
  const panels = blankPanels(fitted)
  if (panels.length === 0 || (theme.insert.shape ?? insert.shape) === 'auto') return []
  const { shape, paper } = fitted.areas
  const instead = fewestIn(press, collected, FOR_LITTLE, paper) === undefined ? null : FOR_LITTLE
  return [diagnostic('note', 'panels-blank', { shape, panels, instead })]
}

/** What little text stands on, on one side or two. */
const FOR_LITTLE: Shape = 'half-sheet'

/** Says which parts could not be set within their limits. */
function strained(press: Press, collected: Collected, { fitted }: Chosen): readonly Diagnostic[] {
  const { areas, scale } = fitted
  const { head, body } = headAndBody(collected)
  const wide = { ...scale, measure: areas.width }
  const strained = [
    ...press.setter.strained(body, scale),
    ...press.setter.strained([...head, ...collected.foot], wide),
  ]
  const which = (wanted: 'loose' | 'forced') =>
    strained.flatMap(([part, quality]) => (quality === wanted ? [part] : []))
  const [loose, forced] = [which('loose'), which('forced')]
  return [
    ...(loose.length > 0 ? [diagnostic('note', 'set-loose', { parts: loose })] : []),
    ...(forced.length > 0 ? [diagnostic('note', 'word-divided', { parts: forced })] : []),
  ]
}
