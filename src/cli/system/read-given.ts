import { UnreadableError } from '../../host.ts'
import { usageError } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * The bytes of a file that a command line names.
 *
 * @throws UsageError for a path that does not exist or is a folder, UnreadableError
 */
export function readGiven(file: string, host: TerminalHost): Uint8Array {
  const path = host.resolve(file)
  if (host.disk.kindOf(path) === 'folder') throw usageError('folder-for-file', { path: file })
  const read = host.disk.read(path)
  if (read.ok) return read.bytes
  if (read.reason === 'missing') throw usageError('no-such-file', { path: file })
  throw new UnreadableError(path, read.detail)
}
