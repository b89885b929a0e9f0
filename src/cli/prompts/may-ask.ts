import type { CommonFlags } from '../flags/args.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Whether a person sits there who wants to be asked. */
export const mayAsk = ({ terminal }: TerminalHost, { yes, json }: CommonFlags): boolean =>
  terminal.interactive && !yes && !json
