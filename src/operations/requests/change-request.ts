import { addDays, type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { chooseFile } from '../../edit/choose-file.ts'
import { type NewEntry, removing } from '../../edit/item-change.ts'
import { type FiledItem, headWords, type ItemFile } from '../../edit/item-file.ts'
import type { Host } from '../../host.ts'
import { lastSunday } from '../../load/window.ts'
import { numberedId, stemOfId } from '../../made-id.ts'
import type { Place } from '../../place.ts'
import type { ItemPart } from '../../problems/usage-problems.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import {
  alreadyClosed,
  notOfThisKind,
  onItem,
  onParish,
  planOf,
  wrongKey,
} from '../items/change-item.ts'
import { type FoundItem, idsInUse, type OpenItems } from '../items/open-items.ts'
import { planAdded } from '../items/plan-added.ts'
import type { ItemPlan, WrittenItem } from '../items/write-item.ts'
import { type Refused, refusedUsage } from '../outcome.ts'
import { parseDay } from '../parse-day.ts'
import { isRespelt, needsConsent } from './needs-consent.ts'
import { dayAloneOf, dayChanges, entriesOf, requestChanges } from './request-changes.ts'
import type { RequestWords } from './request-words.ts'

/** A request to be changed. */
export interface ChangeRequest extends WeekRequest {
  readonly id: string
  readonly words: RequestWords
  /** Keys that are taken out. */
  readonly clear?: readonly string[]
}

/**
 * Adds a request at the end of the file that holds most of its section.
 *
 * @throws Busy, DiskError, Stopped
 */
export const addRequest = (
  host: Host,
  request: WeekRequest & { readonly words: RequestWords; readonly newFile?: string },
): Promise<WrittenItem | Refused> =>
  onParish(host, request, (open) => planAddition(host, open, request.words, request.newFile))

/**
 * Changes a request in its file; all else in it stays to the letter.
 *
 * @throws Busy, DiskError, Stopped
 */
export const changeRequest = (host: Host, request: ChangeRequest): Promise<WrittenItem | Refused> =>
  onItem(host, request, (open, found) =>
    planChange(host, open, found, request.words, request.clear),
  )

/**
 * Lets a request run until a later day, that one included.
 *
 * @throws Busy, DiskError, Stopped
 */
export const renewRequest = (
  host: Host,
  request: WeekRequest & { readonly id: string; readonly until: CivilDate },
): Promise<WrittenItem | Refused> =>
  onItem(host, request, (open, found) => planRenewal(host, open, found, request.until))

/**
 * A new request in the file where it is to stand, with an id by its section and a number.
 *
 * @param newFile what a file begins with that is made for it; ends in `requests:` and a line feed
 */
export function planAddition(
  host: Host,
  open: OpenItems,
  words: RequestWords,
  newFile?: string,
): ItemPlan | Refused {
  const incomplete = lacking(words, open) ?? outOfDate(words, open)
  if (incomplete !== undefined) return incomplete
  const id = numberedId(
    stemOfId(words.section, 'request', open.rules.language),
    idsInUse(host, open),
  )
  const addition = {
    list: 'requests',
    id,
    path: chooseFile(open.files, words.section),
    newFile,
  } as const
  return planAdded(
    host,
    open,
    addition,
    (file) => entriesIn(file, words, id, open.now),
    heldRemark(words, id),
  )
}

/** What of a request is written into a file: not the section that the file has for all. */
function entriesIn(
  file: ItemFile | undefined,
  words: RequestWords,
  id: string,
  today: CivilDate,
): readonly NewEntry[] {
  const isSaid = file !== undefined && headWords(file, 'section') === words.section
  return entriesOf(words, id, today).filter(([key]) => key !== 'section' || !isSaid)
}

/** That nobody has agreed yet to the name that it shows. */
const heldRemark = (
  { channels }: RequestWords,
  id: string,
  place?: Place,
): readonly Diagnostic[] => {
  const values = { id, showsPerson: true, isRefused: false, isDeparted: false }
  return channels?.length === 0 ? [diagnostic('warning', 'held', values, place)] : []
}

/** What a new request cannot be without. */
function lacking(words: RequestWords, { rules }: OpenItems): Refused | undefined {
  const { name, text, link, show, from, every, departed } = words
  const first = from ?? words.sunday ?? words.day
  const yearly = words.yearly ?? words.born ?? words.married
  const isShown = name !== undefined && (show ?? (departed ? 'full' : rules.show)) !== 'none'
  const about = flagOfPerson(words)
  if (name === undefined && about !== undefined)
    return refusedUsage('request-without-person', { flag: about })
  const lacks: readonly ItemPart[] = [
    ...(name === undefined && text === undefined && link === undefined ? (['words'] as const) : []),
    ...(name !== undefined && !isShown && text === undefined ? (['text-alone'] as const) : []),
    ...(every !== undefined && from === undefined ? (['from-to-count'] as const) : []),
    ...(name !== undefined && (every ?? yearly ?? first) === undefined ? (['from'] as const) : []),
    ...(isShown && departed === undefined ? consentLacking(words) : []),
  ]
  const isMemorial = words.yearly !== undefined && departed !== undefined
  const command = isMemorial ? 'add memorial' : 'add'
  return lacks.length > 0 ? refusedUsage('item-lacks', { command, lacks }) : undefined
}

const consentLacking = ({ by, channels }: RequestWords): readonly ItemPart[] => [
  ...(by === undefined && channels?.length !== 0 ? (['consent-by'] as const) : []),
  ...(channels === undefined ? (['consent-channels'] as const) : []),
]

/** A new request whose last week has passed. */
function outOfDate(
  { name, from, until, sunday, day, every, nth, season }: RequestWords,
  { rules, now }: OpenItems,
): Refused | undefined {
  if (name !== undefined && from !== undefined && (until ?? every ?? nth ?? season) === undefined) {
    const last = lastSunday(sundayOnOrAfter(from), rules.weeks)
    if (last < now) return refusedUsage('window-over', { from, weeks: rules.weeks, last })
  }
  const last = until ?? sunday ?? day
  if (last === undefined || last >= now) return undefined
  const flag = until !== undefined ? '--until' : sunday !== undefined ? '--sunday' : '--day'
  return refusedUsage('day-past', { flag, day: last })
}

/** A request as it would be after a change; naming somebody calls for consent. */
export function planChange(
  host: Host,
  open: OpenItems,
  found: FoundItem,
  words: RequestWords,
  clear: readonly string[] = [],
): ItemPlan | Refused {
  const { id, filed, place } = found
  if (found.kind !== 'request') return notOfThisKind(found)
  const wrong = wrongKey(clear, found)
  if (wrong !== undefined) return wrong
  const cleared = clear.map((key) => removing(key))
  const changes = [...cleared, ...requestChanges(words, filed, open.now)]
  if (changes.length === 0) return refusedUsage('nothing-to-change', { id })
  const incomplete = unspoken(words, clear, filed, open)
  if (incomplete !== undefined) return incomplete
  const isKept =
    words.channels === undefined &&
    filed.has('consent') &&
    isRespelt(filed.own('person', 'name'), words.name)
  const remarks: readonly Diagnostic[] = [
    ...heldRemark(words, id, place),
    ...(isKept ? [diagnostic('note', 'consent-kept', { id }, place)] : []),
  ]
  return planOf(host, open, found, changes, remarks)
}

/** Finds a person named without consent, and words about a person in a request that names no person. */
function unspoken(
  words: RequestWords,
  clear: readonly string[],
  filed: FiledItem,
  { rules }: OpenItems,
): Refused | undefined {
  const { name, show } = words
  const isPerson = filed.has('person') && !clear.includes('person')
  const about = flagOfPerson(words)
  if (!isPerson && name === undefined && about !== undefined)
    return refusedUsage('request-without-person', { flag: about })
  const isDeparted = words.departed !== undefined || filed.own('person', 'departed') !== undefined
  if (isDeparted || !needsConsent({ name, show }, filed, rules.show)) return undefined
  const lacks = consentLacking(words)
  return lacks.length > 0 ? refusedUsage('item-lacks', { command: 'edit', lacks }) : undefined
}

/** The first flag that speaks of a person, who may be missing. */
function flagOfPerson({
  show,
  minor,
  born,
  married,
  departed,
  distinctFrom,
  by,
  channels,
}: RequestWords): string | undefined {
  const said = {
    '--show': show,
    '--minor': minor,
    '--born': born,
    '--married': married,
    '--departed': departed,
    '--distinct-from': distinctFrom,
    '--consent-by': by,
    '--consent-channels': channels,
  }
  return Object.entries(said).find(([, value]) => value !== undefined)?.[0]
}

/**
 * A request that runs until a later day. One Sunday's request runs from that Sunday on. A closed request is
 * left closed: it is opened by taking `closed` out.
 */
export function planRenewal(
  host: Host,
  open: OpenItems,
  found: FoundItem,
  until: CivilDate | undefined,
): ItemPlan | Refused {
  if (found.kind !== 'request') return notOfThisKind(found)
  const closed = alreadyClosed(open, found)
  if (closed !== undefined) return closed
  if (until === undefined) return refusedUsage('item-lacks', { command: 'renew', lacks: ['until'] })
  if (until < open.today) return refusedUsage('day-past', { flag: '--until', day: until })
  const { filed } = found
  const first =
    filed.own('from') ?? dayAloneOf(filed.own) ?? filed.head('from') ?? dayAloneOf(filed.head)
  if (first !== undefined && until < first)
    return refusedUsage('days-backwards', { from: first, until })
  return planOf(host, open, found, dayChanges({ until }, filed))
}

/** The end of as many Sundays more as a person's request has: after its last one, or from the coming one on. */
export function nextEnd({ loaded, rules, today }: OpenItems, { id, filed }: FoundItem): CivilDate {
  const request = loaded.ok ? loaded.parish.items.find((one) => one.id === id) : undefined
  const written = filed.own('until') ?? dayAloneOf(filed.own) ?? filed.head('until')
  const last = request?.window.until ?? parseDay(written ?? '', today)
  const from = last === undefined || last < today ? today : addDays(last, 1)
  return lastSunday(sundayOnOrAfter(from), rules.weeks)
}
