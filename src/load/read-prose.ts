import type { OpenFile } from '../decode/open-file.ts'
import { parseRichText, type RichKind } from '../markdown/parse-rich-text.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { RichText } from '../markdown/rich-text.ts'
import type { Place } from '../place.ts'
import type { Range } from '../source.ts'
import { tidyText } from '../tidy-text.ts'
import { type Prose, proseOf } from '../yaml/prose.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import { findPart } from './shown-name.ts'

/** The path from the parish folder of a picture as an article names it; undefined where there is none. */
export type FindPicture = (src: string) => string | undefined

/** Reads prose as Markdown and reports its problems where they stand in the file. */
export function readProse(
  prose: Prose,
  kind: RichKind,
  file: OpenFile,
  picture: FindPicture = () => undefined,
): RichText {
  const read = parseRichText(prose.text, kind, {
    place: (from, to) => file.locate(rangeIn(prose, from, to)),
    quote: (from, to) => file.quote(rangeIn(prose, from, to), prose.text.slice(from, to)),
    picture,
  })
  for (const problem of read.problems) file.report(problem)
  return read.text
}

/** Where a request's own words hold, as a whole word, one of these parts of a name. */
export function betrayedAt(
  withheld: readonly string[],
  text: RichText | undefined,
  node: YamlNode,
  file: OpenFile,
): Place | undefined {
  for (const path of [['text'], ['footnote'], ['link', 'text'], ['link', 'url']]) {
    const scalar = nodeAt(node, path)
    if (scalar?.kind !== 'scalar' || scalar.value === null) continue
    const prose = proseOf(scalar, file.text)
    const found = findPart(prose.text, withheld)
    if (found) return file.locate(rangeIn(prose, found.from, found.to))
    // Words that only show when what hides in them is gone: a soft hyphen, an emphasis, a ligature.
    const words = path[0] === 'text' && text ? plainText(text) : tidyText(prose.text)
    if (findPart(words.normalize('NFKC'), withheld)) return file.locate(scalar.range)
  }
  return undefined
}

/** The stretch of the file that a stretch of its prose came from. */
const rangeIn = ({ offsets }: Prose, from: number, to: number): Range => ({
  from: offsets[from] ?? 0,
  to: (offsets[Math.max(from, to - 1)] ?? 0) + 1,
})
