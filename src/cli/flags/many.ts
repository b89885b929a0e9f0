import { usageError } from '../report/usage-error.ts'
import type { ParishJob, TerminalHost } from '../terminal-host.ts'
import type { ManyFlags } from './args.ts'
import type { Say } from './common.ts'

/**
 * Runs the command over every parish where that is asked for.
 *
 * @returns whether it is asked for
 */
export async function overAll(
  command: ParishJob['command'],
  parish: string | undefined,
  flags: ManyFlags,
  host: TerminalHost,
  say: Say,
): Promise<boolean> {
  const { all, jobs, shard } = flags
  if (all === undefined) {
    const lone = jobs === undefined ? (shard === undefined ? undefined : '--shard') : '--jobs'
    if (lone !== undefined) throw usageError('only-with-all', { flag: lone })
    return false
  }
  if (parish !== undefined) throw usageError('parish-beside-all', { parish })
  const { forAll } = await import('../commands/for-all.ts')
  const { json: _, ...lines } = flags
  const ended = await forAll(command, { ...flags, all }, host)
  // In JSON each parish has a line of its own, and nothing stands beside them.
  say(ended.diagnostics.length > 0 ? flags : lines, ended)
  return true
}
