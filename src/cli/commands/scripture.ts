import { diagnostic } from '../../diagnostic.ts'
import { type Speech, speechFor } from '../../messages/catalogues.ts'
import {
  type AddedTranslation,
  addTranslation,
} from '../../operations/scripture/add-translation.ts'
import type { AboutTranslation } from '../../operations/scripture/write-translation.ts'
import { isLoss } from '../../scripture/import/oddity.ts'
import type { ScriptureFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Takes a whole translation into the parish, and says what was odd in it.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function addScripture(
  source: string,
  typed: string | undefined,
  { as }: ScriptureFlags,
  host: TerminalHost,
): Promise<Ending> {
  const speech = speechFor(host.language)
  const added = await addTranslation(host, { folder: typed, source, as }, aboutIn(speech))
  return added.ok ? endingOf(added, speech) : endingOfRefusal(added)
}

function endingOf(
  { name, folder, report, replaced }: AddedTranslation,
  { scripture }: Speech,
): Ending {
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
    written: `${scripture.added(name, report.books.length, verses, folder)}\n`,
    err: said.map((line) => `${line}\n`).join(''),
  })
}

/** What the translation is, and everything that was odd in it, for people. */
const aboutIn =
  ({ scripture }: Speech): AboutTranslation =>
  ({ forms, books, oddities }, name, file) => {
    const verses = books.reduce((sum, book) => sum + book.verses, 0)
    const told = oddities.flatMap(({ kind, count, places }) => [
      '',
      `${scripture.oddity(kind, count)}:`,
      `  ${places.join(', ')}${places.length < count ? ' …' : ''}`,
    ])
    return [
      `# ${scripture.about.rest}`,
      '',
      scripture.about.from(name, books.length, verses, file, forms.join(', ')),
      ...(told.length > 0 ? told : ['', scripture.about.nothingOdd]),
      '',
    ].join('\n')
  }
