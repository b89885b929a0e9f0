import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { splitFileText } from '../../edit/file-text.ts'
import { insertItem } from '../../edit/index.ts'
import type { ListKey, NewEntry } from '../../edit/item-change.ts'
import { filedItems, type ItemFile, readItemFile } from '../../edit/item-file.ts'
import type { Host } from '../../host.ts'
import { freePath } from '../../import/write/slug.ts'
import { startOf } from '../../place.ts'
import { type Refused, refused } from '../outcome.ts'
import { folderCalled } from './change-item.ts'
import { type OpenItems, readRaw } from './open-items.ts'
import { type ItemPlan, planProposal } from './write-item.ts'

/** A new request or event, and where it is to stand. */
export interface Addition {
  readonly list: ListKey
  readonly id: string
  /** The file that takes it; where there is none, one is made. */
  readonly path: string | undefined
  /** What a file begins with that is made for it; ends in the list's key and a line feed. */
  readonly newFile: string | undefined
}

/**
 * A new request or event at the end of its file.
 *
 * @param entriesIn what of it is written into a file: not what that has for all its items
 */
export function planAdded(
  host: Host,
  open: OpenItems,
  { list, id, path: chosen, newFile = `${list}:\n` }: Addition,
  entriesIn: (file: ItemFile | undefined) => readonly NewEntry[],
  remarks: readonly Diagnostic[] = [],
): ItemPlan | Refused {
  const { folder, files, loaded } = open
  const path =
    chosen ?? freePath(folderCalled(list, host, folder), 'parish', 'yaml', new Set(files.keys()))
  const before = chosen === undefined ? undefined : readRaw(host.disk, folder, path)
  const raw = before ?? newFile
  const edited = insertItem(raw, entriesIn(readItemFile(splitFileText(raw).text, list)), list)
  if (!edited.ok) {
    const problem = diagnostic('error', 'cannot-edit', { why: edited.why }, startOf(path))
    return refused([problem], loaded.sources)
  }
  const file = readItemFile(splitFileText(edited.text).text, list)
  const index = file ? filedItems(file).length - 1 : 0
  return planProposal(host, open, { id, path, before, after: edited.text, index }, remarks)
}
