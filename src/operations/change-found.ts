import type { Ending } from '../cli/report/ending.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { changeRequest, type RequestChange } from '../edit/index.ts'
import type { Host } from '../host.ts'
import { type FoundRequest, type OpenRequests, readRaw, refused } from './open-requests.ts'
import { type Offering, type Proposal, writeProposal } from './write-request.ts'

/** Changes a request in its file, as far as the person agrees: shown first, then written. */
export async function changeFound(
  found: FoundRequest,
  changes: readonly RequestChange[],
  open: OpenRequests,
  offering: Offering,
  host: Host,
): Promise<Ending> {
  const proposal = proposeChange(found, changes, open, host)
  if ('code' in proposal) return refused(proposal, open)
  return writeProposal(open, proposal, offering, host)
}

/**
 * A request's file as it would be after changes, an id that stood in no file written into it first;
 * a diagnostic where the file cannot be changed.
 */
function proposeChange(
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
