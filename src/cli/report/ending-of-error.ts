import { diagnostic } from '../../diagnostic.ts'
import { exit } from '../../exit-codes.ts'
import { DiskError, Stopped, UnreadableError } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { versionOf } from '../../operations/version.ts'
import { Busy } from '../../operations/writing/lock.ts'
import { brokenPart } from '../../system/installation.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { type Ending, ending } from './ending.ts'
import { stackOf } from './stack-of.ts'
import { UsageError } from './usage-error.ts'

/**
 * The ending that an exception stands for. An error that neither the person nor the system caused is a defect of ours.
 *
 * @param wrote whether the run had written something before
 */
export function endingOf(error: unknown, host: TerminalHost, wrote = false): Ending {
  if (error instanceof UsageError)
    return ending({ exit: exit.usage, diagnostics: error.diagnostics })
  if (error instanceof UnreadableError) {
    const values = { path: error.path, reason: error.code }
    return ending({ exit: exit.disk, diagnostics: [diagnostic('error', 'unreadable', values)] })
  }
  if (error instanceof DiskError) {
    const { path, code } = error
    return ending({ exit: exit.disk, diagnostics: [diagnostic('error', 'disk', { path, code })] })
  }
  if (error instanceof Busy)
    return ending({
      exit: exit.busy,
      diagnostics: [diagnostic('error', 'busy', { lock: error.message })],
    })
  if (error instanceof Stopped) {
    const { stopped, stoppedAfter } = speechFor(host.language).wording
    return ending({ exit: exit.stopped, err: `${wrote ? stoppedAfter : stopped}\n` })
  }
  const broken = brokenPart(error)
  if (broken)
    return ending({
      exit: exit.disk,
      diagnostics: [diagnostic('error', 'broken-installation', broken)],
    })
  const { resources, machine } = host
  const stack = { whole: stackOf(error, resources, machine.program[1]) }
  return ending({
    exit: exit.defect,
    diagnostics: [diagnostic('error', 'defect', { stack, version: versionOf(resources) })],
  })
}
