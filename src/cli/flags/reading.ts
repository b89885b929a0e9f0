import { Argument, Option } from 'commander'
import { limits } from '../../problems/limits.ts'
import { channels, editions, layouts, type Stage, stages } from '../../vocabulary.ts'
import type {
  CheckFlags,
  InspectFlags,
  IssueFlags,
  ListFlags,
  ManyFlags,
  PreviewFlags,
  VerifyFlags,
} from './args.ts'
import type { Declaring } from './common.ts'
import { overAll } from './many.ts'
import { oneOf, wholeNumber, wholeNumberOr } from './values.ts'

/** What only reads: `preview`, `check`, `list`, `why`, `verify`, `inspect`. */
export function declareReading(declaring: Declaring): void {
  declarePreview(declaring)
  declareCheck(declaring)
  declareLists(declaring)
  declareVerify(declaring)
  declareInspect(declaring)
}

function declarePreview({ program, help: { preview: words }, host, say }: Declaring): void {
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
    .action(async (parish: string | undefined, flags: PreviewFlags & ManyFlags) => {
      if (await overAll('preview', parish, flags, host, say)) return
      if (flags.web) {
        const { previewInBrowser } = await import('../web/index.ts')
        say(flags, await previewInBrowser(parish, flags, host))
        return
      }
      const { preview } = await import('../commands/preview.ts')
      say(flags, await preview(parish, flags, host))
    })
}

function declareCheck({ program, help: { check: words }, host, say }: Declaring): void {
  program
    .named('check')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany()
    .joining()
    .addOption(wholeNumber(new Option('--weeks <number>', words.weeks), 1, limits.weeks))
    .action(async (parish: string | undefined, flags: CheckFlags & ManyFlags) => {
      if (await overAll('check', parish, flags, host, say)) return
      const { check } = await import('../commands/check.ts')
      say(flags, await check(parish, flags, host))
    })
}

function declareLists({ program, help, host, say }: Declaring): void {
  program
    .named('list')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany()
    .joining()
    .option('--open-ended', help.list.openEnded)
    .action(async (parish: string | undefined, flags: ListFlags & ManyFlags) => {
      if (await overAll('list', parish, flags, host, say)) return
      const { list } = await import('../commands/list.ts')
      say(flags, await list(parish, flags, host))
    })
  program
    .named('why')
    .argument('[id]', help.why.id)
    .inParish()
    .dated()
    .ofIssue()
    .action(async (id: string | undefined, parish: string | undefined, flags: IssueFlags) => {
      const { why } = await import('../commands/why.ts')
      say(flags, await why(id, parish, flags, host))
    })
}

function declareVerify({ program, help, host, say }: Declaring): void {
  program
    .named('verify')
    .inParish()
    .dated()
    .ofIssue()
    .ofMany(['out'])
    .option('--out <folder>', help.verify.out)
    .action(async (parish: string | undefined, flags: VerifyFlags & ManyFlags) => {
      if (await overAll('verify', parish, flags, host, say)) return
      const { verify } = await import('../commands/verify.ts')
      say(flags, await verify(parish, flags, host))
    })
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
