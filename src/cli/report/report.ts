import { escapedJson } from '../../escape/printable.ts'
import { exit } from '../../exit-codes.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { diagnosticJson, hintOf, type Showing } from '../../show-diagnostic.ts'
import type { CommonFlags } from '../flags/args.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { Ending } from './ending.ts'
import { foldLines } from './fold-lines.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/**
 * Says how a command ended: one JSON object on standard output, or the result there and everything
 * said about it on standard error. Names are shown to a terminal alone.
 *
 * @param command whose help is named below what is wrong with the command line, where nothing else helps
 * @returns the exit code
 */
export async function report(
  ending: Ending,
  flags: CommonFlags,
  host: TerminalHost,
  command?: string,
): Promise<number> {
  const { catalogue, wording } = speechFor(host.language)
  if (flags.json) {
    const diagnostics = ending.diagnostics.map((told) => ({
      ...diagnosticJson(told, catalogue),
      ...(told.week !== undefined && { week: told.week }),
    }))
    const json = JSON.stringify({ exit: ending.exit, ...ending.json, diagnostics }, null, 2)
    host.out(`${escapedJson(json)}\n`)
    return ending.exit
  }
  const { told, showing } = toTell(ending.diagnostics, flags, host)
  host.err(showDiagnostics(told, ending.sources, catalogue, showing, wording.moreOfKind))
  const isHelped = told.some((one) => hintOf(one, catalogue, showing) !== undefined)
  if (ending.exit === exit.usage && !isHelped)
    host.err(foldLines(`  ${wording.helpOf(command)}\n`, host.terminal))
  if (!flags.quiet) host.err(foldLines(ending.err, host.terminal))
  const reads = host.terminal.interactive && !flags.quiet && !flags.yes
  if (ending.paged && reads) await host.page(ending.out)
  else host.out(ending.out)
  if (flags.quiet) return ending.exit
  host.out(ending.written)
  if (ending.id !== undefined && !host.terminal.outIsTerminal) host.out(`${ending.id}\n`)
  return ending.exit
}

/** Says what there is to say of a parish's files before a question, to whoever answers it. */
export function tellBefore(
  { diagnostics, sources }: Pick<Ending, 'diagnostics' | 'sources'>,
  flags: CommonFlags,
  host: TerminalHost,
): void {
  const { catalogue, wording } = speechFor(host.language)
  const { told, showing } = toTell(diagnostics, flags, host)
  host.err(showDiagnostics(told, sources, catalogue, showing, wording.moreOfKind))
}

function toTell(
  diagnostics: Ending['diagnostics'],
  flags: CommonFlags,
  { terminal, language }: TerminalHost,
): { readonly told: Ending['diagnostics']; readonly showing: Showing } {
  const { wording } = speechFor(language)
  return {
    told: diagnostics.filter(({ severity }) => severity !== 'note' || flags.quiet !== true),
    showing: {
      reveal: terminal.errIsTerminal,
      colour: terminal.colour,
      labels: wording.severities,
      named: wording.named,
      ...(terminal.errIsTerminal && { breakAt: terminal.columns }),
    },
  }
}
