import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { diagnostic } from '../diagnostic.ts'
import { DiskError, type Host, Stopped } from '../host.ts'
import { speechFor } from '../messages/catalogues.ts'
import {
  type ApproveFlags,
  type CalendarFlags,
  type CheckFlags,
  type CloseFlags,
  type CommonFlags,
  channels,
  type EditFlags,
  editions,
  type InspectFlags,
  type MakeFlags,
  outputs,
  type PreviewFlags,
  papers,
  priorities,
  type RenewFlags,
  type RequestFlags,
  type ScriptureFlags,
  type Shell,
  type Stage,
  shapes,
  shells,
  shows,
  stages,
  type VerseFlags,
} from './args.ts'
import { type Ending, ending } from './ending.ts'
import { Busy, exit, UsageError } from './exit.ts'
import { examples, helpIn, showHelp } from './help.ts'
import type { ImportFlags } from './import-flags.ts'
import type { InitFlags } from './init-flags.ts'
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
  declareEditing(program, host, say)
  declareImport(program, host, say)
  declareScripture(program, host, say)
  declareStarting(program, host, say)
  declareCompletion(program, host, say)
  declareHelp(program)
  return program
}

function declareStarting(program: Command, host: Host, say: Say): void {
  program
    .command('init')
    .description('a new parish folder that makes its first insert at once')
    .argument('[folder]', 'the new folder; else this one, where it is empty')
    .option('--name <words>', "the parish's name")
    .option('--place <words>', 'town or neighbourhood')
    .option('--contact <words>', 'whom to ask for a prayer')
    .option('--phone <number>', 'its telephone number')
    .option('--email <address>', 'its e-mail address')
    .option('--sections <list>', 'the headings: "Those in need; Our common life"')
    .option('--translation <name>', 'the Bible that you read: KJV')
    .addOption(new Option('--calendar <year>', 'the church year').choices(['rcl', 'none']))
    .addOption(new Option('--paper <paper>', 'the paper').choices(papers))
    .option('--timezone <zone>', "the parish's: America/New_York")
    .option('--language <tag>', 'what is printed in: en-US, en-GB')
    .option('--json', 'one JSON object on standard output')
    .option('--quiet', 'say only what is wrong')
    .option('--yes', 'ask nothing')
    .option('--no-color', 'no colour')
    .option('--plain', 'for screen readers: questions in lines of text, answered by numbers')
    .addHelpText(
      'after',
      examples(
        'bulletin init our-parish',
        'bulletin init our-parish --name "Saint Brendan by the Water" --paper a4 --yes',
        'bulletin init . --sections "The sick; The departed; Our common life"',
      ),
    )
    .action(async (folder: string | undefined, flags: InitFlags) => {
      const { init } = await import('./init.ts')
      say(flags, await init(folder, flags, host))
    })
}

function declareCompletion(program: Command, host: Host, say: Say): void {
  const flags: CommonFlags = { color: true }
  program
    .command('completion')
    .description('a script by which your shell completes commands, flags and ids')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addHelpText(
      'after',
      examples(
        'source <(bulletin completion bash)',
        'bulletin completion fish > ~/.config/fish/completions/bulletin.fish',
        'bulletin completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion.ts')
      const { wording } = speechFor(host.language)
      const inWords = (text: string): string => wording.help.words.get(text) ?? text
      say(flags, ending({ out: completionScript(shell, program, inWords) }))
    })
  // Asked by the scripts alone.
  program
    .command('ids', { hidden: true })
    .argument('[parish]')
    .action(async (parish: string | undefined) => {
      const { idLines } = await import('./completion.ts')
      say(flags, ending({ out: idLines(parish, host) }))
    })
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
    .option('--verse-text <words>', 'its words as they are to print, where they are your own')
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
    .addOption(
      new Option(
        '--web',
        'the pages as they will print, in a browser, anew when a file changes; Ctrl-C ends it',
      ).conflicts(['json', 'changes']),
    )
    .addOption(new Option('--open', 'with --web, and start the browser').implies({ web: true }))
    .addHelpText(
      'after',
      examples(
        'bulletin preview',
        'bulletin preview --changes',
        'bulletin preview --width 60',
        'bulletin preview --web --open',
      ),
    )
    .action(async (parish: string | undefined, flags: PreviewFlags) => {
      if (flags.web) {
        const { previewInBrowser } = await import('./web/index.ts')
        say(flags, await previewInBrowser(parish, flags, host))
        return
      }
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

function declareEditing(program: Command, host: Host, say: Say): void {
  requestOptions(common(program.command('add'), 'add a request, by questions or by flags'))
    .addHelpText(
      'after',
      examples(
        'bulletin add',
        'bulletin add --section "Those in need" --text "For all who keep watch tonight." --yes',
        'bulletin add --person "Tobias Reed" --minor --from "next sunday" --consent-by "his mother" --consent-channels print --yes',
      ),
    )
    .action(async (parish: string | undefined, flags: RequestFlags) => {
      const { add } = await import('./add.ts')
      say(flags, await add(parish, flags, host))
    })
  requestOptions(
    onRequest(program.command('edit'), 'change a request, and nothing else in its file'),
  )
    .option('--clear <key>', 'take a key such as until, link or closed out (repeatable)', gathered)
    .addHelpText(
      'after',
      examples('bulletin edit margaret', 'bulletin edit margaret --show initials --clear closed'),
    )
    .action(async (id: string, parish: string | undefined, flags: EditFlags) => {
      const { edit } = await import('./edit.ts')
      say(flags, await edit(id, parish, flags, host))
    })
  onRequest(program.command('renew'), 'let a request run until a later day')
    .option('--until <day>', 'its last day (2026-12-20, in 4 weeks, Easter)')
    .addHelpText('after', examples('bulletin renew margaret --until "in 4 weeks"'))
    .action(async (id: string, parish: string | undefined, flags: RenewFlags) => {
      const { renew } = await import('./renew.ts')
      say(flags, await renew(id, parish, flags, host))
    })
  onRequest(program.command('close'), 'end a request')
    .option('--how <words>', 'how it ended: recovered, died, answered (never printed)')
    .option('--on <day>', 'the day from which on it is closed (default today)')
    .addHelpText('after', examples('bulletin close margaret --how recovered --on "last sunday"'))
    .action(async (id: string, parish: string | undefined, flags: CloseFlags) => {
      const { close } = await import('./close.ts')
      say(flags, await close(id, parish, flags, host))
    })
}

/** A command about one request. */
const onRequest = (command: Command, description: string): Command =>
  common(command.argument('<id>', 'of the request'), description)

/** What can be said of a request. */
const requestOptions = (command: Command): Command =>
  command
    .option('--section <name>', 'the heading that it stands under; without one it leads')
    .option('--text <words>', 'what to pray for, in Markdown')
    .option('--person <name>', 'the person prayed for: first name, then the rest')
    .addOption(new Option('--show <way>', 'how much of the name prints').choices(shows))
    .option('--minor', 'the person is under 18: initials at most')
    .option('--from <day>', 'the first day (2026-11-29, next sunday, in 4 weeks, Easter)')
    .option('--until <day>', 'the last day')
    .option('--sunday <day>', 'one Sunday alone')
    .option('--every <weeks>', 'repeats, counted from --from: 2 weeks')
    .addOption(new Option('--priority <priority>', 'of its room on the page').choices(priorities))
    .option('--link <link>', 'words and an address: "Sign up https://example.org"')
    .option('--consent-by <person>', 'who gave consent to the name being shown')
    .option('--consent-channels <list>', 'where it may stand: print,text,web, or none as yet')

function declareImport(program: Command, host: Host, say: Say): void {
  common(
    program
      .command('import')
      .argument('<file>', "a partner's e-mail or a pasted text; - for standard input"),
    "turn a partner's letter into requests and articles of a week",
  )
    .option(
      '--heading <heading=section>',
      'what a heading is: a section, or new, article, text (repeatable)',
      gathered,
    )
    .option('--dry-run', 'show what would be written, but write nothing')
    .addHelpText(
      'after',
      examples(
        'bulletin import letter.eml',
        'bulletin import letter.txt --date 2026-11-29 --yes',
        'bulletin import - --heading "Asia and Pacific=Asia"',
      ),
    )
    .action(async (file: string, parish: string | undefined, flags: ImportFlags) => {
      const { importFile } = await import('./import.ts')
      say(flags, await importFile(file, parish, flags, host))
    })
}

function declareScripture(program: Command, host: Host, say: Say): void {
  everywhere(program.command('verse'))
    .description("look a verse up, search for words, or see why this week's verse was chosen")
    .argument('[words...]', "words, a reference, or nothing; after them, the parish's folder")
    .option('--translation <name>', 'in this translation (repeatable)', gathered)
    .option('--limit <number>', 'of a search, show so many (default 10)', wholeNumber(1, 100_000))
    .addHelpText(
      'after',
      examples(
        'bulletin verse',
        'bulletin verse "Psalm 106:3" --translation KJV --translation BSB',
        'bulletin verse mercy justice',
        `bulletin verse '"still waters"'`,
      ),
    )
    .action(async (words: readonly string[], flags: VerseFlags) => {
      const { verse } = await import('./verse.ts')
      say(flags, await verse(words, flags, host))
    })
  common(program.command('calendar'), 'coming Sundays and feasts, with their readings')
    .option('--from <day>', 'the first day (default today)')
    .option('--weeks <number>', 'how many weeks (default 8)', wholeNumber(1, 520))
    .addHelpText(
      'after',
      examples('bulletin calendar', 'bulletin calendar --from 2026-11-29 --weeks 4 --json'),
    )
    .action(async (parish: string | undefined, flags: CalendarFlags) => {
      const { calendar } = await import('./calendar.ts')
      say(flags, await calendar(parish, flags, host))
    })
  common(
    program
      .command('scripture')
      .addArgument(new Argument('<action>', 'what to do').choices(['add']))
      .argument('<source>', 'a file or folder: USFM, OSIS, Zefania, IMP, or a verse a line'),
    'add a whole translation of the Bible',
  )
    .requiredOption('--as <name>', 'its abbreviation, such as BSB')
    .addHelpText('after', examples('bulletin scripture add ~/Downloads/bsb_usfm --as BSB'))
    .action(async (_action, source: string, parish: string | undefined, flags: ScriptureFlags) => {
      const { addTranslation } = await import('./scripture.ts')
      say(flags, await addTranslation(source, parish, flags, host))
    })
}

/** The parish argument and the flags that every command knows. */
const common = (command: Command, description: string): Command =>
  everywhere(
    command
      .description(description)
      .argument(
        '[parish]',
        "the parish's folder; else this one, or the nearest above with bulletin.yaml",
      ),
  )

/** The flags that every command knows. */
const everywhere = (command: Command): Command =>
  command
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
