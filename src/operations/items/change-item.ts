import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import {
  insertItem as addToText,
  rewriteItem as changeText,
  type ItemChange,
} from '../../edit/index.ts'
import { eventKeys, type NewEntry, requestKeys, words } from '../../edit/item-change.ts'
import type { Host } from '../../host.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { type FoundItem, findToChange, type OpenItems, openItems, readRaw } from './open-items.ts'
import { type ItemPlan, planProposal, type WrittenItem, writeItem } from './write-item.ts'

/** Keys that can be taken out: of a request all but its id, of an event what it can be without. */
export const clearable = {
  request: requestKeys.filter((key) => key !== 'id'),
  event: eventKeys.filter((key) => key !== 'id' && key !== 'title'),
} as const satisfies Readonly<Record<FoundItem['kind'], readonly string[]>>

/** Finds a request or event, and has what is planned for it written. */
export const onItem = (
  host: Host,
  request: WeekRequest & { readonly id: string },
  plan: (open: OpenItems, found: FoundItem) => ItemPlan | Refused,
): Promise<WrittenItem | Refused> =>
  onParish(host, request, (open) => {
    const one = findToChange(request.id, open, true)
    return one.ok ? plan(open, one.found) : one
  })

/**
 * Opens what can be changed in a parish, and writes what is planned.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function onParish(
  host: Host,
  request: WeekRequest,
  plan: (open: OpenItems) => ItemPlan | Refused,
): Promise<WrittenItem | Refused> {
  const open = openItems(host, request)
  if (!open.ok) return open
  const planned = plan(open)
  return planned.ok ? writeItem(host, planned) : planned
}

/** A folder of the parish as it is called here. */
export function folderCalled(name: string, { disk }: Host, folder: string): string {
  const entries = disk.list(folder)
  const named =
    entries === 'refused'
      ? undefined
      : entries.find((entry) => entry.kind === 'folder' && entry.name.toLowerCase() === name)
  return named?.name ?? name
}

/** A key to be taken out that no item of its kind has, or that this one does not have. */
export function wrongKey(
  clear: readonly string[],
  { kind, id, filed }: FoundItem,
): Refused | undefined {
  const known: readonly string[] = clearable[kind]
  for (const key of clear) {
    if (!known.includes(key))
      return refusedUsage('no-such-key', { kind, key, nearest: didYouMean(key, known), known })
    if (!filed.has(key)) return refusedUsage('key-not-there', { id, key })
  }
  return undefined
}

/** An item of another kind than the one that is changed so. */
export const notOfThisKind = ({ id, kind, place }: FoundItem): Refused =>
  refusedUsage('not-of-this-kind', { id, kind, file: place.file })

/** A request that has ended already. */
export const alreadyClosed = (
  { loaded }: OpenItems,
  { id, place, filed }: FoundItem,
): Refused | undefined =>
  filed.has('closed')
    ? refused(
        [diagnostic('error', 'already-closed', { id, day: filed.own('closed', 'date') }, place)],
        loaded.sources,
      )
    : undefined

/** The file of a request or event after changes, an id that stood in no file written into it first, and with a new request at its end. */
export function planOf(
  host: Host,
  open: OpenItems,
  { id, idWritten, place, filed }: FoundItem,
  changes: readonly ItemChange[],
  remarks: readonly Diagnostic[] = [],
  added: readonly NewEntry[] | undefined = undefined,
): ItemPlan | Refused {
  const before = readRaw(host.disk, open.folder, place.file)
  const withId: ItemChange = { kind: 'set', path: ['id'], value: words(id) }
  const changed = changeText(before, place, idWritten ? changes : [withId, ...changes])
  const edited = changed.ok && added ? addToText(changed.text, added) : changed
  if (!edited.ok)
    return refused(
      [diagnostic('error', 'cannot-edit', { why: edited.why }, place)],
      open.loaded.sources,
    )
  const proposal = { id, path: place.file, before, after: edited.text, index: filed.index }
  return planProposal(host, open, proposal, remarks)
}
