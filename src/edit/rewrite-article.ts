import { findFrontMatter } from '../yaml/front-matter.ts'
import { setKey } from './edit-mapping.ts'
import { type Edited, readTree } from './edit-text.ts'
import { spliced, splitFileText } from './file-text.ts'
import type { NewEntry } from './item-change.ts'
import { plainEntries, plainTree, sayTheSame } from './plain-tree.ts'

/**
 * Gives an article a key of its front matter, in place of what it has there; all else stays to the letter.
 *
 * @param raw the file's text with its BOM and line ends
 */
export function rewriteArticle(raw: string, entry: NewEntry): Edited {
  const file = splitFileText(raw)
  const parts = findFrontMatter(file.text)
  const root = parts.ok
    ? readTree(file.text.slice(parts.front.from, parts.front.to))?.root
    : undefined
  if (!parts.ok || root?.kind !== 'mapping') return { ok: false, why: 'syntax' }
  const before = plainTree(root)
  const added = plainEntries([entry])
  if (!(before instanceof Map && added instanceof Map)) return { ok: false, why: 'form' }
  const { from, to } = parts.front
  for (const layout of ['lines', 'line'] as const) {
    const place = { mapping: root, under: undefined, text: file.text.slice(from, to), layout }
    const splices = setKey(place, ...entry).map(({ range, text }) => ({
      range: { from: range.from + from, to: range.to + from },
      text,
    }))
    const text = spliced(file, splices)
    const after = splitFileText(text).text
    const found = findFrontMatter(after)
    const isMeant =
      found.ok &&
      after.slice(found.bodyFrom) === file.text.slice(parts.bodyFrom) &&
      sayTheSame(
        new Map([...before, ...added]),
        plainTree(readTree(after.slice(found.front.from, found.front.to))?.root),
      )
    if (isMeant) return { ok: true, text }
  }
  return { ok: false, why: 'form' }
}
