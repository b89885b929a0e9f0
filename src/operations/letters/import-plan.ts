import { fillParish } from '../../edit/fill-parish.ts'
import type { Edited } from '../../edit/index.ts'
import { mapping, type NewValue, words } from '../../edit/item-change.ts'
import type { DatedFiles, Disk } from '../../host.ts'
import type { ImportedLetter, ParishAdditions } from '../../import/imported.ts'
import { bytesOf } from '../../import/write/new-file.ts'
import { joinPath } from '../../load/find-files.ts'
import { fileChange } from '../items/open-items.ts'
import { overlay } from '../overlay.ts'
import type { FileChange } from '../writing/write-files.ts'

/** Everything that an import would write. */
export interface ImportPlan {
  /** bulletin.yaml, where it is to change: its path in the parish, and its text before and after. */
  readonly parish:
    | { readonly path: string; readonly before: string; readonly after: string }
    | undefined
  /** Files that are not there yet. */
  readonly files: ImportedLetter['files']
}

export type Planned = { readonly ok: true; readonly plan: ImportPlan } | { readonly ok: false }

/** The files of an import, and bulletin.yaml with what it lacked; not ok where that cannot be filled. */
export function planImport(imported: ImportedLetter, path: string, before: string): Planned {
  const edited = filled(before, imported.parish)
  if (!edited.ok) return { ok: false }
  const parish = edited.text === before ? undefined : { path, before, after: edited.text }
  return { ok: true, plan: { parish, files: imported.files } }
}

function filled(
  before: string,
  { name, place, motto, contact, sections, columns }: ParishAdditions,
): Edited {
  return fillParish(before, {
    parish: [
      ...(name === undefined ? [] : [['name', words(name)] as const]),
      ...(place === undefined ? [] : [['place', words(place)] as const]),
      ...(motto ? [['motto', wordsOf(motto)] as const] : []),
      ...(contact ? [['contact', wordsOf(contact)] as const] : []),
    ],
    sections,
    keys: columns ? [['import', mapping([['columns', wordsOf(columns)]])]] : [],
  })
}

const wordsOf = (values: object): NewValue =>
  mapping(Object.entries(values).map(([key, value]) => [key, words(String(value))]))

/** Paths of what a plan writes, in the order of writing. */
export const pathsOf = ({ parish, files }: ImportPlan): readonly string[] => [
  ...(parish ? [parish.path] : []),
  ...files.map(({ path }) => path),
]

/** What a plan does to the parish's files: bulletin.yaml first, and nothing that is new over what is there. */
export const changesOf = (
  disk: Disk,
  folder: string,
  { parish, files }: ImportPlan,
): readonly FileChange[] => [
  ...(parish ? [fileChange(disk, folder, parish)] : []),
  ...files.map(
    (file): FileChange => ({ path: file.path, before: 'nothing', after: bytesOf(file) }),
  ),
]

/** A parish's files as they would be with a plan. */
export function withPlan(
  files: DatedFiles,
  folder: string,
  { parish, files: added }: ImportPlan,
): DatedFiles {
  const changed = parish ? [{ path: parish.path, text: parish.after }] : []
  const written = [...changed, ...added]
  return overlay(
    files,
    new Map(written.map((file) => [joinPath(folder, file.path), bytesOf(file)])),
  )
}
