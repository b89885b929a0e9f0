import { concat } from '../../bytes.ts'
import { NOT_A_FILE, UnreadableError } from '../../host.ts'
import { limits } from '../../problems/limits.ts'
import { usageError } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * The bytes of a file that a command line names, or of a pipe (`<(pandoc letter.odt)`), which whoever names it waits for.
 *
 * @throws UsageError for a path that does not exist or is a folder, UnreadableError
 */
export function readGiven(file: string, host: TerminalHost): Uint8Array {
  const path = host.resolve(file)
  if (host.disk.kindOf(path) === 'folder') throw usageError('folder-for-file', { path: file })
  const read = host.disk.read(path)
  if (read.ok) return read.bytes
  if (read.reason === 'missing') throw usageError('no-such-file', { path: file })
  if (read.detail === NOT_A_FILE) return readToEnd(path, host)
  throw new UnreadableError(path, read.detail)
}

function readToEnd(path: string, { disk }: TerminalHost): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  for (const piece of disk.pieces(path)) {
    size += piece.length
    if (size > limits.file) throw new UnreadableError(path, 'EFBIG')
    pieces.push(piece)
  }
  return concat(pieces)
}
