import { patient } from './flags/common.ts'
import { runs } from './flags/many.ts'
import type { Ending } from './report/ending.ts'
import { endingOf } from './report/ending-of-error.ts'
import { report } from './report/report.ts'
import type { ParishJob, ParishRun, TerminalHost } from './terminal-host.ts'

/** Does a command for one parish of many, and keeps what it says. Whatever it throws is how it ended. */
export const runJob = (job: ParishJob, base: TerminalHost): Promise<ParishRun> =>
  kept(job, base, (host) => endedBy(job, host))

/** What there is to say of a parish whose thread ended before its work was done: of want of memory, say. */
export const lostJob = (job: ParishJob, base: TerminalHost, error: unknown): Promise<ParishRun> =>
  kept(job, base, async (host) => endingOf(error, host))

async function kept(
  job: ParishJob,
  base: TerminalHost,
  work: (host: TerminalHost) => Promise<Ending>,
): Promise<ParishRun> {
  const said = { out: '', err: '' }
  const host: TerminalHost = {
    ...patient(base, job.flags),
    terminal: job.terminal,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  }
  const ended = await work(host)
  const counted = (severity: 'error' | 'warning'): number =>
    ended.diagnostics.filter((one) => one.severity === severity).length
  // What a command says of itself when all went well is the line of its parish.
  const flags = { ...job.flags, ...(!job.flags.json && { quiet: true as const }) }
  await report({ ...ended, written: '' }, flags, host)
  return { exit: ended.exit, ...said, errors: counted('error'), warnings: counted('warning') }
}

async function endedBy({ command, parish, flags }: ParishJob, host: TerminalHost): Promise<Ending> {
  try {
    const run = await runs[command]()
    return await run(parish, flags, host)
  } catch (error) {
    return endingOf(error, host)
  }
}
