import type { OpenFile } from '../decode/open-file.ts'
import type { ItemWords } from '../names/item-words.ts'
import { type Prose, proseOf } from '../yaml/prose.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

/**
 * The words of values that print, without those that are not there.
 *
 * @param lang where it is not the item's
 */
export const wordsOf = (
  node: YamlNode,
  paths: readonly (readonly string[])[],
  file: OpenFile,
  lang?: string,
): readonly ItemWords[] =>
  paths.flatMap((path) => {
    const scalar = nodeAt(node, path)
    return scalar?.kind === 'scalar' && scalar.value !== null
      ? [{ ...wordsOfProse(proseOf(scalar, file.text), file), ...(lang !== undefined && { lang }) }]
      : []
  })

/** The words of the keys below one, which print as their values do. */
export function wordsOfKeys(node: YamlNode, key: string, file: OpenFile): readonly ItemWords[] {
  const mapping = nodeAt(node, [key])
  return mapping?.kind === 'mapping'
    ? [...mapping.entries].map(([text, entry]) => {
        const { line, column } = file.locate(entry.key)
        return { text, file: file.path, stretches: [{ at: 0, line, column }] }
      })
    : []
}

/** The words of a prose. */
export function wordsOfProse({ text, offsets }: Prose, file: OpenFile): ItemWords {
  const stretches: { at: number; line: number; column: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const offset = offsets[at] ?? 0
    if (at > 0 && text[at - 1] !== '\n' && offset === (offsets[at - 1] ?? 0) + 1) continue
    const { line, column } = file.locate({ from: offset, to: offset + 1 })
    stretches.push({ at, line, column })
  }
  return { text, file: file.path, stretches }
}
