import type { OpenFile } from '../decode/open-file.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Place, Quoted } from '../place.ts'
import type { Source } from '../source.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import type { Item } from './item.ts'

/** An item that lacks its id. */
export interface Draft<Kind extends Item> {
  readonly item: Omit<Kind, 'id' | 'idWritten'>
  /** The id that it gets where the file has none. */
  readonly made: string
  readonly written?: WrittenId
}

/** What was read of a file of items. */
export interface FileOf<Kind extends Item> {
  readonly source: Source
  readonly drafts: readonly Draft<Kind>[]
}

/** An id as it stands in the file. */
export interface WrittenId {
  readonly id: string
  readonly quoted: Quoted
  readonly place: Place
}

/** The id that an item of a file has. */
export function writtenId(
  id: string | undefined,
  node: YamlNode,
  file: OpenFile,
): WrittenId | undefined {
  const at = nodeAt(node, ['id'])
  return id !== undefined && at
    ? { id, quoted: file.quote(at.range, id), place: file.locate(at.range) }
    : undefined
}

/** Gives the drafts of one kind their ids, in the order given. */
export type GiveIds = <Kind extends Item>(
  drafts: readonly Draft<Kind>[],
) => readonly (Draft<Kind>['item'] & Pick<Item, 'id' | 'idWritten'>)[]

/**
 * A giver of ids: the written one, or the made one. A made id that is taken gets -2, -3 and so on; a written
 * one that is taken, even by an item of another kind, is an error naming both places.
 *
 * @param others items that are called by their files
 * @param drafts all that are to get one
 */
export function idGiver(
  others: readonly Item[],
  drafts: readonly Draft<Item>[],
  report: (problem: Diagnostic) => void,
): GiveIds {
  const taken = new Map<string, Place>()
  const take = (id: string, quoted: Quoted, place: Place): void => {
    const other = taken.get(id)
    if (other) report(diagnostic('error', 'duplicate-id', { id: quoted, other }, place))
    else taken.set(id, place)
  }
  for (const { id, place } of others) take(id, id, place)
  for (const { written } of drafts) if (written) take(written.id, written.quoted, written.place)
  const next = new Map<string, number>()
  return (ofKind) =>
    ofKind.map(({ item, made, written }) => {
      const id = written?.id ?? freeId(made, taken, next)
      if (!written) taken.set(id, item.place)
      return { id, idWritten: written !== undefined, ...item }
    })
}

/** @param next the first number that may be free behind an id; those before it are taken for good */
function freeId(
  made: string,
  taken: ReadonlyMap<string, Place>,
  next: Map<string, number>,
): string {
  if (!taken.has(made)) return made
  let count = next.get(made) ?? 2
  while (taken.has(`${made}-${count}`)) count++
  next.set(made, count + 1)
  return `${made}-${count}`
}
