import { hasErrors } from '../../diagnostic.ts'
import { issueName } from '../../issue-day.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { verifyIssue } from '../../operations/issue/reading/verify-issue.ts'
import type { VerifyFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Reads an issue back. It ends with 1 where anything is not as it should be. */
export async function verify(
  typed: string | undefined,
  flags: VerifyFlags,
  host: TerminalHost,
): Promise<Ending> {
  const verified = await verifyIssue(host, { ...flags, folder: typed })
  if (!verified.ok) return endingOfRefusal(verified)
  const { open, week, folder, files, diagnostics, sources } = verified
  const speech = speechFor(host.language)
  const summary = hasErrors(diagnostics)
    ? ''
    : `${speech.wording.verified(issueName(open), files.length)}\n`
  return ending({
    diagnostics,
    sources,
    json: { week, folder, files },
    err: `${aboutDay(open, speech)}${summary}`,
  })
}
