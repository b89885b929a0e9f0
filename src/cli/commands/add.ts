import { type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { chooseFile, newFileName } from '../../edit/choose-file.ts'
import { openText } from '../../edit/file-text.ts'
import { addRequest, type Edited } from '../../edit/index.ts'
import { filedRequests, headWords, readRequestFile } from '../../edit/request-file.ts'
import type { Host } from '../../host.ts'
import { lastSunday } from '../../load/window.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { EditingWords } from '../../messages/editing.ts'
import {
  mayAsk,
  type OpenRequests,
  openRequests,
  readRaw,
  refused,
} from '../../operations/open-requests.ts'
import { entriesOf } from '../../operations/request-changes.ts'
import { loadWith, type Proposal, writeProposal } from '../../operations/write-request.ts'
import type { RequestFlags } from '../flags/args.ts'
import { flagOfPerson, readRequestFlags, type TypedRequest } from '../flags/request-flags.ts'
import { askForRequest } from '../prompts/ask-for-request.ts'
import type { Ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'
import { spokenRequest } from '../report/spoken-request.ts'

/**
 * Adds a request at the end of the file that holds most of its section.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function add(
  typed: string | undefined,
  flags: RequestFlags,
  host: Host,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const opened = openRequests(host, typed, flags, words)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const reading = { rules: open.rules, today: open.today, words }
  const asks = mayAsk(host, flags)
  readRequestFlags(flags, reading)
  const settled = asks ? await askForRequest(flags, reading, host.ask) : flags
  const request = readRequestFlags(settled, reading)
  refuseIncomplete(request, open, words)
  const proposal = propose(request, open, host, words)
  if ('code' in proposal) return refused(proposal, open)
  const name = proposal.id ?? words.withoutId
  return writeProposal(
    open,
    proposal,
    {
      flags,
      asks,
      done: (file, line) => words.added(name, file, line),
      same: asks ? sameCommand('add', [typed], spokenRequest(settled, request)) : undefined,
      warnings: request.channels?.length === 0 ? [diagnostic('warning', 'held', { id: name })] : [],
    },
    host,
  )
}

/**
 * Refuses a request that lacks what it cannot be without.
 *
 * @throws UsageError naming every flag that is missing
 */
function refuseIncomplete(
  request: TypedRequest,
  { rules, now }: OpenRequests,
  { wrong, needs }: EditingWords,
): void {
  const { name, text, link, show, from, until, sunday, every, by, channels } = request
  const isShown = name !== undefined && (show ?? rules.show) !== 'none'
  const about = flagOfPerson(request)
  if (name === undefined && about !== undefined) throw new UsageError(wrong.noPerson(about))
  const missing = [
    ...(name === undefined && text === undefined && link === undefined ? [needs.words] : []),
    ...(name !== undefined && !isShown && text === undefined ? [needs.textAlone] : []),
    ...(every !== undefined && from === undefined ? [needs.fromToCount] : []),
    ...(name !== undefined && every === undefined && (from ?? sunday) === undefined
      ? [needs.from]
      : []),
    ...(isShown && by === undefined && channels?.length !== 0 ? [needs.consentBy] : []),
    ...(isShown && channels === undefined ? [needs.consentChannels] : []),
  ]
  if (missing.length > 0) throw new UsageError(wrong.missing('add', missing))
  if (name !== undefined && from !== undefined && (until ?? every) === undefined) {
    const end = lastSunday(sundayOnOrAfter(from), rules.weeks)
    if (end < now) throw new UsageError(wrong.over(from, rules.weeks, end))
  }
  const last = until ?? sunday
  if (last !== undefined && last < now)
    throw new UsageError(wrong.past(until === undefined ? '--sunday' : '--until', last))
}

/** Where the request is to stand, and its file with it; its id is the one that loading gives it. */
function propose(
  request: TypedRequest,
  open: OpenRequests,
  host: Host,
  words: EditingWords,
): Proposal | Diagnostic {
  const draft = addedTo(request, undefined, open, host, words)
  if ('code' in draft) return draft
  const loaded = loadWith(open, draft, host)
  if (!loaded.ok) return draft
  const inFile = loaded.parish.items.filter(({ place }) => place.file === draft.path)
  const id = inFile[draft.index]?.id
  return id === undefined ? draft : addedTo(request, id, open, host, words)
}

function addedTo(
  request: TypedRequest,
  id: string | undefined,
  { folder, files, now }: OpenRequests,
  host: Host,
  words: EditingWords,
): Proposal | Diagnostic {
  const chosen = chooseFile(files, request.section)
  const path = chosen ?? newFileName(files, requestsFolder(host, folder))
  const before = chosen === undefined ? undefined : readRaw(host.disk, folder, path)
  const edited = grown(before ?? `${words.newFile.join('\n')}\n`, request, id, now)
  if (!edited.ok)
    return diagnostic(
      'error',
      'cannot-edit',
      { why: edited.why },
      { file: path, line: 1, column: 1, length: 1 },
    )
  const file = readRequestFile(openText(edited.text).text)
  const index = file ? filedRequests(file).length - 1 : 0
  return { id, path, before, after: edited.text, index }
}

/** The file's text with the request, which does not repeat the section that the file has for all. */
function grown(
  raw: string,
  request: TypedRequest,
  id: string | undefined,
  today: CivilDate,
): Edited {
  const file = readRequestFile(openText(raw).text)
  const entries = entriesOf(request, id, today)
  const section = file && headWords(file, 'section')
  return addRequest(
    raw,
    section === request.section ? entries.filter(([key]) => key !== 'section') : entries,
  )
}

/** The folder of the requests as it is called here. */
function requestsFolder({ disk }: Host, folder: string): string {
  const entries = disk.list(folder)
  const named =
    entries === 'refused'
      ? undefined
      : entries.find(({ name, kind }) => kind === 'folder' && name.toLowerCase() === 'requests')
  return named?.name ?? 'requests'
}
