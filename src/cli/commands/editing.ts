import { type Command, Option } from 'commander'
import type { Host } from '../../host.ts'
import {
  type CloseFlags,
  type EditFlags,
  priorities,
  type RenewFlags,
  type RequestFlags,
  shows,
} from '../args.ts'
import { examples } from '../help.ts'
import { common, gathered, type Say } from './flags.ts'

/** The life of a request: `add`, `edit`, `renew`, `close`. */
export function declareEditing(program: Command, host: Host, say: Say): void {
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
      const { add } = await import('../add.ts')
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
      const { edit } = await import('../edit.ts')
      say(flags, await edit(id, parish, flags, host))
    })
  onRequest(program.command('renew'), 'let a request run until a later day')
    .option('--until <day>', 'its last day (2026-12-20, in 4 weeks, Easter)')
    .addHelpText('after', examples('bulletin renew margaret --until "in 4 weeks"'))
    .action(async (id: string, parish: string | undefined, flags: RenewFlags) => {
      const { renew } = await import('../renew.ts')
      say(flags, await renew(id, parish, flags, host))
    })
  onRequest(program.command('close'), 'end a request')
    .option('--how <words>', 'how it ended: recovered, died, answered (never printed)')
    .option('--on <day>', 'the day from which on it is closed (default today)')
    .addHelpText('after', examples('bulletin close margaret --how recovered --on "last sunday"'))
    .action(async (id: string, parish: string | undefined, flags: CloseFlags) => {
      const { close } = await import('../close.ts')
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
