import { type Command, Option } from 'commander'
import type { HelpWords } from '../../messages/en/help.ts'
import type { Shard } from '../../operations/many/parishes-below.ts'
import { usageError } from '../report/usage-error.ts'
import type { ParishJob, TerminalHost } from '../terminal-host.ts'
import type { ManyFlags } from './args.ts'
import type { Say } from './common.ts'
import { wholeNumber } from './values.ts'

/** The flags of commands that may go over many parishes. */
export const ofMany = (
  command: Command,
  { everywhere: words }: HelpWords,
  alone: readonly string[] = [],
): Command =>
  command
    .addOption(new Option('--all <folder>', words.all).conflicts([...alone]))
    .addOption(wholeNumber(new Option('--jobs <number>', words.jobs), 1, 256))
    .addOption(shardOf(new Option('--shard <part/of>', words.shard)))

const MOST_SHARDS = 100_000

function shardOf(flag: Option): Option {
  return flag.argParser((typed: string): Shard => {
    const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(typed)?.map(Number) ?? []
    if (part && of && part <= of && of <= MOST_SHARDS) return { part, of }
    throw usageError('no-shard', { typed })
  })
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
