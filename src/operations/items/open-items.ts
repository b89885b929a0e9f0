import { issuesBefore, openArchive } from '../../archive/open-archive.ts'
import type { CivilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import { type FiledItem, itemAt, listKeyOf, writtenIds } from '../../edit/item-file.ts'
import { type Disk, type Host, UnreadableError } from '../../host.ts'
import { ofKind } from '../../item-kind.ts'
import { joinPath } from '../../load/find-files.ts'
import { type Loaded, loadParish } from '../../load/index.ts'
import type { Event, Request } from '../../load/item.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { type ParishRules, readParishRules } from '../../load/parish/parish-rules.ts'
import type { Parish } from '../../load/parish.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import type { Place } from '../../place.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { itemsMeant, type Meant, meantItems } from '../items-meant.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import { unknownTimezone } from '../parish/unknown-timezone.ts'
import { noDay, parseDay } from '../parse-day.ts'
import type { FileChange } from '../writing/write-files.ts'

/** A parish whose requests and events are to be changed; its files may have errors. */
export interface OpenItems {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  readonly loaded: Loaded
  /** Texts of the files of requests and events by path, line ends as line feeds, in the parish's order. */
  readonly files: ReadonlyMap<string, string>
  readonly rules: ParishRules
  /** The day that words such as "next sunday" count from: `--date`, else today in the parish's zone. */
  readonly today: CivilDate
  /** The day it is in the parish's zone. */
  readonly now: CivilDate
}

/**
 * Finds the parish and reads it.
 *
 * @param request its `date` is the day that words such as "next sunday" count from
 * @throws DiskError where the system refuses to read
 */
export function openItems(host: Host, request: WeekRequest): OpenItems | Refused {
  const found = findParish(host, request.folder)
  if (!found.ok) return found
  const { folder } = found
  const loaded = loadParish(folder, host.disk)
  const rules = readParishRules(parishText(loaded) ?? '')
  const now = host.today(rules.timezone)
  if (now === undefined)
    return refused([unknownTimezone(rules.timezone, loaded.sources)], loaded.sources)
  const today = request.date === undefined ? now : parseDay(request.date, now, rules.language)
  if (today === undefined) return refusedUsage('no-day', noDay('--date', request.date ?? '', now))
  const files = new Map(
    [...loaded.sources]
      .filter(([path]) => /^(?:requests|events)\/.*\.ya?ml$/i.test(path))
      .map(([path, { text }]) => [path, text]),
  )
  return { ok: true, folder, loaded, files, rules, today, now }
}

const parishText = ({ sources }: Loaded): string | undefined =>
  [...sources].find(([path]) => isParishName(path))?.[1].text

/** A request or an event in its file. */
export interface FoundItem {
  readonly kind: 'request' | 'event'
  readonly id: string
  /** False where the id was made and is in no file yet. */
  readonly idWritten: boolean
  readonly place: Place
  readonly filed: FiledItem
}

export type ItemFound = { readonly ok: true; readonly found: FoundItem } | Refused

/**
 * Ids that a new request may not have: of all items, and of those in the last issue, since what is gone from the
 * files would else be told as changed. Where errors keep the parish from being loaded, those that stand in
 * its files are the items'.
 */
export function idsInUse(host: Host, { folder, loaded, files }: OpenItems): ReadonlySet<string> {
  const items = loaded.ok
    ? loaded.parish.items
    : [...files].flatMap(([path, text]) => writtenIds(path, text))
  const [last] = issuesBefore(openArchive(folder, host.disk))
  return new Set([...items, ...(last?.items ?? [])].map(({ id }) => id))
}

/** What of a parish is known well enough to find a request in it. */
type Findable = Pick<OpenItems, 'loaded' | 'files'>

/** The requests and events that a person may mean by what she types; none where errors keep the parish from being loaded. */
export const changeableMeant = (typed: string, { loaded }: Findable): Meant<Request | Event> =>
  loaded.ok
    ? itemsMeant(typed, changeable(loaded.parish), loaded.sources)
    : { items: [], isWhole: false }

/**
 * The request or event that is meant, by its id, a person's whole name, a whole title, or else by parts of names or
 * words, in its file; refused where that cannot be changed, or where several are meant.
 *
 * @param whole whether nothing but an id, a whole name or a whole title will do, since nobody looks at what was found
 */
export function findToChange(typed: string, open: OpenItems, whole: boolean): ItemFound {
  const known = open.loaded.ok ? itemsLoaded(open.loaded) : itemsWritten(open.files)
  const called = known.find((one) => one.id === typed)
  const { items, isWhole } = called ? noneMeant : changeableMeant(typed, open)
  if (items.length > 1)
    return refusedUsage('means-several', { typed: { redacted: typed }, ...meantItems(items) })
  if (items.length === 1 && !isWhole && whole)
    return refusedUsage('means-in-part', { typed: { redacted: typed }, ...meantItems(items) })
  const [named] = items
  const request = called ?? (named && knownOf(named))
  if (request === undefined) return unknownItem(typed, known, open)
  const filed = itemAt(open.files.get(request.place.file) ?? '', request.place)
  if (filed !== undefined) return { ok: true, found: { ...request, filed } }
  const problem = diagnostic('error', 'cannot-edit', { why: 'syntax' }, request.place)
  return refused([problem], open.loaded.sources)
}

const noneMeant: Meant<Request | Event> = { items: [], isWhole: true }

type Known = Omit<FoundItem, 'filed'>

const itemsLoaded = ({ parish }: Extract<Loaded, { ok: true }>): readonly Known[] =>
  changeable(parish).map(knownOf)

/** The items that commands change; no calendar of another program has been read for them. */
export const changeable = ({ items }: Pick<Parish, 'items'>): readonly (Request | Event)[] => [
  ...ofKind(items, 'request'),
  ...ofKind(items, 'event'),
]

const knownOf = ({ kind, id, idWritten, place }: Request | Event): Known => ({
  kind,
  id,
  idWritten,
  place,
})

/** What is known where errors keep the parish from being loaded: the ids that stand in files. */
const itemsWritten = (files: ReadonlyMap<string, string>): readonly Known[] =>
  [...files].flatMap(([path, text]) =>
    writtenIds(path, text).map((written) => ({
      ...written,
      kind: listKeyOf(path) === 'events' ? ('event' as const) : ('request' as const),
      idWritten: true,
    })),
  )

function unknownItem(id: string, known: readonly Known[], { loaded }: OpenItems): Refused {
  const item = loaded.ok ? loaded.parish.items.find((one) => one.id === id) : undefined
  if (item && item.kind !== 'request')
    return refusedUsage('not-of-this-kind', { id, kind: item.kind, file: item.place.file })
  const ids = known.map((one) => one.id)
  const calendars = loaded.ok && loaded.parish.calendars !== undefined
  const nearest = didYouMean(id, ids)
  return refusedUsage('no-such-item', { id, nearest, unclear: !loaded.ok, calendars })
}

/**
 * A file of the parish with its BOM and line ends, named as messages name it (in composed letters).
 *
 * @throws UnreadableError where the system refuses
 */
export function readRaw(disk: Disk, folder: string, path: string): string {
  const systemPath = systemPathOf(disk, folder, path)
  const read = disk.read(systemPath)
  if (!read.ok) throw new UnreadableError(systemPath, read.detail)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes)
}

/** A change of a file of the parish, by its text before and after; undefined where it is not there. */
export const fileChange = (
  disk: Disk,
  folder: string,
  { path, before, after }: FileTexts,
): FileChange => ({
  path: systemPathOf(disk, folder, path).slice(joinPath(folder, '').length),
  before: before === undefined ? 'nothing' : new TextEncoder().encode(before),
  after: after === undefined ? undefined : new TextEncoder().encode(after),
})

/** What a file of the parish says, with its BOM and line ends, and what it is to say. */
export interface FileTexts {
  /** Relative to the parish. */
  readonly path: string
  /** Undefined where it must not be there. */
  readonly before: string | undefined
  /** Undefined where it goes. */
  readonly after: string | undefined
}

/** The absolute path of a file below a folder, in the letters that the system uses for it. */
export function systemPathOf(disk: Disk, folder: string, path: string): string {
  return path.split('/').reduce((above, name) => {
    const entries = disk.list(above)
    const same =
      entries === 'refused'
        ? undefined
        : entries.find((entry) => entry.name.normalize('NFC') === name.normalize('NFC'))
    return joinPath(above, same?.name ?? name)
  }, folder)
}
