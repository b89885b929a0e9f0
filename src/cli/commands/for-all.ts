import { escapedJson } from '../../escape/printable.ts'
import { exit } from '../../exit-codes.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { inTurn } from '../../operations/many/in-turn.ts'
import { parishesBelow } from '../../operations/many/parishes-below.ts'
import { oneLine } from '../../tidy-text.ts'
import type { ManyFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { ParishJob, ParishRun, TerminalHost } from '../terminal-host.ts'

/**
 * One command for every parish in a folder: a line each on standard output, in the order of their paths, and what
 * there is to say of each on standard error. One that fails stops no other.
 *
 * @returns how all of it ended; what each parish said is said by then
 * @throws Stopped
 */
export async function forAll(
  command: ParishJob['command'],
  { all, jobs, shard, ...flags }: ManyFlags & { readonly all: string },
  host: TerminalHost,
): Promise<Ending> {
  const found = parishesBelow(host, { all, shard })
  if (!found.ok) return endingOfRefusal(found)
  const { folder, parishes } = found
  const { many: words } = speechFor(host.language).wording
  const terminal = { ...host.terminal, interactive: false }
  const crew = await host.crew(jobs)
  const progress = await host.progress(flags.quiet || flags.json ? 0 : parishes.length, words.bar)
  let failed = 0
  const run = async (path: string): Promise<ParishRun> => {
    await host.heed()
    const parish = path === '.' ? folder : `${folder}/${path}`
    const alone = { ...flags, yes: true as const, ...(command === 'make' && { passOver: true }) }
    return crew.run({ command, parish, flags: alone, terminal, language: host.language })
  }
  const tell = (one: ParishRun, parish: string): void => {
    if (one.exit !== exit.done) failed += 1
    if (flags.json) progress.out(jsonLine(parish, one))
    else {
      const isTold = !flags.quiet || one.exit !== exit.done || one.warnings > 0
      // A folder's name may have a line end in it, which would make two lines of one.
      const called = oneLine(parish)
      const line = words.parish(called, { ...one, isDone: one.exit === exit.done })
      if (isTold) progress.out(`${line}\n${READ.has(command) ? one.out : ''}`)
      if (one.err !== '') progress.err(`${called}\n${one.err}`)
    }
    progress.step()
  }
  try {
    await inTurn(parishes, crew.threads, run, tell)
  } finally {
    progress.end()
    await crew.close()
  }
  return ending({
    exit: failed > 0 ? exit.content : exit.done,
    err: flags.json ? '' : `${words.ended(parishes.length, failed)}\n`,
  })
}

/** Commands whose result is to be read; of `make` it is files. */
const READ: ReadonlySet<ParishJob['command']> = new Set(['list', 'preview'])

/** What the command says of one parish in JSON, in one line and with its path before all. */
const jsonLine = (parish: string, { out }: ParishRun): string =>
  `${escapedJson(JSON.stringify({ parish, ...JSON.parse(out) }))}\n`
