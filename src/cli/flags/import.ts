import type { Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { common, locking, newCommand, patient, type Say } from './common.ts'
import type { ImportFlags } from './import-flags.ts'
import { gathered } from './values.ts'

/** `import`: a partner's letter. */
export function declareImport(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.import
  locking(common(newCommand(program, 'import', help).argument('<file>', words.file), help), help)
    .option('--heading <heading=section>', words.heading, gathered)
    .option('--column <heading=meaning>', words.column, gathered)
    .option('--take-title', words.takeTitle)
    .option('--dry-run', words.dryRun)
    .action(async (file: string, parish: string | undefined, flags: ImportFlags) => {
      const { importFile } = await import('../commands/import.ts')
      say(flags, await importFile(file, parish, flags, patient(host, flags)))
    })
}
