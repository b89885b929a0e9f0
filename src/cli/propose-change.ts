import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { changeRequest, type RequestChange } from '../edit/index.ts'
import type { Host } from '../host.ts'
import { type FoundRequest, type OpenRequests, readRaw } from './open-requests.ts'
import type { Proposal } from './write-request.ts'

/**
 * A request's file as it would be after changes, an id that stood in no file written into it first;
 * a diagnostic where the file cannot be changed.
 */
export function proposeChange(
  { id, idWritten, place, filed }: FoundRequest,
  changes: readonly RequestChange[],
  { folder }: OpenRequests,
  host: Host,
): Proposal | Diagnostic {
  const before = readRaw(host.disk, folder, place.file)
  const withId: RequestChange = { kind: 'set', path: ['id'], value: { kind: 'words', text: id } }
  const edited = changeRequest(before, place, idWritten ? changes : [withId, ...changes])
  if (!edited.ok) return diagnostic('error', 'cannot-edit', { why: edited.why }, place)
  return { id, path: place.file, before, after: edited.text, index: filed.index }
}
