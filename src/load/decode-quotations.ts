import * as v from 'valibot'
import { decode } from '../decode/decode.ts'
import { maybe, words } from '../decode/field.ts'
import { openYaml, reportKeys } from '../decode/open-yaml.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../source.ts'
import { nodeAt } from '../yaml/yaml-node.ts'
import type { QuotedVerse } from './parish.ts'

/** A file of the parish's own quotations under licence. */
export const quotationsSchema = v.object({
  translation: words(),
  notice: maybe(words()),
  verses: v.array(v.object({ ref: words(), text: words() })),
})

/** One file of `scripture/`. */
export interface QuotationFile {
  readonly source: Source
  readonly quotations: readonly QuotedVerse[]
}

/** Decodes a file of quotations; each carries its translation and notice. */
export function decodeQuotations(
  path: string,
  text: string,
  report: (problem: Diagnostic) => void,
): QuotationFile {
  const open = openYaml({ path, text, schema: quotationsSchema }, report)
  const { file, source, root, gaps } = open
  if (root === undefined || gaps.length > 0) return { source, quotations: [] }
  reportKeys(open, [])
  const typed = decode(quotationsSchema, root, file)
  const { translation = '', notice, verses = [] } = typed ?? {}
  const quotations = verses.map((verse, index) => ({
    translation,
    ...(notice !== undefined && { notice }),
    ...verse,
    place: file.locate(nodeAt(root, ['verses', index])?.range ?? root.range),
  }))
  return { source, quotations }
}
