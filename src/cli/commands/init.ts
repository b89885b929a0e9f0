import { type Command, Option } from 'commander'
import type { Host } from '../../host.ts'
import { papers } from '../args.ts'
import { examples } from '../help.ts'
import type { InitFlags } from '../init-flags.ts'
import { type Say, spoken } from './flags.ts'

/** `init`: a new parish. */
export function declareInit(program: Command, host: Host, say: Say): void {
  const command = program
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
  spoken(command)
    .addHelpText(
      'after',
      examples(
        'bulletin init our-parish',
        'bulletin init our-parish --name "Saint Brendan by the Water" --paper a4 --yes',
        'bulletin init . --sections "The sick; The departed; Our common life"',
      ),
    )
    .action(async (folder: string | undefined, flags: InitFlags) => {
      const { init } = await import('../init.ts')
      say(flags, await init(folder, flags, host))
    })
}
