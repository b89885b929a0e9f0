import type { OpenFile } from '../decode/open-file.ts'
import type { RichKind } from '../markdown/origin.ts'
import { parseRichText } from '../markdown/parse-rich-text.ts'
import type { RichText } from '../markdown/rich-text.ts'
import type { Range } from '../source.ts'
import { type Prose, proseOf } from '../yaml/prose.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

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

/** The same of the prose under a key; undefined where there is none. */
export function proseAt(
  node: YamlNode,
  path: readonly string[],
  kind: RichKind,
  file: OpenFile,
  picture?: FindPicture,
): RichText | undefined {
  const scalar = nodeAt(node, path)
  return scalar?.kind === 'scalar' && scalar.value !== null
    ? readProse(proseOf(scalar, file.text), kind, file, picture)
    : undefined
}

/** The stretch of the file that a stretch of its prose came from. */
const rangeIn = ({ offsets }: Prose, from: number, to: number): Range => ({
  from: offsets[from] ?? 0,
  to: (offsets[Math.max(from, to - 1)] ?? 0) + 1,
})
