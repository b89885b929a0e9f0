import { Argument, type Command, Option } from 'commander'
import type { Host } from '../../host.ts'
import {
  type CheckFlags,
  type CommonFlags,
  channels,
  editions,
  type InspectFlags,
  type PreviewFlags,
  type Stage,
  stages,
} from '../args.ts'
import { examples } from '../help.ts'
import { common, type Say, wholeNumber } from './flags.ts'

/** What only reads: `preview`, `check`, `list`, `why`, `inspect`. */
export function declareReading(program: Command, host: Host, say: Say): void {
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
        const { previewInBrowser } = await import('../web/index.ts')
        say(flags, await previewInBrowser(parish, flags, host))
        return
      }
      const { preview } = await import('../preview.ts')
      say(flags, await preview(parish, flags, host))
    })
  common(program.command('check'), 'every problem of this week and the next ones')
    .option('--weeks <number>', 'how many weeks to look at (default 4)', wholeNumber(1, 104))
    .addHelpText('after', examples('bulletin check', 'bulletin check --weeks 8 --json'))
    .action(async (parish: string | undefined, flags: CheckFlags) => {
      const { check } = await import('../check.ts')
      say(flags, await check(parish, flags, host))
    })
  common(program.command('list'), "this week's requests and articles, in and out, and why")
    .addHelpText('after', examples('bulletin list', 'bulletin list --date 2026-12-06'))
    .action(async (parish: string | undefined, flags: CommonFlags) => {
      const { list } = await import('../list.ts')
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
      const { why } = await import('../list.ts')
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
      const { inspect } = await import('../inspect.ts')
      say({ ...flags, json: true }, await inspect(stage, parish, flags, host))
    })
}
