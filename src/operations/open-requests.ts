import type { CivilDate } from '../civil-date.ts'
import type { CommonFlags } from '../cli/flags/args.ts'
import type { Reading } from '../cli/flags/request-flags.ts'
import { askWhichRequest } from '../cli/prompts/ask-which-request.ts'
import { type Ending, ending } from '../cli/report/ending.ts'
import { UsageError } from '../cli/report/exit.ts'
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { type ParishRules, readParishRules } from '../edit/parish-rules.ts'
import { type FiledRequest, requestAt, writtenIds } from '../edit/request-file.ts'
import { type Disk, type Host, UnreadableError } from '../host.ts'
import { ofKind } from '../item-kind.ts'
import { isParishName, joinPath } from '../load/find-files.ts'
import { type Loaded, loadParish } from '../load/index.ts'
import { speechFor } from '../messages/catalogues.ts'
import type { EditingWords } from '../messages/editing.ts'
import { nearest } from '../nearest.ts'
import { findParish, noParish } from './find-parish.ts'
import { parseDay } from './parse-day.ts'

/** A parish whose requests are to be changed; its files may have errors. */
export interface OpenRequests {
  /** Absolute. */
  readonly folder: string
  readonly loaded: Loaded
  /** Texts of the request files by path, line ends as line feeds, in the parish's order. */
  readonly files: ReadonlyMap<string, string>
  readonly rules: ParishRules
  /** The day that words such as "next sunday" count from: `--date`, else today in the parish's zone. */
  readonly today: CivilDate
  /** The day it is in the parish's zone. */
  readonly now: CivilDate
}

export type OpenedRequests =
  | { readonly ok: true; readonly open: OpenRequests }
  | { readonly ok: false; readonly ending: Ending }

/**
 * Finds the parish and reads it.
 *
 * @throws UsageError for a folder that does not exist and for a date that is none
 */
export function openRequests(
  host: Host,
  typed: string | undefined,
  flags: CommonFlags,
  words: EditingWords,
): OpenedRequests {
  const found = findParish(host, typed)
  if (!found.ok) return { ok: false, ending: noParish(found) }
  const { folder } = found
  const loaded = loadParish(folder, host.disk)
  const rules = readParishRules(parishText(loaded) ?? '')
  const now = host.today(rules.timezone)
  if (now === undefined) {
    const problem = diagnostic('error', 'unknown-timezone', { timezone: rules.timezone ?? '' })
    return { ok: false, ending: ending({ diagnostics: [problem] }) }
  }
  const today = flags.date === undefined ? now : parseDay(flags.date, now)
  if (today === undefined) throw new UsageError(words.wrong.day('--date', flags.date ?? ''))
  const files = new Map(
    [...loaded.sources]
      .filter(([path]) => /^requests\/.*\.ya?ml$/i.test(path))
      .map(([path, { text }]) => [path, text]),
  )
  return { ok: true, open: { folder, loaded, files, rules, today, now } }
}

const parishText = ({ sources }: Loaded): string | undefined =>
  [...sources].find(([path]) => isParishName(path))?.[1].text

/** A request in its file. */
export interface FoundRequest {
  readonly id: string
  /** False where the id was made and is in no file yet. */
  readonly idWritten: boolean
  readonly place: Place
  readonly filed: FiledRequest
}

/**
 * The request of an id; a diagnostic where its file cannot be changed.
 *
 * @throws UsageError where no request has the id
 */
function findRequest(
  id: string,
  open: OpenRequests,
  words: EditingWords,
): FoundRequest | Diagnostic {
  const known = open.loaded.ok ? requestsLoaded(open.loaded) : requestsWritten(open.files)
  const request = known.find((one) => one.id === id)
  if (request === undefined) throw new UsageError(unknownId(id, known, open, words))
  const filed = requestAt(open.files.get(request.place.file) ?? '', request.place)
  return filed === undefined
    ? diagnostic('error', 'cannot-edit', { why: 'syntax' }, request.place)
    : { ...request, filed }
}

/** One request to be changed, and by what it is. */
export type OpenedRequest =
  | {
      readonly ok: true
      readonly open: OpenRequests
      readonly found: FoundRequest
      readonly reading: Reading
      /** Whether questions may be asked. */
      readonly asks: boolean
    }
  | { readonly ok: false; readonly ending: Ending }

/**
 * Finds the parish and the request of an id; without one it is asked for.
 *
 * @param command that changes it
 * @throws UsageError for a folder, a date or an id that there is not; Stopped
 */
export async function openRequest(
  command: 'edit' | 'renew' | 'close',
  id: string | undefined,
  typed: string | undefined,
  flags: CommonFlags,
  host: Host,
): Promise<OpenedRequest> {
  const { editing: words, usage } = speechFor(host.language)
  const asks = mayAsk(host, flags)
  if (id === undefined && !asks)
    throw new UsageError(usage.missingArgument(`bulletin ${command}`, '<id>'))
  const opened = openRequests(host, typed, flags, words)
  if (!opened.ok) return opened
  const { open } = opened
  const requests = open.loaded.ok ? ofKind(open.loaded.parish.items, 'request') : []
  if (id === undefined && requests.length === 0)
    return { ok: false, ending: noneToChoose(open, host) }
  const found = findRequest(id ?? (await askWhichRequest(requests, host)), open, words)
  if ('code' in found) return { ok: false, ending: refused(found, open) }
  const reading = { rules: open.rules, today: open.today, words }
  return { ok: true, open, found, reading, asks }
}

/** The ending where nothing can be chosen from: the parish has errors, or no requests yet. */
const noneToChoose = ({ loaded }: OpenRequests, host: Host): Ending =>
  loaded.ok
    ? ending({ err: `${speechFor(host.language).editing.noRequests}\n` })
    : ending({ diagnostics: loaded.diagnostics, sources: loaded.sources })

/** The ending of a change that cannot be made. */
export const refused = (problem: Diagnostic, { loaded }: OpenRequests): Ending =>
  ending({ diagnostics: [problem], sources: loaded.sources })

/** Whether a person sits there who wants to be asked. */
export const mayAsk = ({ terminal }: Host, { yes, json }: CommonFlags): boolean =>
  terminal.interactive && !yes && !json

type Known = Omit<FoundRequest, 'filed'>

const requestsLoaded = ({ parish }: Extract<Loaded, { ok: true }>): readonly Known[] =>
  ofKind(parish.items, 'request').map(({ id, idWritten, place }) => ({ id, idWritten, place }))

/** What is known where errors keep the parish from being loaded: the ids that stand in files. */
const requestsWritten = (files: ReadonlyMap<string, string>): readonly Known[] =>
  [...files].flatMap(([path, text]) =>
    writtenIds(path, text).map((written) => ({ ...written, idWritten: true })),
  )

function unknownId(
  id: string,
  known: readonly Known[],
  { loaded }: OpenRequests,
  { wrong }: EditingWords,
): string {
  const item = loaded.ok ? loaded.parish.items.find((one) => one.id === id) : undefined
  if (item && item.kind !== 'request') return wrong.noRequest(item.kind, id, item.place.file)
  const near = nearest(
    id,
    known.map((one) => one.id),
  )
  return [wrong.unknownId(id, near), ...(loaded.ok ? [] : [wrong.idsUnclear])].join('. ')
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
