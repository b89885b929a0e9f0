import { type UnzipFileInfo, unzipSync } from 'fflate'
import { diagnostic } from '../../diagnostic.ts'
import { translationLimits as limits } from '../../problems/limits.ts'
import { ImportRefusal, lineOf, tooMuch } from './refused.ts'
import type { SourceFile } from './source-file.ts'

/**
 * The files in zips in the place of the zips, where all that was named are zips. Beside other files a zip
 * stays what it is: it often lies beside what came out of it. An entry is unpacked when it is read, and never to more
 * than the zip's list says of it.
 *
 * @throws Refused for a zip that is damaged or locked, and for more files or bytes than the limits
 */
export function unpack(files: readonly SourceFile[]): readonly SourceFile[] {
  if (files.length === 0 || !files.every(isZip)) return files
  const budget = { bytes: 0, files: 0 }
  return files.flatMap((file) => entriesOf(file, budget))
}

function isZip({ pieces }: SourceFile): boolean {
  const start: number[] = []
  for (const piece of pieces()) {
    start.push(...piece.subarray(0, 4))
    if (start.length >= 4) break
  }
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => start[at] === byte)
}

/** What may come out of all zips together, counted as their lists of entries are read. */
interface Budget {
  bytes: number
  files: number
}

function entriesOf(file: SourceFile, budget: Budget): readonly SourceFile[] {
  const packed = bytesOf(file)
  const place = lineOf(file.path, 1)
  const names: string[] = []
  unzip(packed, file, ({ name, originalSize }) => {
    if (isHidden(name)) return false
    budget.files++
    budget.bytes += originalSize
    if (budget.files > limits.files) throw tooMuch('files', place)
    if (budget.bytes > limits.bytes) throw tooMuch('bytes', place)
    names.push(name)
    return false
  })
  return names.sort().map((name) => ({
    path: `${file.path}/${name.replace(/\p{C}/gu, '\ufffd')}`,
    pieces: () => [unzip(packed, file, (entry) => entry.name === name)[name] ?? new Uint8Array(0)],
  }))
}

/** Folders, what systems add of their own, and what is hidden. */
const isHidden = (name: string): boolean =>
  name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

function bytesOf({ path, pieces }: SourceFile): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  for (const piece of pieces()) {
    length += piece.length
    if (length > limits.bytes) throw tooMuch('bytes', lineOf(path, 1))
    parts.push(piece)
  }
  return Buffer.concat(parts)
}

function unzip(
  packed: Uint8Array,
  { path }: SourceFile,
  filter: (entry: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(packed, { filter })
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    throw new ImportRefusal(diagnostic('error', 'translation-zip', {}, lineOf(path, 1)))
  }
}
