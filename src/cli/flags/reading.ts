import { Argument, type Command, Option } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import { channels, editions, layouts, type Stage, stages } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type {
  CheckFlags,
  InspectFlags,
  IssueFlags,
  ListFlags,
  ManyFlags,
  PreviewFlags,
  VerifyFlags,
} from './args.ts'
import { common, joining, newCommand, ofIssue, type Say } from './common.ts'
import { ofMany, overAll } from './many.ts'
import { oneOf, wholeNumber, wholeNumberOr } from './values.ts'

/** What only reads: `preview`, `check`, `list`, `why`, `verify`, `inspect`. */
export function declareReading(program: Command, host: TerminalHost, say: Say): void {
  declarePreview(program, host, say)
  declareCheck(program, host, say)
  declareLists(program, host, say)
  declareVerify(program, host, say)
  declareInspect(program, host, say)
}

function declarePreview(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.preview
  const command = ofIssue(common(newCommand(program, 'preview', help), help), help)
  joining(ofMany(command, help, ['web', 'open']), help)
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

function declareCheck(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.check
  joining(ofMany(ofIssue(common(newCommand(program, 'check', help), help), help), help), help)
    .addOption(wholeNumber(new Option('--weeks <number>', words.weeks), 1, 104))
    .action(async (parish: string | undefined, flags: CheckFlags & ManyFlags) => {
      if (await overAll('check', parish, flags, host, say)) return
      const { check } = await import('../commands/check.ts')
      say(flags, await check(parish, flags, host))
    })
}

function declareLists(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const list = ofMany(ofIssue(common(newCommand(program, 'list', help), help), help), help)
  joining(list, help)
    .option('--open-ended', help.list.openEnded)
    .action(async (parish: string | undefined, flags: ListFlags & ManyFlags) => {
      if (await overAll('list', parish, flags, host, say)) return
      const { list } = await import('../commands/list.ts')
      say(flags, await list(parish, flags, host))
    })
  ofIssue(
    common(newCommand(program, 'why', help).argument('[id]', help.why.id), help),
    help,
  ).action(async (id: string | undefined, parish: string | undefined, flags: IssueFlags) => {
    const { why } = await import('../commands/why.ts')
    say(flags, await why(id, parish, flags, host))
  })
}

function declareVerify(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.verify
  ofMany(ofIssue(common(newCommand(program, 'verify', help), help), help), help, ['out'])
    .option('--out <folder>', words.out)
    .action(async (parish: string | undefined, flags: VerifyFlags & ManyFlags) => {
      if (await overAll('verify', parish, flags, host, say)) return
      const { verify } = await import('../commands/verify.ts')
      say(flags, await verify(parish, flags, host))
    })
}

function declareInspect(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.inspect
  const command = newCommand(program, 'inspect', help).addArgument(
    oneOf(new Argument('<stage>', words.stage), stages),
  )
  ofIssue(common(command, help), help)
    .addOption(oneOf(new Option('--channel <channel>', words.channel), channels))
    .addOption(oneOf(new Option('--edition <edition>', words.edition), layouts))
    .action(async (stage: Stage, parish: string | undefined, flags: InspectFlags) => {
      const { inspect } = await import('../commands/inspect.ts')
      say({ ...flags, json: true }, await inspect(stage, parish, flags, host))
    })
}
