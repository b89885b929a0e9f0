import { addDays, type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { didYouMean } from '../../did-you-mean.ts'
import { chooseFile, newFileName } from '../../edit/choose-file.ts'
import { splitFileText } from '../../edit/file-text.ts'
import {
  insertRequest as addToText,
  rewriteRequest as changeText,
  type Edited,
  type RequestChange,
} from '../../edit/index.ts'
import { eventKeys, type NewEntry, requestKeys } from '../../edit/request-change.ts'
import {
  type FiledRequest,
  filedRequests,
  headWords,
  readRequestFile,
} from '../../edit/request-file.ts'
import type { Host } from '../../host.ts'
import { lastSunday } from '../../load/window.ts'
import { numberedId, stemOfId } from '../../made-id.ts'
import type { RequestPart } from '../../problems/usage-problems.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { parseDay } from '../parse-day.ts'
import { type AmongDeparted, departedEntries } from './among-departed.ts'
import { isRespelt, needsConsent } from './needs-consent.ts'
import {
  type FoundRequest,
  findRequest,
  idsInUse,
  type OpenRequests,
  openRequests,
  readRaw,
} from './open-requests.ts'
import { dayAloneOf, dayChanges, entriesOf, requestChanges } from './request-changes.ts'
import type { RequestWords } from './request-words.ts'
import {
  type Proposal,
  planProposal,
  type RequestPlan,
  type WrittenRequest,
  writeRequest,
} from './write-request.ts'

/** Keys that can be taken out: of a request all but its id, of an event what it can be without. */
export const clearable = {
  request: requestKeys.filter((key) => key !== 'id'),
  event: eventKeys.filter((key) => key !== 'id' && key !== 'title'),
} as const satisfies Readonly<Record<FoundRequest['kind'], readonly string[]>>

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
): Promise<WrittenRequest | Refused> =>
  onParish(host, request, (open) => planAddition(host, open, request.words, request.newFile))

/**
 * Changes a request in its file; all else in it stays to the letter.
 *
 * @throws Busy, DiskError, Stopped
 */
export const changeRequest = (
  host: Host,
  request: ChangeRequest,
): Promise<WrittenRequest | Refused> =>
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
): Promise<WrittenRequest | Refused> =>
  onItem(host, request, (open, found) => planRenewal(host, open, found, request.until))

/**
 * Ends a request or an event from a day on, today where none is named. How it ended is kept and never printed; of an
 * event called off, the issues before its day say so.
 *
 * @throws Busy, DiskError, Stopped
 */
export const closeRequest = (
  host: Host,
  request: WeekRequest & {
    readonly id: string
    readonly on?: CivilDate
    readonly how?: string
    /** A prayer among the departed that takes its place. */
    readonly departed?: AmongDeparted
  },
): Promise<WrittenRequest | Refused> =>
  onItem(host, request, (open, found) =>
    planClosing(host, open, found, request.on ?? open.today, request.how, request.departed),
  )

/** Finds a request or event, and has what is planned for it written. */
export const onItem = (
  host: Host,
  request: WeekRequest & { readonly id: string },
  plan: (open: OpenRequests, found: FoundRequest) => RequestPlan | Refused,
): Promise<WrittenRequest | Refused> =>
  onParish(host, request, (open) => {
    const one = findRequest(request.id, open, true)
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
  plan: (open: OpenRequests) => RequestPlan | Refused,
): Promise<WrittenRequest | Refused> {
  const opened = openRequests(host, request)
  if (!opened.ok) return opened
  const planned = plan(opened.open)
  return planned.ok ? writeRequest(host, planned) : planned
}

/** How a file of requests begins that has none yet. */
const emptyFile = 'requests:\n'

/**
 * A new request in the file where it is to stand, with an id by its section and a number.
 *
 * @param newFile what a file begins with that is made for it; ends in `requests:` and a line feed
 */
export function planAddition(
  host: Host,
  open: OpenRequests,
  words: RequestWords,
  newFile = emptyFile,
): RequestPlan | Refused {
  const incomplete = lacking(words, open) ?? outOfDate(words, open)
  if (incomplete !== undefined) return incomplete
  const id = numberedId(stemOfId(words.section, 'request'), idsInUse(host, open))
  const proposal = addedTo(words, id, open, newFile, host)
  if ('code' in proposal) return refused([proposal], open.loaded.sources)
  return planProposal(host, open, proposal, heldRemark(words, proposal))
}

/** That nobody has agreed yet to the name that it shows. */
const heldRemark = ({ channels }: RequestWords, { id }: Proposal): readonly Diagnostic[] =>
  channels?.length === 0
    ? [diagnostic('warning', 'held', { id, showsPerson: true, isRefused: false })]
    : []

/** What a new request cannot be without. */
function lacking(words: RequestWords, { rules }: OpenRequests): Refused | undefined {
  const { name, text, link, show, from, every, yearly, by, channels, departed } = words
  const first = from ?? words.sunday ?? words.day
  const isShown = name !== undefined && (show ?? (departed ? 'full' : rules.show)) !== 'none'
  const about = flagOfPerson(words)
  if (name === undefined && about !== undefined)
    return refusedUsage('request-without-person', { flag: about })
  const lacks: readonly RequestPart[] = [
    ...(name === undefined && text === undefined && link === undefined ? (['words'] as const) : []),
    ...(name !== undefined && !isShown && text === undefined ? (['text-alone'] as const) : []),
    ...(every !== undefined && from === undefined ? (['from-to-count'] as const) : []),
    ...(name !== undefined && (every ?? yearly ?? first) === undefined ? (['from'] as const) : []),
    ...(isShown && departed === undefined
      ? consentLacking(words, by === undefined && channels?.length !== 0)
      : []),
  ]
  const command = yearly === undefined ? 'add' : 'add memorial'
  return lacks.length > 0 ? refusedUsage('request-lacks', { command, lacks }) : undefined
}

const consentLacking = ({ channels }: RequestWords, byWhom: boolean): readonly RequestPart[] => [
  ...(byWhom ? (['consent-by'] as const) : []),
  ...(channels === undefined ? (['consent-channels'] as const) : []),
]

/** A new request whose last week has passed. */
function outOfDate(
  { name, from, until, sunday, day, every, nth, season }: RequestWords,
  { rules, now }: OpenRequests,
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

function addedTo(
  words: RequestWords,
  id: string,
  { folder, files, now }: OpenRequests,
  newFile: string,
  host: Host,
): Proposal | Diagnostic {
  const chosen = chooseFile(files, words.section)
  const path = chosen ?? newFileName(files, folderCalled('requests', host, folder))
  const before = chosen === undefined ? undefined : readRaw(host.disk, folder, path)
  const edited = grown(before ?? newFile, words, id, now)
  if (!edited.ok) {
    const place = { file: path, line: 1, column: 1, length: 1 }
    return diagnostic('error', 'cannot-edit', { why: edited.why }, place)
  }
  const file = readRequestFile(splitFileText(edited.text).text)
  const index = file ? filedRequests(file).length - 1 : 0
  return { id, path, before, after: edited.text, index }
}

/** The file's text with the request, which does not repeat the section that the file has for all. */
function grown(raw: string, words: RequestWords, id: string, today: CivilDate): Edited {
  const file = readRequestFile(splitFileText(raw).text)
  const entries = entriesOf(words, id, today)
  const section = file && headWords(file, 'section')
  return addToText(
    raw,
    section === words.section ? entries.filter(([key]) => key !== 'section') : entries,
  )
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

/** A request as it would be after a change; naming somebody calls for consent. */
export function planChange(
  host: Host,
  open: OpenRequests,
  found: FoundRequest,
  words: RequestWords,
  clear: readonly string[] = [],
): RequestPlan | Refused {
  const { id, filed, place } = found
  if (found.kind !== 'request') return notARequest(found)
  const wrong = wrongKey(clear, found)
  if (wrong !== undefined) return wrong
  const cleared = clear.map((key): RequestChange => ({ kind: 'remove', path: [key] }))
  const changes = [...cleared, ...requestChanges(words, filed, open.now)]
  if (changes.length === 0) return refusedUsage('nothing-to-change', { id })
  const incomplete = unspoken(words, clear, filed, open)
  if (incomplete !== undefined) return incomplete
  const held = diagnostic('warning', 'held', { id, showsPerson: true, isRefused: false }, place)
  const isKept =
    words.channels === undefined &&
    filed.has('consent') &&
    isRespelt(filed.own('person', 'name'), words.name)
  const remarks: readonly Diagnostic[] = [
    ...(words.channels?.length === 0 ? [held] : []),
    ...(isKept ? [diagnostic('note', 'consent-kept', { id }, place)] : []),
  ]
  return planOf(host, open, found, changes, remarks)
}

/** A key to be taken out that no item of its kind has, or that this one does not have. */
export function wrongKey(
  clear: readonly string[],
  { kind, id, filed }: FoundRequest,
): Refused | undefined {
  const known: readonly string[] = clearable[kind]
  for (const key of clear) {
    if (!known.includes(key))
      return refusedUsage('no-such-key', { kind, key, nearest: didYouMean(key, known), known })
    if (!filed.has(key)) return refusedUsage('key-not-there', { id, key })
  }
  return undefined
}

/** Finds a person named without consent, and words about a person in a request that names no person. */
function unspoken(
  words: RequestWords,
  clear: readonly string[],
  filed: FiledRequest,
  { rules }: OpenRequests,
): Refused | undefined {
  const { name, show, by, channels } = words
  const isPerson = filed.has('person') && !clear.includes('person')
  const about = flagOfPerson(words)
  if (!isPerson && name === undefined && about !== undefined)
    return refusedUsage('request-without-person', { flag: about })
  const isDeparted = words.departed !== undefined || filed.own('person', 'departed') !== undefined
  if (isDeparted || !needsConsent({ name, show }, filed, rules.show)) return undefined
  const lacks = consentLacking(words, by === undefined && channels?.length !== 0)
  return lacks.length > 0 ? refusedUsage('request-lacks', { command: 'edit', lacks }) : undefined
}

/** The first flag that speaks of a person, who may be missing. */
function flagOfPerson({ show, minor, departed, by, channels }: RequestWords): string | undefined {
  const said = {
    '--show': show,
    '--minor': minor,
    '--departed': departed,
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
  open: OpenRequests,
  found: FoundRequest,
  until: CivilDate | undefined,
): RequestPlan | Refused {
  if (found.kind !== 'request') return notARequest(found)
  const closed = alreadyClosed(open, found)
  if (closed !== undefined) return closed
  if (until === undefined)
    return refusedUsage('request-lacks', { command: 'renew', lacks: ['until'] })
  if (until < open.today) return refusedUsage('day-past', { flag: '--until', day: until })
  const { filed } = found
  const first =
    filed.own('from') ?? dayAloneOf(filed.own) ?? filed.head('from') ?? dayAloneOf(filed.head)
  if (first !== undefined && until < first)
    return refusedUsage('days-backwards', { from: first, until })
  return planOf(host, open, found, dayChanges({ until }, filed))
}

/** An item of another kind than the one that is changed so. */
export const notARequest = ({ id, kind, place }: FoundRequest): Refused =>
  refusedUsage('not-a-request', { id, kind, file: place.file })

/** A request that has ended already. */
export const alreadyClosed = (
  { loaded }: OpenRequests,
  { id, place, filed }: FoundRequest,
): Refused | undefined =>
  filed.has('closed')
    ? refused(
        [diagnostic('error', 'already-closed', { id, day: filed.own('closed', 'date') }, place)],
        loaded.sources,
      )
    : undefined

/** The end of as many Sundays more as a person's request has: after its last one, or from the coming one on. */
export function nextEnd(
  { loaded, rules, today }: OpenRequests,
  { id, filed }: FoundRequest,
): CivilDate {
  const request = loaded.ok ? loaded.parish.items.find((one) => one.id === id) : undefined
  const written = filed.own('until') ?? dayAloneOf(filed.own) ?? filed.head('until')
  const last = request?.window.until ?? parseDay(written ?? '', today)
  const from = last === undefined || last < today ? today : addDays(last, 1)
  return lastSunday(sundayOnOrAfter(from), rules.weeks)
}

/** A request that is closed from a day on; in the same file, a prayer among the departed in its place where one is asked for. */
export function planClosing(
  host: Host,
  open: OpenRequests,
  found: FoundRequest,
  day: CivilDate,
  how: string | undefined,
  departed?: AmongDeparted,
): RequestPlan | Refused {
  const closed = alreadyClosed(open, found)
  if (closed !== undefined) return closed
  if (how !== undefined && tidyLine(how) === '')
    return refusedUsage('value-missing', { flag: '--how' })
  const added = departed && departedEntries(found, day, departed, open)
  if (added && 'ok' in added) return added
  const { id, place } = found
  const remarks = day > open.now ? [diagnostic('warning', 'closes-later', { id, day }, place)] : []
  // Who asked to be taken off is owed that nothing of the leave given before is kept.
  const forgotten: readonly RequestChange[] =
    withdrawnBy(how) && found.filed.has('consent') && found.filed.own('consent') !== 'none'
      ? [{ kind: 'remove', path: ['consent'] }]
      : []
  return planOf(host, open, found, [...forgotten, closing(day, how)], remarks, added)
}

/** Whether words on how a request ended say that somebody asked to be taken off. */
const withdrawnBy = (how: string | undefined): boolean =>
  how !== undefined &&
  /\bwithdr(?:e|a)wn?\b|\btaken off\b|(?<!\p{L})(?:retirad[oa]|revocad[oa])(?!\p{L})/iu.test(how)

const closing = (day: CivilDate, how: string | undefined): RequestChange => ({
  kind: 'set',
  path: ['closed'],
  value: {
    kind: 'mapping',
    entries: [
      ['date', { kind: 'plain', text: day }],
      ...(how === undefined ? [] : [['how', { kind: 'words', text: tidyLine(how) }] as const]),
    ],
  },
})

/** The file of a request or event after changes, an id that stood in no file written into it first, and with a new request at its end. */
export function planOf(
  host: Host,
  open: OpenRequests,
  { id, idWritten, place, filed }: FoundRequest,
  changes: readonly RequestChange[],
  remarks: readonly Diagnostic[] = [],
  added: readonly NewEntry[] | undefined = undefined,
): RequestPlan | Refused {
  const before = readRaw(host.disk, open.folder, place.file)
  const withId: RequestChange = { kind: 'set', path: ['id'], value: { kind: 'words', text: id } }
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
