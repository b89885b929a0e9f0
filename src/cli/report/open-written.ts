import { speechFor } from '../../messages/catalogues.ts'
import type { MakeFlags } from '../flags/args.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Shows a file that was just written, where `--open` asks for it.
 *
 * @returns what is to be said where the system has no program for it; else nothing
 */
export async function openWritten(
  path: string | undefined,
  { open, dryRun }: MakeFlags,
  host: TerminalHost,
): Promise<string> {
  if (!open || dryRun || path === undefined || (await host.open(path))) return ''
  return `${speechFor(host.language).wording.notOpened(path)}\n`
}
