import { Argument, Option } from 'commander'
import { limits } from '../../problems/limits.ts'
import { channels, editions, layouts, type Stage, stages } from '../../vocabulary.ts'
import type { InspectFlags } from './args.ts'
import type { Declaring } from './spoken-command.ts'
import { oneOf, wholeNumber, wholeNumberOr } from './values.ts'

/** What only reads: `preview`, `check`, `list`, `why`, `verify`, `inspect`. */
export function declareReading(declaring: Declaring): void {
  declarePreview(declaring)
  declareCheck(declaring)
  declareLists(declaring)
  declareVerify(declaring)
  declareInspect(declaring)
}

function declarePreview({ program, help: { preview: words } }: Declaring): void {
  program
    .named('preview')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany(['web', 'open'])
    .joining()
    .addOption(wholeNumberOr('none', new Option('--width <columns>', words.width), 20, 400))
    .option('--ascii', words.ascii)
    .option('--changes', words.changes)
    .addOption(oneOf(new Option('--channel <channel>', words.channel), channels))
    .addOption(oneOf(new Option('--edition <edition>', words.edition), editions))
    .addOption(new Option('--web', words.web).conflicts(['json', 'changes']))
    .addOption(new Option('--open', words.open).implies({ web: true }))
    .doesForAll('preview')
}

function declareCheck({ program, help: { check: words } }: Declaring): void {
  program
    .named('check')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany()
    .joining()
    .addOption(wholeNumber(new Option('--weeks <number>', words.weeks), 1, limits.weeks))
    .doesForAll('check')
}

function declareLists({ program, help }: Declaring): void {
  program
    .named('list')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany()
    .joining()
    .option('--open-ended', help.list.openEnded)
    .doesForAll('list')
  program
    .named('why')
    .argument('[id]', help.why.id)
    .inParish()
    .dated()
    .ofIssue()
    .does(async () => (await import('../commands/why.ts')).why)
}

function declareVerify({ program, help }: Declaring): void {
  program
    .named('verify')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany(['out'])
    .option('--out <folder>', help.verify.out)
    .doesForAll('verify')
}

function declareInspect({ program, help: { inspect: words }, host, say }: Declaring): void {
  program
    .named('inspect')
    .addArgument(oneOf(new Argument('<stage>', words.stage), stages))
    .inParish()
    .dated()
    .ofIssue()
    .addOption(oneOf(new Option('--channel <channel>', words.channel), channels))
    .addOption(oneOf(new Option('--edition <edition>', words.edition), layouts))
    .action(async (stage: Stage, parish: string | undefined, flags: InspectFlags) => {
      const { inspect } = await import('../commands/inspect.ts')
      say({ ...flags, json: true }, await inspect(stage, parish, flags, host))
    })
}
