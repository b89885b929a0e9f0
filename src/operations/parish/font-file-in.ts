import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { regularOf } from '../../fonts/regular-of.ts'
import { fileInZip, isZip, namesInZip } from '../../fonts/zipped-files.ts'
import type { Disk } from '../../host.ts'
import { filesBelow } from '../files-below.ts'

/** A font file with its name. */
export interface FontFile {
  readonly ok: true
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why no font was found. */
export interface NoFontFile {
  readonly ok: false
  readonly problem: Diagnostic
}

/** So deep are folders in each other followed. */
const DEPTH = 8

/**
 * The font that is named by itself, or by the folder or the ZIP that holds its family, as a package or fonts.google.com
 * brings it.
 *
 * @param path absolute
 * @param said as the person named it
 * @throws DiskError
 */
export function fontFileIn(disk: Disk, path: string, said: string): FontFile | NoFontFile {
  if (disk.kindOf(path) === 'folder')
    return chosen(said, filesBelow(disk, path, DEPTH), (file) =>
      read(disk, `${path}/${file}`, said),
    )
  const whole = read(disk, path, said)
  if (!whole.ok || !isZip(whole.bytes)) return whole
  try {
    return chosen(said, namesInZip(whole.bytes), (file) => ({
      ...{ ok: true, name: nameOf(file) },
      bytes: fileInZip(whole.bytes, file),
    }))
  } catch {
    return noFont(diagnostic('error', 'unusable-font', { path: said, reason: 'damaged' }))
  }
}

function chosen(
  said: string,
  paths: readonly string[],
  open: (path: string) => FontFile | NoFontFile,
): FontFile | NoFontFile {
  const found = regularOf(paths)
  if (typeof found === 'string') return open(found)
  return noFont(
    found.length > 0
      ? diagnostic('error', 'several-fonts', { path: said, names: found.map(nameOf) })
      : diagnostic('error', 'unusable-font', { path: said, reason: 'none-inside' }),
  )
}

const noFont = (problem: Diagnostic): NoFontFile => ({ ok: false, problem })

function read(disk: Disk, path: string, said: string): FontFile | NoFontFile {
  const file = disk.read(path)
  return file.ok
    ? { ok: true, name: nameOf(path), bytes: file.bytes }
    : noFont(diagnostic('error', 'unreadable', { path: said, reason: file.detail }))
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
