import type { HelpWords } from '../../messages/en/help.ts'
import type { Ending } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'

/** Takes how a command ended, to be reported. */
export type Say = (flags: CommonFlags, ending: Ending) => void

/** What commands are declared with, and run in. */
export interface Surroundings {
  /** In the person's language. */
  readonly help: HelpWords
  readonly host: TerminalHost
  readonly say: Say
}

/** The host of a run that waits for another's lock as long as it was told to. */
export const patient = (host: TerminalHost, { wait }: CommonFlags): TerminalHost =>
  wait === undefined ? host : { ...host, run: { ...host.run, patience: wait * 1000 } }
