import { run } from '../src/cli/main.ts'
import type { MemoryHost } from './memory-host.ts'

/** Runs a command line on a host: how it ended, and what it said. What was said there before is forgotten. */
export async function runOn(host: MemoryHost, ...argv: readonly string[]) {
  host.said.out = ''
  host.said.err = ''
  const exit = await run(argv, host)
  return { host, exit, ...host.said }
}
