import type { Ending } from '../report/ending.ts'
import { usageError } from '../report/usage-error.ts'
import type { ParishJob, TerminalHost } from '../terminal-host.ts'
import type { CommonFlags, ManyFlags } from './args.ts'
import type { Surroundings } from './common.ts'

/** What a command does for one parish. */
type Run = (parish: string | undefined, flags: CommonFlags, host: TerminalHost) => Promise<Ending>

/** The commands that may go over many parishes. The code of each is loaded when it is called. */
export const runs: Readonly<Record<ParishJob['command'], () => Promise<Run>>> = {
  make: async () => (await import('../commands/make.ts')).make,
  check: async () => (await import('../commands/check.ts')).check,
  list: async () => (await import('../commands/list.ts')).list,
  preview: async () => (await import('../commands/preview.ts')).preview,
  verify: async () => (await import('../commands/verify.ts')).verify,
}

/**
 * Runs the command over every parish where that is asked for.
 *
 * @returns whether it is asked for
 */
export async function overAll(
  command: ParishJob['command'],
  parish: string | undefined,
  flags: ManyFlags,
  { host, say }: Surroundings,
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
