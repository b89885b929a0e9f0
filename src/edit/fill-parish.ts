import type { HelperRole } from '../vocabulary.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import type { YamlEntry, YamlMapping } from '../yaml/yaml-node.ts'
import { insertLines, keyColumn, setKey } from './edit-mapping.ts'
import { type Edited, editText, type SplicesFor } from './edit-text.ts'
import { colonEnd, columnOf, endOf, ownEntry, valueRange } from './extent.ts'
import type { Splice } from './file-text.ts'
import type { NewEntry } from './item-change.ts'
import { type PlainTree, plainEntries } from './plain-tree.ts'
import { type Layout, writeEntries } from './write-value.ts'

/** What bulletin.yaml is to have that it lacks. */
export interface ParishFill {
  /** Under `parish`: keys that it has not, or with nothing behind them. */
  readonly parish: readonly NewEntry[]
  /** At the end of `sections`. */
  readonly sections: readonly string[]
  /** At the end of `not-names`. */
  readonly notNames?: readonly string[]
  /** At the end of a list under `people`. */
  readonly people?: { readonly role: HelperRole; readonly name: string }
  /** Keys of the file itself, which it has not. */
  readonly keys?: readonly NewEntry[]
}

/**
 * Fills what bulletin.yaml lacks, all else as it was. What is there already is not asked for: the
 * caller names only what is missing.
 *
 * @param raw the file's text with its BOM and line ends
 */
export function fillParish(
  raw: string,
  { parish, sections, notNames = [], people, keys = [] }: ParishFill,
): Edited {
  const steps: readonly Step[] = [
    ...parish.map((entry) => parishStep(entry)),
    ...(sections.length > 0 ? [listStep('sections', sections)] : []),
    ...(notNames.length > 0 ? [listStep('not-names', notNames)] : []),
    ...(people ? [peopleStep(people)] : []),
    ...keys.map((entry) => keyStep(entry)),
  ]
  let text = raw
  for (const step of steps) {
    const edited = editText(text, splicesFor(step), (tree) =>
      step.meant(tree instanceof Map ? tree : new Map()),
    )
    if (!edited.ok) return edited
    text = edited.text
  }
  return { ok: true, text }
}

/** One addition: what to write, and what the file says afterwards. */
interface Step {
  splices(root: YamlMapping, text: string, layout: Layout): readonly Splice[] | undefined
  /** For a file that holds nothing but comments. */
  readonly lines: readonly string[]
  meant(tree: ReadonlyMap<string, PlainTree>): PlainTree
}

const splicesFor =
  (step: Step): SplicesFor =>
  (root, text, layout) => {
    if (root?.kind === 'mapping') return step.splices(root, text, layout)
    const isNothing = root === undefined || (root.kind === 'scalar' && root.value === null)
    return isNothing ? [insertLines(text.length, step.lines, text)] : undefined
  }

/** A key under `parish`, and that key itself where there is none. */
const parishStep = (entry: NewEntry): Step => ({
  splices(root, text, layout) {
    const parish = ownEntry(root, 'parish')
    const place = { under: undefined, text, layout }
    if (parish?.value.kind === 'mapping' && parish.value.range.from >= parish.key.to)
      return setKey({ ...place, mapping: parish.value }, ...entry)
    return setKey({ ...place, mapping: root }, 'parish', { kind: 'mapping', entries: [entry] })
  },
  lines: ['parish:', ...writeEntries([entry], 2, 'lines')],
  meant(tree) {
    const parish = tree.get('parish')
    const before = parish instanceof Map ? parish : new Map<string, PlainTree>()
    return new Map(tree).set('parish', new Map([...before, ...plainMap([entry])]))
  },
})

/** A key of the file itself. */
const keyStep = (entry: NewEntry): Step => ({
  splices: (root, text, layout) =>
    setKey({ mapping: root, under: undefined, text, layout }, ...entry),
  lines: writeEntries([entry], 0, 'lines'),
  meant: (tree) => new Map([...tree, ...plainMap([entry])]),
})

const plainMap = (entries: readonly NewEntry[]): ReadonlyMap<string, PlainTree> => {
  const tree = plainEntries(entries)
  return tree instanceof Map ? tree : new Map()
}

/** Items at the end of a list of the file itself, and that list where there is none. */
const listStep = (key: 'sections' | 'not-names', items: readonly string[]): Step => ({
  splices(root, text) {
    const entry = ownEntry(root, key)
    return entry ? addToList(entry, root, items, text) : addList(root, key, items, text)
  },
  lines: [`${key}:`, ...itemLines(items, 2)],
  meant: (tree) => new Map([...tree, [key, grown(tree.get(key), items)]]),
})

/** A name at the end of a list under `people`, and that list and that key where there is none. */
const peopleStep = ({ role, name }: Required<ParishFill>['people']): Step => {
  const entry: NewEntry = [role, { kind: 'list', items: [name] }]
  return {
    splices(root, text, layout) {
      const people = ownEntry(root, 'people')
      const place = { under: undefined, text, layout }
      if (people?.value.kind !== 'mapping' || people.value.range.from < people.key.to)
        return setKey({ ...place, mapping: root }, 'people', { kind: 'mapping', entries: [entry] })
      const list = ownEntry(people.value, role)
      return list
        ? addToList(list, people.value, [name], text)
        : setKey({ ...place, mapping: people.value }, ...entry)
    },
    lines: ['people:', ...writeEntries([entry], 2, 'lines')],
    meant(tree) {
      const people = tree.get('people')
      const known: ReadonlyMap<string, PlainTree> = people instanceof Map ? people : new Map()
      const list: PlainTree = grown(known.get(role), [name])
      const lists: ReadonlyMap<string, PlainTree> = new Map([...known, [role, list]])
      return new Map<string, PlainTree>([...tree, ['people', lists]])
    },
  }
}

/** What a list says with more at its end. */
const grown = (list: PlainTree | undefined, items: readonly string[]): PlainTree => [
  ...(Array.isArray(list) ? list : []),
  ...items,
]

const itemLines = (items: readonly string[], dash: number): readonly string[] =>
  items.map((item) => `${' '.repeat(dash)}- ${writeScalar(item, 'block')}`)

const flowItems = (items: readonly string[]): string =>
  items.map((item) => writeScalar(item, 'flow')).join(', ')

function addToList(
  entry: YamlEntry,
  above: YamlMapping,
  items: readonly string[],
  text: string,
): readonly Splice[] | undefined {
  const { value } = entry
  const range = valueRange(entry, text)
  if (range.from === range.to)
    return [insertLines(colonEnd(entry, text), itemLines(items, keyColumn(above, text) + 2), text)]
  if (value.kind !== 'list') return undefined
  const last = value.items.at(-1)
  if (text[value.range.from] !== '[')
    return [
      insertLines(endOf(value, text), itemLines(items, columnOf(text, value.range.from)), text),
    ]
  if (last === undefined) return [{ range: value.range, text: `[${flowItems(items)}]` }]
  const at = endOf(last, text)
  return [{ range: { from: at, to: at }, text: `, ${flowItems(items)}` }]
}

function addList(
  root: YamlMapping,
  key: string,
  items: readonly string[],
  text: string,
): readonly Splice[] | undefined {
  if (root.flow) return undefined
  const column = keyColumn(root, text)
  const lines = ['', `${' '.repeat(column)}${key}:`, ...itemLines(items, column + 2)]
  return [insertLines(endOf(root, text), lines, text)]
}
