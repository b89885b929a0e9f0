import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Stopped } from '../../host.ts'
import { systemHost } from '../../system/host.ts'
import type { Installation } from '../../system/installation.ts'
import { lostJob, runJob } from '../run-job.ts'
import type { Asker, Crew, ParishJob, ParishRun, TerminalHost } from '../terminal-host.ts'

/** Most of a thread's heap, in MB: a whole issue takes 60; a parish that takes more than this fails alone. */
const MOST_OF_HEAP = 512

/**
 * Threads that each hold the program and do one parish after another. A program that is a single file has no script to
 * start a thread with; its parishes are done in this one.
 */
export async function systemCrew(
  wanted: number | undefined,
  installation: Installation,
): Promise<Crew & { readonly threads: number }> {
  const threads = wanted ?? availableParallelism()
  const { script } = installation
  if (script === undefined || threads === 1)
    return { threads: 1, run: (job) => runHere(job, installation), close: async () => {} }
  const { pool } = await import('workerpool')
  const crew = pool(join(dirname(script), 'worker.js'), {
    maxWorkers: threads,
    workerType: 'thread',
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: MOST_OF_HEAP } },
  })
  return {
    threads,
    run: async (job) => {
      try {
        return await crew.exec('run', [job])
      } catch (error) {
        // A thread that ended takes no other parish with it: the next one gets a new thread.
        return lostJob(job, hostOf(job, installation), error)
      }
    },
    close: async () => void (await crew.terminate()),
  }
}

/** Does what the program's thread is told by `systemCrew`; `bin/worker.js` starts it. */
export async function serveJobs(installation: Installation): Promise<void> {
  const { worker } = await import('workerpool')
  worker({ run: (job: ParishJob) => runHere(job, installation) })
}

const runHere = (job: ParishJob, installation: Installation): Promise<ParishRun> =>
  runJob(job, hostOf(job, installation))

const hostOf = ({ language, terminal }: ParishJob, installation: Installation): TerminalHost => ({
  ...systemHost(installation, { language }),
  ...nobody,
  terminal,
})

const stop = async (): Promise<never> => {
  throw new Stopped()
}

const silent: Asker = {
  text: stop,
  choose: stop,
  find: stop,
  confirm: stop,
  several: stop,
  write: stop,
}

/** Nobody sits at a thread. */
const nobody: Omit<TerminalHost, keyof ReturnType<typeof systemHost> | 'terminal'> = {
  ask: silent,
  open: async () => false,
  print: async () => ({ kind: 'not-sent', reason: '' }),
  hasPrinter: async () => false,
  pages: { serve: stop, watch: () => () => {}, token: () => '', untilStopped: stop },
  stdin: () => new Uint8Array(),
  page: async () => {},
  crew: stop,
  progress: stop,
  out: () => {},
  err: () => {},
}
