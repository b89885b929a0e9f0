import { memoizeEach } from '../memoize.ts'
import type { Ruler } from '../typeset/inline/paragraph.ts'
import type { Face, Faces } from './face.ts'
import { memoizeFeatures } from './memoize-features.ts'

/** Room that a text takes: units of its face, and the glyphs that tracking adds to. */
interface Extent {
  readonly advance: number
  readonly glyphs: number
}

/**
 * Widths of texts in a theme's faces: the advances of their glyphs, and the tracking after each. Words
 * are measured apart from the spaces between them and remembered with their face, for every size. Throws where a style
 * names a face that the theme lacks.
 */
export function rulerOf(faces: Faces): Ruler {
  const rulers = new Map(
    [...faces].map(([name, face]) => [
      name,
      { unitsPerEm: face.unitsPerEm, extentOf: extentsIn(face) },
    ]),
  )
  return (text, { face, features, size, tracking }) => {
    const ruler = rulers.get(face)
    if (!ruler) throw new RangeError(`The theme has no face "${face}".`)
    const { advance, glyphs } = text.includes(' ')
      ? sum(wordsOf(text).map((word) => ruler.extentOf(word, features)))
      : ruler.extentOf(text, features)
    return (advance * size) / ruler.unitsPerEm + glyphs * tracking * size
  }
}

const extentsIn = memoizeEach(({ shape }: Face) =>
  memoizeFeatures(
    (word, features): Extent =>
      sum(shape(word, features).map(({ advance }) => ({ advance, glyphs: 1 }))),
  ),
)

/** Words and single spaces in turn. */
const wordsOf = (text: string): readonly string[] => text.split(/( )/).filter((word) => word !== '')

const sum = (extents: readonly Extent[]): Extent => ({
  advance: extents.reduce((total, { advance }) => total + advance, 0),
  glyphs: extents.reduce((total, { glyphs }) => total + glyphs, 0),
})
