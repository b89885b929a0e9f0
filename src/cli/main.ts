import { type Command, CommanderError } from 'commander'
import type { Host } from '../host.ts'
import { speechFor } from '../messages/catalogues.ts'
import type { CommonFlags } from './args.ts'
import { declareApprove } from './commands/approve.ts'
import { declareCompletion } from './commands/completion.ts'
import { declareEditing } from './commands/editing.ts'
import type { Say } from './commands/flags.ts'
import { declareHelp } from './commands/help.ts'
import { declareImport } from './commands/import.ts'
import { declareInit } from './commands/init.ts'
import { declareMake } from './commands/make.ts'
import { declareReading } from './commands/reading.ts'
import { declareSchedule } from './commands/schedule.ts'
import { declareScripture } from './commands/scripture.ts'
import type { Ending } from './ending.ts'
import { endingOf } from './ending-of-error.ts'
import { exit } from './exit.ts'
import { helpIn } from './help.ts'
import { report } from './report.ts'
import { SpokenCommand } from './spoken-command.ts'
import { systemHost } from './system-host.ts'
import { versionOf } from './version.ts'

/** Runs one command line in the real world. Returns the exit code. */
export const main = (argv: readonly string[]): Promise<number> =>
  run(argv, systemHost({ colour: !argv.includes('--no-color'), plain: argv.includes('--plain') }))

/** Runs one command line. Everything outside comes through the host; the exit code is returned. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const said: { ending: Ending; flags: CommonFlags }[] = []
  const program = declare(host, (flags, ended) => said.push({ ending: ended, flags }))
  const typed: CommonFlags = {
    color: true,
    ...(argv.includes('--json') && { json: true as const }),
    ...(argv.includes('--quiet') && { quiet: true as const }),
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exit.done
    if (error instanceof CommanderError && error.code === 'commander.help') {
      host.err(program.helpInformation())
      return exit.usage
    }
    said.push({ ending: endingOf(error, host), flags: typed })
  }
  const last = said.at(-1)
  return last === undefined ? exit.done : report(last.ending, last.flags, host)
}

/** The commands and their flags, in the words of the host's language. A command's module is loaded when it is called. */
export function declare(host: Host, say: Say): Command {
  const speech = speechFor(host.language)
  const { help } = speech
  const program = new SpokenCommand('bulletin', speech)
    .description(help.program)
    .version(versionOf(host.resources), '--version', help.everywhere.version)
    .helpOption('-h, --help', help.everywhere.help)
    .enablePositionalOptions()
    .exitOverride()
    .helpCommand(false)
    .configureHelp(helpIn(help))
    .configureOutput({
      writeOut: host.out,
      writeErr: () => {}, // reported as a diagnostic
      getOutHelpWidth: () => host.terminal.columns,
    })
  declareMake(program, host, say)
  declareReading(program, host, say)
  declareApprove(program, host, say)
  declareEditing(program, host, say)
  declareImport(program, host, say)
  declareScripture(program, host, say)
  declareInit(program, host, say)
  declareSchedule(program, host, say)
  declareCompletion(program, host, say)
  declareHelp(program, host)
  return program
}
