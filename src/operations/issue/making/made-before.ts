import type { IssueFile } from '../../../archive/record-of.ts'
import { hasErrors } from '../../../diagnostic.ts'
import type { Host } from '../../../host.ts'
import { composeWeek } from '../../../issue/compose-week.ts'
import { selectWeek } from '../../../issue/select-week.ts'
import { issueName } from '../../../issue-day.ts'
import type { Selection } from '../../../select/selection.ts'
import type { WeekDiagnostic } from '../../outcome.ts'
import { versionOf } from '../../version.ts'
import { choicesFor, wantedOf } from '../choices.ts'
import type { IssueRequest } from '../issue-request.ts'
import { madeRecord, type OpenWeek } from '../open-week.ts'
import { wantedEditions } from '../wanted-editions.ts'
import { issueThere, sourcesOf } from './issue-there.ts'

/** An issue that an earlier run made from the same. */
export interface MadeBefore {
  readonly selection: Selection
  /** Absolute. */
  readonly folder: string
  readonly files: readonly IssueFile[]
  readonly diagnostics: readonly WeekDiagnostic[]
}

/**
 * The week's issue where it lies there as this run would write it; undefined where only making it tells. Nothing is laid
 * out: its record has a hash of all that it was made from. What only pages tell, such as an item without room, is not told
 * again. An issue that clergy has approved is held against that word by making it.
 */
export function madeBefore(
  host: Host,
  open: OpenWeek,
  request: IssueRequest,
): MadeBefore | undefined {
  const record = madeRecord(open)
  const isAnew = request.fresh || request.reopen || request.dryRun || request.out !== undefined
  if (isAnew || record === undefined || record.approval !== undefined) return undefined
  const { parish, stock } = open
  const choices = choicesFor(open, request)
  const { selection, diagnostics } = selectWeek(parish, { ...wantedOf(open), choices }, stock, 0)
  // It reads the pictures, which an issue is made from too.
  const composed = composeWeek(parish, selection, stock, wantedEditions(request, parish))
  const told = [...open.diagnostics, ...diagnostics, ...composed.diagnostics]
  if (hasErrors(told)) return undefined
  const standing = { kind: 'not-approved' } as const
  const sources = sourcesOf({ open, choices, request, standing }, versionOf(host.resources))
  const folder = `${open.folder}/issues/${issueName(open)}`
  const files = issueThere({ open, folder }, sources, host)
  return files && { selection, folder, files, diagnostics: told }
}
