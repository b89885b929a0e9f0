import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { findParish, noParish } from '../../operations/find-parish.ts'
import { writeTranslation } from '../../operations/write-translation.ts'
import {
  type ImportReport,
  importTranslation,
  type SourceFile,
} from '../../scripture/import/index.ts'
import { isLoss } from '../../scripture/import/oddity.ts'
import { scriptureFolder } from '../../scripture/parish-translations.ts'
import { bookLanguage } from '../../scripture/print-reference.ts'
import { markOf } from '../../scripture/terms-of-use.ts'
import { readVersifications } from '../../scripture/versification.ts'
import type { ScriptureFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'

/**
 * Takes a whole translation into the parish: its books in `scripture/<name>/`, whole or not at all, with
 * a list of what was odd. One of the same name that was made here before is replaced.
 *
 * @throws UsageError for a name that can be none and a path that does not exist, Busy, DiskError
 */
export async function addTranslation(
  typedSource: string,
  typedParish: string | undefined,
  flags: ScriptureFlags,
  host: Host,
): Promise<Ending> {
  const found = findParish(host, typedParish)
  if (!found.ok) return noParish(found)
  const name = nameOf(flags.as, host)
  const files = sourceFiles(host, typedSource)
  const scripture = scriptureFolder(found.folder, host.disk)
  const written = await writeTranslation(host, { scripture, name, source: typedSource }, (keep) =>
    importTranslation(
      files,
      {
        from: typedSource,
        name,
        numbering: readVersifications(host.resources).kjv,
        language: bookLanguage(host.language),
      },
      keep,
    ),
  )
  return written.ok
    ? added(name, `${scripture.slice(found.folder.length + 1)}/${name}`, written, host)
    : ending({ diagnostics: [written.problem] })
}

function added(
  name: string,
  folder: string,
  { report, replaced }: { readonly report: ImportReport; readonly replaced: boolean },
  host: Host,
): Ending {
  const { scripture } = speechFor(host.language)
  const verses = report.books.reduce((sum, book) => sum + book.verses, 0)
  const said = [
    ...(replaced ? [scripture.replaced(name)] : []),
    ...(report.oddities.length > 0 ? [scripture.allInAbout(`${folder}/about.txt`)] : []),
    scripture.toQuote(name),
  ]
  return ending({
    diagnostics: report.oddities.map(({ kind, count, places }) =>
      diagnostic(isLoss(kind) ? 'warning' : 'note', 'translation-odd', { kind, count, places }),
    ),
    json: { translation: name, folder, verses, forms: report.forms, books: report.books },
    out: `${scripture.added(name, report.books.length, verses, folder)}\n`,
    err: said.map((line) => `${line}\n`).join(''),
  })
}

/** What folders can be called on every system. */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,19}(?<!\.)$/u
const namesOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

function nameOf(typed: string, host: Host): string {
  const { scripture } = speechFor(host.language)
  const name = markOf(typed).normalize('NFC')
  if (!nameForm.test(name) || namesOfWindows.test(name))
    throw new UsageError(scripture.wrongName(typed))
  if (name.toUpperCase() === 'KJV') throw new UsageError(scripture.shippedName(name))
  return name
}

/** Folders in folders are followed so far. */
const mostDepth = 3

function sourceFiles(host: Host, typed: string): readonly SourceFile[] {
  const { disk } = host
  const path = host.resolve(typed)
  const kind = disk.kindOf(path)
  if (kind === undefined) throw new UsageError(speechFor(host.language).scripture.noSource(typed))
  const bare = typed.replace(/[/\\]+$/, '')
  const paths = kind === 'file' ? [''] : filesBelow(host, path, '', mostDepth)
  return paths.map((below) => ({
    path: `${bare}${below}`,
    pieces: () => disk.pieces(`${path}${below}`),
  }))
}

/** Paths below a folder, each with its slash before it, in order; what is hidden is passed over. */
function filesBelow(host: Host, root: string, below: string, depth: number): readonly string[] {
  const entries = host.disk.list(`${root}${below}`)
  if (entries === 'refused') return []
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name, kind }) => {
      const path = `${below}/${name}`
      if (kind === 'file') return [path]
      return depth > 0 ? filesBelow(host, root, path, depth - 1) : []
    })
}
