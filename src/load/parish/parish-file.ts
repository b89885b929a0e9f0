import type { Entry } from '../../host.ts'
import { byCodePoints } from '../../in-order.ts'

/** Whether a file of this name is the parish's own, its `bulletin.yaml`. */
export const isParishName = (name: string): boolean => /^bulletin\.ya?ml$/i.test(name)

/** Names of the parish's own files in a folder: the one that is read first, and others that must not be. */
export const parishFilesIn = (entries: readonly Entry[]): readonly string[] =>
  entries
    .filter(({ name, kind }) => kind === 'file' && isParishName(name))
    .map(({ name }) => name)
    .toSorted(byCodePoints)

/**
 * The name of a file that was likely to be `bulletin.yaml`: Notepad saves `bulletin.yaml.txt`, and
 * Windows hides the end of it; a browser saves `bulletin (1).yaml`.
 */
export const lookalikeIn = (entries: readonly Entry[]): string | undefined =>
  entries.find(
    ({ name, kind }) =>
      kind === 'file' &&
      !isParishName(name) &&
      /^bulletin(?:[ ._(-].*)?$/i.test(name) &&
      /ya?ml|txt/i.test(name),
  )?.name
