import type { Command } from 'commander'
import { examples, showHelp } from '../help.ts'

/** `help`: all commands, or one. */
export function declareHelp(program: Command): void {
  program
    .command('help')
    .description('all commands, or one with its flags and examples')
    .argument('[command...]', 'the command')
    .addHelpText('after', examples('bulletin help', 'bulletin help make'))
    .action((names: readonly string[]) => showHelp(program, names))
}
