import { type Disk, type Host, NOT_A_FILE, UnreadableError } from '../../host.ts'
import { type ImportReport, importTranslation } from '../../scripture/import/index.ts'
import type { SourceFile } from '../../scripture/import/source-file.ts'
import { scriptureFolder } from '../../scripture/parish-translations.ts'
import { bookLanguage } from '../../scripture/references/print-reference.ts'
import { readVersifications } from '../../scripture/references/versification.ts'
import { markOf } from '../../scripture/terms-of-use.ts'
import { filesBelow } from '../files-below.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import { type AboutTranslation, finishTranslations, writeTranslation } from './write-translation.ts'

/** A whole translation to be taken into the parish. */
export interface TranslationRequest extends Pick<WeekRequest, 'folder'> {
  /** A file, or a folder of files. */
  readonly source: string
  /** What it is called here, e.g. `BSB`. */
  readonly as: string
}

/** A translation that stands in the parish now. */
export interface AddedTranslation {
  readonly ok: true
  readonly name: string
  /** In the parish. */
  readonly folder: string
  readonly report: ImportReport
  /** Whether one of the same name made way. */
  readonly replaced: boolean
}

/**
 * Takes a whole translation into the parish: its books in `scripture/<name>/`, whole or not at all, with
 * a list of what was odd. One of the same name that was made here before is replaced.
 *
 * @param about writes that list for people
 * @throws Busy, DiskError, Stopped
 */
export async function addTranslation(
  host: Host,
  { folder, source, as }: TranslationRequest,
  about: AboutTranslation,
): Promise<AddedTranslation | Refused> {
  const found = findParish(host, folder)
  if (!found.ok) return found
  const named = nameOf(as)
  if (!named.ok) return named
  const { name } = named
  const files = sourceFiles(host, source)
  if (files === undefined) return refusedUsage('no-such-source', { path: source })
  const scripture = scriptureFolder(found.folder, host.disk)
  await finishTranslations(host, found.folder)
  const written = await writeTranslation(host, { scripture, name, source, about }, (keep) =>
    importTranslation(
      files,
      {
        from: source,
        name,
        numbering: readVersifications(host.resources).kjv,
        language: bookLanguage(host.language),
      },
      keep,
    ),
  )
  if (!written.ok) return refused([written.problem])
  return { ...written, name, folder: `${scripture.slice(found.folder.length + 1)}/${name}` }
}

/** What folders can be called on every system. */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,19}(?<!\.)$/u
const namesOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

type Named = { readonly ok: true; readonly name: string } | Refused

function nameOf(typed: string): Named {
  const name = markOf(typed).normalize('NFC')
  if (!nameForm.test(name) || namesOfWindows.test(name))
    return refusedUsage('translation-name', { typed })
  return name.toUpperCase() === 'KJV'
    ? refusedUsage('translation-shipped', { name })
    : { ok: true, name }
}

/** Folders in folders are followed so far. */
const mostDepth = 3

function sourceFiles(host: Host, typed: string): readonly SourceFile[] | undefined {
  const { disk } = host
  const path = host.resolve(typed)
  const kind = disk.kindOf(path)
  if (kind === undefined) return undefined
  const bare = typed.replace(/[/\\]+$/, '')
  const paths = kind === 'file' ? [''] : filesBelow(disk, path, mostDepth).map((file) => `/${file}`)
  return paths.map((below) => ({
    path: `${bare}${below}`,
    pieces: () => piecesOf(disk, `${path}${below}`),
  }))
}

/** The bytes of a file; a pipe or a device in a folder may keep a run waiting without end. */
function piecesOf(disk: Disk, path: string): Iterable<Uint8Array> {
  if (disk.kindOf(path) === undefined) throw new UnreadableError(path, NOT_A_FILE)
  return disk.pieces(path)
}
