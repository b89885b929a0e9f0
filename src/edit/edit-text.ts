import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { type Splice, spliced, splitFileText } from './file-text.ts'
import { type PlainTree, plainTree, sayTheSame } from './plain-tree.ts'
import type { Layout } from './write-value.ts'

/**
 * The new text of a file, or why it cannot be changed: its syntax has errors, or it is written in a
 * way in which the change would reach further than meant, as where other requests share a value.
 */
export type Edited =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'syntax' | 'form' }

/** What to splice into a text; undefined where the change cannot be written into it. */
export type SplicesFor = (
  root: YamlNode | undefined,
  text: string,
  layout: Layout,
) => readonly Splice[] | undefined

/**
 * Splices a text and reads it again: it must say what was meant, and nothing else may have changed.
 * Where a value in lines of its own would swallow the lines behind it, as comments further in, it is
 * written on one line.
 *
 * @param raw the file's text with its BOM and line ends
 */
export function editText(
  raw: string,
  splicesFor: SplicesFor,
  meant: (tree: PlainTree) => PlainTree,
): Edited {
  const opened = splitFileText(raw)
  const read = readTree(opened.text)
  if (read === undefined) return { ok: false, why: 'syntax' }
  const wanted = meant(plainTree(read.root))
  for (const layout of ['lines', 'line'] as const) {
    const splices = splicesFor(read.root, opened.text, layout)
    if (splices === undefined) continue
    const text = spliced(opened, splices)
    const after = readTree(splitFileText(text).text)
    if (after && sayTheSame(wanted, plainTree(after.root))) return { ok: true, text }
  }
  return { ok: false, why: 'form' }
}

/** The tree of a text, which has none where it holds only comments; undefined where its syntax has errors. */
export function readTree(text: string): { readonly root: YamlNode | undefined } | undefined {
  const { root, problems } = parseYaml(text, locator('', text))
  return problems.length > 0 ? undefined : { root }
}
