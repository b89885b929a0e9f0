import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { ImportedBook } from '../../scripture/import/gather-books.ts'
import type { ImportedTranslation, ImportReport } from '../../scripture/import/index.ts'
import {
  aboutFile,
  aboutHeading,
  isOurs,
  scriptureFolder,
} from '../../scripture/parish-translations.ts'
import { searchLines } from '../../scripture/search-words.ts'
import { writeBook } from '../../scripture/stored-book.ts'
import { bookFile, psalm151File, searchFile } from '../../scripture/stored-translation.ts'
import { withLock } from '../writing/lock.ts'
import {
  finishFolder,
  foldersLeft,
  type OwnFolder,
  replaceFolder,
  standing,
} from '../writing/replace-folder.ts'

/** Where a translation is written, and where it came from. */
export interface TranslationPlace {
  /** The parish's folder of scripture, absolute. */
  readonly scripture: string
  readonly name: string
  /** As the person named it. */
  readonly source: string
  /** What the translation is, and everything that was odd in it, for people: the text of `about.txt`. */
  readonly about: AboutTranslation
}

/** Tells in the person's language what was imported, from a file or folder of this name. */
export type AboutTranslation = (report: ImportReport, name: string, file: string) => string

export type WrittenTranslation =
  | { readonly ok: true; readonly report: ImportReport; readonly replaced: boolean }
  | { readonly ok: false; readonly problem: Diagnostic }

/**
 * Writes a translation into `scripture/<name>/` while it is read: beside its place, into which it is moved
 * when it is whole. Where anything is wrong with it nothing is left, and one of that name stays.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function writeTranslation(
  host: Host,
  place: TranslationPlace,
  read: (keep: (book: ImportedBook) => void) => ImportedTranslation,
): Promise<WrittenTranslation> {
  const { disk } = host
  const { scripture } = place
  const wasThere = disk.kindOf(scripture) !== undefined
  try {
    return await withLock(host, scripture, () => stageAndMove(host, place, read))
  } finally {
    const left = disk.list(scripture)
    if (!wasThere && left !== 'refused' && left.length === 0) disk.remove(scripture)
  }
}

/**
 * Brings back, or to an end, every translation that a run left half written; does nothing, not even lock, where
 * there is none.
 *
 * @param folder the parish's, absolute
 * @throws Busy where the run that writes them is still at work, DiskError
 */
export async function finishTranslations(host: Host, folder: string): Promise<void> {
  const { disk } = host
  const scripture = scriptureFolder(folder, disk)
  const left = (): readonly string[] =>
    foldersLeft(disk, scripture).filter((name) =>
      ['new', 'old'].some((end) => disk.kindOf(`${scripture}/.${name}.${end}`) === 'folder'),
    )
  if (left().length === 0) return
  await withLock(host, scripture, async () => {
    for (const name of left()) await finishFolder(host, folderOf(scripture, name))
  })
}

/** Nothing else is in a folder of ours (`isOurs`). */
const folderOf = (scripture: string, name: string): OwnFolder => ({
  path: `${scripture}/${name}`,
  isOurs: () => true,
})

async function stageAndMove(
  host: Host,
  place: TranslationPlace,
  read: (keep: (book: ImportedBook) => void) => ImportedTranslation,
): Promise<WrittenTranslation> {
  const { disk } = host
  const { scripture, name } = place
  const folder = folderOf(scripture, name)
  await finishFolder(host, folder)
  const before = standing(disk, folder)
  if (before !== undefined && !isOurs(before, disk)) {
    const path = before.slice(scripture.lastIndexOf('/') + 1)
    return { ok: false, problem: diagnostic('error', 'translation-in-the-way', { path }) }
  }
  const imported = await replaceFolder(host, folder, async (staged) => {
    const written = writeFiles(host, staged, place, read)
    if (written.ok) await host.heed()
    return written
  })
  return imported.ok ? { ...imported, replaced: before !== undefined } : imported
}

function writeFiles(
  host: Host,
  staged: string,
  place: TranslationPlace,
  read: (keep: (book: ImportedBook) => void) => ImportedTranslation,
): ImportedTranslation {
  const write = (file: string, text: string): void =>
    host.disk.write(`${staged}/${file}`, new TextEncoder().encode(text))
  const lines: string[] = []
  const imported = read(({ book, isPsalm151, verses }) => {
    write(isPsalm151 ? psalm151File : bookFile(book), writeBook(verses))
    lines.push(searchLines(book, verses))
  })
  if (imported.ok) {
    write(searchFile, lines.join(''))
    const file = place.source.replace(/[/\\]+$/, '').replace(/^.*[/\\]/s, '')
    write(aboutFile, `${aboutHeading}\n${place.about(imported.report, place.name, file)}`)
  }
  return imported
}
