import { type Quotes, writeScalar } from '../yaml/write-scalar.ts'
import { entryOf, nodeAt, type YamlList, type YamlNode } from '../yaml/yaml-node.ts'
import { type Edited, editText, readTree } from './edit-text.ts'
import { endOf, lineEnd, lineStart } from './extent.ts'
import { type Splice, splitFileText } from './file-text.ts'
import { fillParish } from './fill-parish.ts'
import { readItemFile } from './item-file.ts'
import { isList, type PlainTree } from './plain-tree.ts'

/** Where a heading is to stand: before or behind another one; at the end where neither is named. */
export interface SectionPlace {
  readonly before?: string
  readonly after?: string
}

/**
 * bulletin.yaml with one more heading. All else stays as it was, comments too.
 *
 * @param raw the file's text with its BOM and line ends; headings are named as it has them
 */
export function addSection(raw: string, name: string, place: SectionPlace): Edited {
  const grown = fillParish(raw, { parish: [], sections: [name] })
  return grown.ok && beside(place) !== undefined ? moveSection(grown.text, name, place) : grown
}

/** bulletin.yaml with a heading at another place, with the comment beside it and those above it. */
export function moveSection(raw: string, name: string, place: SectionPlace): Edited {
  const { text } = splitFileText(raw)
  const list = sectionsIn(text)
  const names = list?.items.map(nameOf) ?? []
  const from = names.indexOf(name)
  const near = beside(place)
  const to = near === undefined ? names.length : names.indexOf(near) + (place.before ? 0 : 1)
  if (list === undefined || from < 0 || to < 0) return { ok: false, why: 'form' }
  const order = moved([...names.keys()], from, to)
  const isFlow = text[list.range.from] === '['
  const splices = isFlow ? flowMoved(list, order, text) : linesMoved(list, from, to, text)
  return editText(
    raw,
    () => splices,
    (tree) => atSections(tree, (said) => order.map((at) => said[at] ?? null)),
  )
}

/** bulletin.yaml with another name for a heading; where that one is there already, without the old one. */
export function renameSection(raw: string, name: string, other: string): Edited {
  const { text } = splitFileText(raw)
  const list = sectionsIn(text)
  const at = list?.items.findIndex((item) => nameOf(item) === name) ?? -1
  const node = nameNode(list?.items[at])
  if (list === undefined || node === undefined) return { ok: false, why: 'form' }
  if (list.items.some((item) => nameOf(item) === other)) return withoutItem(raw, list, at)
  const isFlow = text[list.range.from] === '[' || list.items[at]?.kind === 'mapping'
  return editText(
    raw,
    () => [rewritten(node, other, isFlow, text)],
    (tree) =>
      atSections(tree, (said) =>
        said.map((one, index) =>
          index !== at ? one : one instanceof Map ? new Map([...one, ['name', other]]) : other,
        ),
      ),
  )
}

/** A file of requests in which those under one heading stand under another; undefined where it has none. */
export function followSection(raw: string, name: string, other: string): Edited | undefined {
  const { text } = splitFileText(raw)
  const file = readItemFile(text)
  if (file === undefined) return undefined
  const owners = [file.root, ...(file.list?.items ?? [])]
  const fields = owners.flatMap((owner) => {
    const value = entryOf(owner, 'section')?.value
    const isFlow = owner?.kind === 'mapping' && owner.flow
    return value?.kind === 'scalar' && value.value === name ? [{ value, isFlow }] : []
  })
  if (fields.length === 0) return undefined
  const renamed = (tree: PlainTree): PlainTree =>
    tree instanceof Map && tree.get('section') === name
      ? new Map([...tree, ['section', other]])
      : tree
  const splices = fields.map(({ value, isFlow }) => rewritten(value, other, isFlow, text))
  return editText(
    raw,
    () => splices,
    (tree) => {
      if (isList(tree)) return tree.map(renamed)
      const head = renamed(tree)
      const said = head instanceof Map ? head.get('requests') : undefined
      return head instanceof Map && said !== undefined && isList(said)
        ? new Map([...head, ['requests', said.map(renamed)]])
        : head
    },
  )
}

const beside = ({ before, after }: SectionPlace): string | undefined => before ?? after

function sectionsIn(text: string): YamlList | undefined {
  const list = nodeAt(readTree(text)?.root, ['sections'])
  return list?.kind === 'list' ? list : undefined
}

/** The scalar of a heading's name, which stands alone or under `name`. */
function nameNode(item: YamlNode | undefined): Extract<YamlNode, { kind: 'scalar' }> | undefined {
  const node = item?.kind === 'mapping' ? entryOf(item, 'name')?.value : item
  return node?.kind === 'scalar' ? node : undefined
}

const nameOf = (item: YamlNode): string | undefined => nameNode(item)?.value ?? undefined

/** Places after one of them has gone before another; `to` is counted as they stood before. */
function moved(places: readonly number[], from: number, to: number): readonly number[] {
  const others = places.filter((at) => at !== from)
  const index = to > from ? to - 1 : to
  return [...others.slice(0, index), from, ...others.slice(index)]
}

function rewritten(
  { style, range }: Extract<YamlNode, { kind: 'scalar' }>,
  name: string,
  isFlow: boolean,
  text: string,
): Splice {
  const quotes: Partial<Record<typeof style, Quotes>> = {
    'single-quoted': 'single',
    'double-quoted': 'double',
  }
  const to = Math.min(range.to, text.length)
  return {
    range: { from: range.from, to },
    text: writeScalar(name, isFlow ? 'flow' : 'block', quotes[style]),
  }
}

/** Items in brackets change places; what stands between them stays. */
const flowMoved = (
  { items }: YamlList,
  order: readonly number[],
  text: string,
): readonly Splice[] =>
  items.map((item, index) => {
    const taken = items[order[index] ?? index] ?? item
    return {
      range: { from: item.range.from, to: endOf(item, text) },
      text: text.slice(taken.range.from, endOf(taken, text)),
    }
  })

function linesMoved(
  { items }: YamlList,
  from: number,
  to: number,
  text: string,
): readonly Splice[] {
  const lines = items[from] && linesOf(items[from], text)
  if (lines === undefined || to === from || to === from + 1) return []
  const next = items[to]
  const last = items.at(-1)
  const at = next ? linesOf(next, text).from : last ? linesOf(last, text).to : text.length
  const own = text.slice(lines.from, lines.to)
  const isCut = at === text.length && !text.endsWith('\n')
  const written = isCut ? `\n${own.replace(/\n$/, '')}` : own.endsWith('\n') ? own : `${own}\n`
  return [
    { range: lines, text: '' },
    { range: { from: at, to: at }, text: written },
  ]
}

/** The lines of an item with the comments right above it, the last line end included. */
function linesOf(item: YamlNode, text: string): { readonly from: number; readonly to: number } {
  let from = lineStart(text, item.range.from)
  while (from > 0) {
    const above = lineStart(text, from - 1)
    if (!/^\s*#/.test(text.slice(above, from))) break
    from = above
  }
  const to = lineEnd(text, endOf(item, text))
  return { from, to: Math.min(text.length, to + 1) }
}

function withoutItem(raw: string, { items, range }: YamlList, at: number): Edited {
  const { text } = splitFileText(raw)
  const item = items[at]
  if (item === undefined) return { ok: false, why: 'form' }
  const next = items[at + 1]
  const before = items[at - 1]
  const isFlow = text[range.from] === '['
  const gone = !isFlow
    ? linesOf(item, text)
    : next
      ? { from: item.range.from, to: next.range.from }
      : { from: before ? endOf(before, text) : item.range.from, to: endOf(item, text) }
  return editText(
    raw,
    () => [{ range: gone, text: '' }],
    (tree) => atSections(tree, (said) => said.filter((_, index) => index !== at)),
  )
}

function atSections(
  tree: PlainTree,
  change: (said: readonly PlainTree[]) => readonly PlainTree[],
): PlainTree {
  const said = tree instanceof Map ? tree.get('sections') : undefined
  return tree instanceof Map && said !== undefined && isList(said)
    ? new Map<string, PlainTree>([...tree, ['sections', change(said)]])
    : tree
}
