import { diagnostic } from '../../diagnostic.ts'
import type { RequestChange } from '../../edit/index.ts'
import type { FiledRequest } from '../../edit/request-file.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { EditingWords } from '../../messages/editing.ts'
import { nearest } from '../../nearest.ts'
import { changeFound } from '../../operations/change-found.ts'
import { needsConsent } from '../../operations/needs-consent.ts'
import {
  type FoundRequest,
  type OpenRequests,
  openRequest,
} from '../../operations/open-requests.ts'
import { changesOf } from '../../operations/request-changes.ts'
import type { EditFlags } from '../flags/args.ts'
import {
  clearable,
  flagOfPerson,
  readRequestFlags,
  type TypedRequest,
} from '../flags/request-flags.ts'
import { askForChanges } from '../prompts/ask-for-changes.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'
import { spokenRequest } from '../report/spoken-request.ts'

/**
 * Changes a request: what the flags say, or, in a terminal without any, what the person chooses.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function edit(
  typedId: string | undefined,
  typed: string | undefined,
  flags: EditFlags,
  host: Host,
): Promise<Ending> {
  const { editing: words, wording } = speechFor(host.language)
  const opened = await openRequest('edit', typedId, typed, flags, host)
  if (!opened.ok) return opened.ending
  const { open, found, reading, asks } = opened
  const { id } = found
  readRequestFlags(flags, reading)
  const settled = asks ? await askForChanges(flags, found.filed, reading, host.ask) : flags
  const request = readRequestFlags(settled, reading)
  const clear = clearChanges(settled, found, words)
  const changes = [...clear, ...changesOf(request, found.filed, open.now)]
  if (changes.length === 0) {
    if (asks) return ending({ err: `${wording.changedNothing}\n` })
    throw new UsageError(words.wrong.nothing(id))
  }
  refuseIncomplete(request, settled, found.filed, open, words)
  return changeFound(
    found,
    changes,
    open,
    {
      flags,
      asks,
      done: (file, line) => words.changed(id, file, line),
      same: asks ? sameCommand('edit', [id, typed], spokenRequest(settled, request)) : undefined,
      warnings:
        request.channels?.length === 0 ? [diagnostic('warning', 'held', { id }, found.place)] : [],
    },
    host,
  )
}

/**
 * What `--clear` takes out.
 *
 * @throws UsageError for a key that no request has, or that this one has not
 */
function clearChanges(
  { clear = [] }: EditFlags,
  { id, filed }: FoundRequest,
  { wrong }: EditingWords,
): readonly RequestChange[] {
  return clear.map((typed) => {
    const key = clearable.find((one) => one === typed)
    if (key === undefined)
      throw new UsageError(wrong.clear(typed, nearest(typed, clearable), clearable))
    if (!filed.has(key)) throw new UsageError(wrong.clearNothing(id, key))
    return { kind: 'remove', path: [key] }
  })
}

/**
 * Refuses what would name a person without consent being spoken of, and what is said of a person
 * where there is none.
 *
 * @throws UsageError
 */
function refuseIncomplete(
  request: TypedRequest,
  { clear = [] }: EditFlags,
  filed: FiledRequest,
  { rules }: OpenRequests,
  { wrong, needs }: EditingWords,
): void {
  const { name, show, by, channels } = request
  const isPerson = filed.has('person') && !clear.includes('person')
  const about = flagOfPerson(request)
  if (!isPerson && name === undefined && about !== undefined)
    throw new UsageError(wrong.noPerson(about))
  if (!needsConsent({ name, show }, filed, rules.show)) return
  const missing = [
    ...(by === undefined && channels?.length !== 0 ? [needs.consentBy] : []),
    ...(channels === undefined ? [needs.consentChannels] : []),
  ]
  if (missing.length > 0) throw new UsageError(wrong.missing('edit', missing))
}
