import type { Face, Faces, Features, Glyph } from '../../../fonts/face.ts'
import type { Line, Panel, Placed, Run } from '../../../typeset/sheets.ts'

/** Every line's glyphs, and which glyphs of which face the file therefore needs. */
export interface SetType {
  /** A line's runs in their order. */
  readonly lines: ReadonlyMap<Line, readonly SetRun[]>
  /** By face, in the order of first use. */
  readonly subsets: ReadonlyMap<Face, readonly SubsetGlyph[]>
}

export interface SetRun {
  readonly run: Run
  readonly face: Face
  readonly glyphs: readonly ShownGlyph[]
}

/** A glyph as a run shows it; lengths are in thousandths of the type size, before the run's letters are scaled to their line. */
export interface ShownGlyph {
  /** Its number in the subset; 0 is .notdef. */
  readonly cid: number
  /** From its start to the next glyph's. */
  readonly advance: number
  /** Above the baseline. */
  readonly rise: number
  /** To the right of its place. */
  readonly shift: number
}

/** A glyph with the one text that it stands for: the hyphen of a divided word is not the hyphen. */
export interface SubsetGlyph {
  readonly id: number
  readonly text: string
  /** With which the text gives this glyph. */
  readonly features: Features
}

/** Shapes every line of the panels. */
export function setType(panels: readonly Panel[], faces: Faces): SetType {
  const subsets = new Map<Face, Subset>()
  const setRun = (run: Run): SetRun => {
    const face = faceOf(run, faces)
    const subset = subsets.get(face) ?? newSubset()
    subsets.set(face, subset)
    return { run, face, glyphs: shownGlyphs(run, face, subset) }
  }
  const lines = panels.flatMap(({ placed }) => placed.filter(isLine))
  return {
    lines: new Map(lines.map((line) => [line, runsOf(line).map(setRun)])),
    subsets: new Map([...subsets].map(([face, { glyphs }]) => [face, glyphs])),
  }
}

const isLine = (placed: Placed): placed is Line => placed.kind === 'line'

/**
 * A space at the line's end, unseen: without it the next line's first word would join this one's last. It is
 * apart where the last word is read from right to left, and so ends at its left.
 */
function runsOf({ runs, endsWith, width }: Line): readonly Run[] {
  const last = runs.at(-1)
  if (!last || endsWith !== 'space') return runs
  const { rightToLeft, ...features } = last.features
  return rightToLeft
    ? [...runs, { ...last, text: ' ', features, x: width, width: 0 }]
    : [...runs.slice(0, -1), { ...last, text: `${last.text} ` }]
}

function faceOf({ face: name }: Run, faces: Faces): Face {
  const face = faces.get(name)
  if (!face) throw new Error(`a run is set in ${name}, which is no face of the theme`)
  return face
}

/** From left to right. */
function shownGlyphs(run: Run, face: Face, subset: Subset): readonly ShownGlyph[] {
  const perMille = 1000 / face.unitsPerEm
  const tracking = run.tracking * 1000
  const spacing = (run.spacing * 1000) / run.size
  const shown = face.shape(run.text, run.features).map((glyph) => {
    const advance = glyph.advance * perMille + tracking
    return {
      cid: subset.numberOf(glyph, run.features),
      // scaled with the letters, a space comes out as wide as it was set
      advance: glyph.text === ' ' ? (advance + spacing) / run.letterScale : advance,
      rise: (glyph.rise ?? 0) * perMille,
      shift: (glyph.shift ?? 0) * perMille,
    }
  })
  return run.features.rightToLeft ? shown.toReversed() : shown
}

/** Glyphs of a subset as they come; the same glyph for another text counts as another. */
interface Subset {
  readonly glyphs: readonly SubsetGlyph[]
  numberOf(glyph: Glyph, features: Features): number
}

function newSubset(): Subset {
  const glyphs: SubsetGlyph[] = []
  const numbers = new Map<number, Map<string, number>>()
  return {
    glyphs,
    numberOf: ({ id, text }, features) => {
      const ofTexts = numbers.get(id) ?? new Map<string, number>()
      numbers.set(id, ofTexts)
      const number = ofTexts.get(text) ?? glyphs.push({ id, text, features })
      ofTexts.set(text, number)
      return number
    },
  }
}
