import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { diagnostic } from '../diagnostic.ts'
import { DiskError, type Host, Stopped } from '../host.ts'
import { speechFor } from '../messages/catalogues.ts'
import {
  type ApproveFlags,
  type CheckFlags,
  type CommonFlags,
  channels,
  editions,
  type InspectFlags,
  type MakeFlags,
  outputs,
  type PreviewFlags,
  papers,
  type Stage,
  shapes,
  stages,
} from './args.ts'
import { type Ending, ending } from './ending.ts'
import { Busy, exit, UsageError } from './exit.ts'
import { examples, helpIn, showHelp } from './help.ts'
import { report } from './report.ts'
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

/** The ending that an exception stands for. What is no mistake of the person's is a defect of ours. */
function endingOf(error: unknown, host: Host): Ending {
  if (error instanceof CommanderError || error instanceof UsageError) {
    const reason = error.message.replace(/^error: /, '')
    return ending({ exit: exit.usage, diagnostics: [diagnostic('error', 'usage', { reason })] })
  }
  if (error instanceof DiskError) {
    const { path, code } = error
    return ending({ exit: exit.disk, diagnostics: [diagnostic('error', 'disk', { path, code })] })
  }
  if (error instanceof Busy)
    return ending({
      exit: exit.busy,
      diagnostics: [diagnostic('error', 'busy', { lock: error.message })],
    })
  if (error instanceof Stopped)
    return ending({ exit: exit.stopped, err: `${speechFor(host.language).wording.stopped}\n` })
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return ending({
    exit: exit.defect,
    diagnostics: [diagnostic('error', 'defect', { stack, version: versionOf(host.resources) })],
  })
}

type Say = (flags: CommonFlags, ending: Ending) => void

/** The commands and their flags. A command's module is loaded when it is called. */
function declare(host: Host, say: Say): Command {
  const program = new Command('bulletin')
    .description("bulletin makes a parish's weekly prayer insert from plain files.")
    .version(versionOf(host.resources), '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .exitOverride()
    .helpCommand(false)
    .configureHelp(helpIn(speechFor(host.language).wording))
    .configureOutput({
      writeOut: host.out,
      writeErr: () => {}, // reported as a diagnostic
      getOutHelpWidth: () => host.terminal.columns,
    })
  declareMake(program, host, say)
  declareReading(program, host, say)
  declareApprove(program, host, say)
  declareHelp(program)
  return program
}

function declareHelp(program: Command): void {
  program
    .command('help')
    .description('all commands, or one with its flags and examples')
    .argument('[command...]', 'the command')
    .addHelpText('after', examples('bulletin help', 'bulletin help make'))
    .action((names: readonly string[]) => showHelp(program, names))
}

function declareMake(program: Command, host: Host, say: Say): void {
  common(program.command('make'), "make this week's insert: the PDFs, the text, and the record")
    .option('--verse <ref>', 'the verse at the head, by its reference')
    .option('--translation <name>', 'the translation of that verse')
    .option('--leave-out <id>', 'leave this request or article out (repeatable)', gathered)
    .addOption(new Option('--shape <shape>', 'how the paper is used').choices(shapes))
    .addOption(new Option('--paper <paper>', 'the paper').choices(papers))
    .option('--only <kinds>', `only these files: ${outputs.join(', ')}`, listOf(outputs))
    .option('--edition <editions>', `only these: ${editions.join(', ')}`, listOf(editions))
    .option('--out <folder>', 'write the files straight into this folder')
    .option('--dry-run', 'decide and lay out, but write nothing')
    .option('--test-sheet', 'instead, a sheet that shows which edge your printer flips on')
    .option('--open', 'show the insert when it is made')
    .option('--fresh', 'forget what was chosen by hand for this week')
    .option('--reopen', 'write other content than was approved, marked UPDATED with the time')
    .addHelpText(
      'after',
      examples(
        'bulletin make --yes',
        'bulletin make --date 2026-11-29 --shape half-fold',
        'bulletin make --verse "Psalm 46:1" --only pdf',
      ),
    )
    .action(async (parish: string | undefined, flags: MakeFlags) => {
      const { make } = await import('./make.ts')
      say(flags, await make(parish, flags, host))
    })
}

function declareApprove(program: Command, host: Host, say: Say): void {
  common(program.command('approve'), "clergy's word on what goes out this week")
    .option('--by <name>', 'who gives the word')
    .addHelpText(
      'after',
      examples(
        'bulletin approve --by "The Rev. Ruth Amsel"',
        'bulletin approve --by "The Rev. Ruth Amsel" --date 2026-11-29 --yes',
      ),
    )
    .action(async (parish: string | undefined, flags: ApproveFlags) => {
      const { approve } = await import('./approve.ts')
      say(flags, await approve(parish, flags, host))
    })
}

function declareReading(program: Command, host: Host, say: Say): void {
  common(program.command('preview'), "this week's text on standard output, and nothing else there")
    .option('--width <columns>', 'columns of the text', wholeNumber(20, 400))
    .option('--ascii', 'plain letters, for old mail programs')
    .option('--changes', 'first a line for all that is new, changed, ending, dropped, closed')
    .addOption(new Option('--channel <channel>', 'what this channel may carry').choices(channels))
    .addOption(new Option('--edition <edition>', 'what these pages say').choices(editions))
    .addHelpText(
      'after',
      examples('bulletin preview', 'bulletin preview --changes', 'bulletin preview --width 60'),
    )
    .action(async (parish: string | undefined, flags: PreviewFlags) => {
      const { preview } = await import('./preview.ts')
      say(flags, await preview(parish, flags, host))
    })
  common(program.command('check'), 'every problem of this week and the next ones')
    .option('--weeks <number>', 'how many weeks to look at (default 4)', wholeNumber(1, 104))
    .addHelpText('after', examples('bulletin check', 'bulletin check --weeks 8 --json'))
    .action(async (parish: string | undefined, flags: CheckFlags) => {
      const { check } = await import('./check.ts')
      say(flags, await check(parish, flags, host))
    })
  common(program.command('list'), "this week's requests and articles, in and out, and why")
    .addHelpText('after', examples('bulletin list', 'bulletin list --date 2026-12-06'))
    .action(async (parish: string | undefined, flags: CommonFlags) => {
      const { list } = await import('./list.ts')
      say(flags, await list(parish, flags, host))
    })
  common(
    program.command('why').argument('<id>', 'of a request or an article'),
    'why it is in or out',
  )
    .addHelpText(
      'after',
      examples('bulletin why margaret', 'bulletin why vestry --date 2026-12-06'),
    )
    .action(async (id: string, parish: string | undefined, flags: CommonFlags) => {
      const { why } = await import('./list.ts')
      say(flags, await why(id, parish, flags, host))
    })
  common(
    program.command('inspect').addArgument(new Argument('<stage>', 'which form').choices(stages)),
    'an intermediate form as JSON',
  )
    .addOption(
      new Option('--channel <channel>', 'of `document`: what this channel may carry').choices(
        channels,
      ),
    )
    .addOption(new Option('--edition <edition>', 'of `sheets`: which pages').choices(editions))
    .addHelpText('after', examples('bulletin inspect selection', 'bulletin inspect sheets'))
    .action(async (stage: Stage, parish: string | undefined, flags: InspectFlags) => {
      const { inspect } = await import('./inspect.ts')
      say({ ...flags, json: true }, await inspect(stage, parish, flags, host))
    })
}

/** The parish argument and the flags that every command knows. */
const common = (command: Command, description: string): Command =>
  command
    .description(description)
    .argument(
      '[parish]',
      "the parish's folder; else this one, or the nearest above with bulletin.yaml",
    )
    .option(
      '--date <day>',
      'the week: the first Sunday on or after this day (2026-11-29, next sunday)',
    )
    .option('--json', 'one JSON object on standard output')
    .option('--quiet', 'say only what is wrong')
    .option('--yes', 'ask nothing')
    .option('--no-color', 'no colour')
    .option('--plain', 'for screen readers: questions in lines of text, answered by numbers')

const gathered = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

/** Reads some of the names, with commas between them, into their usual order. */
const listOf =
  <Name extends string>(names: readonly Name[]) =>
  (typed: string): readonly Name[] => {
    const given = typed.split(',').map((name) => name.trim())
    if (given.every((one) => names.some((name) => name === one)))
      return names.filter((name) => given.includes(name))
    throw new InvalidArgumentError(`Allowed are ${names.join(', ')}.`)
  }

const wholeNumber =
  (least: number, most: number) =>
  (typed: string): number => {
    const number = Number(typed)
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Type a whole number from ${least} to ${most}.`)
  }
