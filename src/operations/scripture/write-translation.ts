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
import { retried } from '../issue/making/write-issue.ts'
import { withLock } from '../lock.ts'

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
  const scripture = scriptureFolder(folder, host.disk)
  const namesLeft = (): ReadonlySet<string> => {
    const entries = host.disk.list(scripture)
    const folders = entries === 'refused' ? [] : entries.filter(({ kind }) => kind === 'folder')
    return new Set(folders.flatMap(({ name }) => /^\.(.+)\.(?:new|old)$/.exec(name)?.[1] ?? []))
  }
  if (namesLeft().size === 0) return
  await withLock(host, scripture, async () => {
    for (const name of namesLeft()) {
      const target = existing(host, scripture, name) ?? `${scripture}/${name}`
      await finishOrUndo(host, target, `${scripture}/.${name}.new`, `${scripture}/.${name}.old`)
    }
  })
}

async function stageAndMove(
  host: Host,
  place: TranslationPlace,
  read: (keep: (book: ImportedBook) => void) => ImportedTranslation,
): Promise<WrittenTranslation> {
  const { disk } = host
  const { scripture, name } = place
  const target = existing(host, scripture, name) ?? `${scripture}/${name}`
  const staged = `${scripture}/.${name}.new`
  const old = `${scripture}/.${name}.old`
  await finishOrUndo(host, target, staged, old)
  const replaced = disk.kindOf(target) !== undefined
  if (replaced && !isOurs(target, disk)) {
    const path = target.slice(scripture.lastIndexOf('/') + 1)
    return { ok: false, problem: diagnostic('error', 'translation-in-the-way', { path }) }
  }
  disk.makeFolder(staged)
  try {
    const imported = writeFiles(host, staged, place, read)
    if (!imported.ok) return imported
    await host.heed()
    if (replaced) await retried(host, () => disk.rename(target, old))
    await retried(host, () => disk.rename(staged, `${scripture}/${name}`))
    await retried(host, () => disk.remove(old))
    return { ok: true, report: imported.report, replaced }
  } finally {
    if (disk.kindOf(target) === undefined && disk.kindOf(old) !== undefined)
      disk.rename(old, target)
    disk.remove(staged)
  }
}

/** What a run that broke off left behind. */
async function finishOrUndo(
  host: Host,
  target: string,
  staged: string,
  old: string,
): Promise<void> {
  const { disk } = host
  await retried(host, () => disk.remove(staged))
  if (disk.kindOf(old) === undefined) return
  if (disk.kindOf(target) === undefined) await retried(host, () => disk.rename(old, target))
  else await retried(host, () => disk.remove(old))
}

/** What stands under this name in any case: some disks do not tell `bsb` from `BSB`. */
function existing({ disk }: Host, scripture: string, name: string): string | undefined {
  const entries = disk.list(scripture)
  const found = entries === 'refused' ? undefined : entries.find((one) => isSame(one.name, name))
  return found && `${scripture}/${found.name}`
}

const isSame = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase()

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
