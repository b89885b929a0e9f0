import { type Command, CommanderError } from 'commander'
import { exit } from '../exit-codes.ts'
import { speechFor } from '../messages/catalogues.ts'
import { versionOf } from '../operations/version.ts'
import type { Installation } from '../system/installation.ts'
import type { CommonFlags } from './flags/args.ts'
import type { Say } from './flags/common.ts'
import { declareEditing, declareForget, declareImport } from './flags/editing.ts'
import { declareCompletion, declareHelp } from './flags/help.ts'
import { helpIn } from './flags/help-text.ts'
import { declareApprove, declareMake, declareSlip } from './flags/making.ts'
import { declareReading } from './flags/reading.ts'
import { declareScripture } from './flags/scripture.ts'
import {
  declareFonts,
  declareInit,
  declareSchedule,
  declareSection,
  declareThemes,
} from './flags/setting-up.ts'
import { type Declaring, SpokenCommand } from './flags/spoken-command.ts'
import { guardedHost } from './guarded-host.ts'
import { notingWrites } from './noting-writes.ts'
import type { Ending } from './report/ending.ts'
import { endingOf } from './report/ending-of-error.ts'
import { report } from './report/report.ts'
import { terminalHost } from './system/terminal.ts'
import type { TerminalHost } from './terminal-host.ts'

/** Runs one command line in the real world. Returns the exit code. */
export async function main(argv: readonly string[], installation: Installation): Promise<number> {
  // The whole stack of a defect is told; a recursion without end has more of it than anybody reads.
  Error.stackTraceLimit = 100
  const colour = argv.includes('--no-color') ? false : argv.includes('--color') || undefined
  const flags = { colour, plain: argv.includes('--plain') }
  const host = terminalHost(flags, installation)
  try {
    return await run(argv, host)
  } finally {
    host.leave()
  }
}

/** What a thread of a run over many parishes does: whatever that run tells it. */
export async function work(installation: Installation): Promise<void> {
  const { serveJobs } = await import('./system/crew.ts')
  await serveJobs(installation)
}

/** Runs one command line. Everything outside comes through the host; the exit code is returned. */
export async function run(argv: readonly string[], outside: TerminalHost): Promise<number> {
  const { disk, wrote } = notingWrites(outside.disk)
  const host = guardedHost(outside, disk)
  const said: { ending: Ending; flags: CommonFlags }[] = []
  const typed: CommonFlags = {
    ...(argv.includes('--json') && { json: true as const }),
    ...(argv.includes('--quiet') && { quiet: true as const }),
  }
  let program: Command | undefined
  try {
    program = declare(host, (flags, ended) => said.push({ ending: ended, flags }), argv)
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exit.done
    if (program && error instanceof CommanderError && error.code === 'commander.help') {
      host.err(program.helpInformation())
      return exit.usage
    }
    said.push({ ending: endingOf(error, host, wrote()), flags: typed })
  }
  const last = said.at(-1)
  if (last === undefined) return exit.done
  // `help` of a word that is no command is not helped by its own help.
  const command = program?.commands
    .map((one) => one.name())
    .find((name) => name === argv[0] && name !== 'help')
  return report(last.ending, last.flags, host, command)
}

/**
 * The commands and their flags, in the words of the host's language. A command's module is loaded when it is called.
 *
 * @param typed what only one command is asked by declares that one alone; nothing typed declares all
 */
export function declare(host: TerminalHost, say: Say, typed: readonly string[] = []): Command {
  const { help } = speechFor(host.language)
  const around = { help, host, say }
  const program = new SpokenCommand('bulletin', around)
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
  for (const { declares } of declaredFor(typed)) declares({ program, ...around })
  return program
}

function declaredFor([first, second]: readonly string[]): readonly Declared[] {
  // It is the program's own to answer.
  if (first === '--version') return []
  const asked = first === 'help' ? second : first
  const one = declared.find(({ names }) => asked !== undefined && names.includes(asked))
  if (one === undefined) return declared
  return first === 'help' ? [one, helping] : [one]
}

/** Commands that are declared together. */
interface Declared {
  /** Those that need no other command declared: help and completion speak of all. */
  readonly names: readonly string[]
  readonly declares: (declaring: Declaring) => void
}

const helping: Declared = { names: [], declares: declareHelp }

/** In the order of the help. */
const declared: readonly Declared[] = [
  { names: ['make'], declares: declareMake },
  { names: ['preview', 'check', 'list', 'why', 'verify', 'inspect'], declares: declareReading },
  { names: ['approve'], declares: declareApprove },
  { names: ['slip'], declares: declareSlip },
  { names: ['add', 'edit', 'renew', 'close'], declares: declareEditing },
  { names: ['forget'], declares: declareForget },
  { names: ['import'], declares: declareImport },
  { names: ['scripture', 'verse', 'calendar'], declares: declareScripture },
  { names: ['fonts'], declares: declareFonts },
  { names: ['init'], declares: declareInit },
  { names: ['themes'], declares: declareThemes },
  { names: ['section'], declares: declareSection },
  { names: ['schedule'], declares: declareSchedule },
  { names: [], declares: declareCompletion },
  helping,
]
