import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { findParish, noParish } from '../../operations/find-parish.ts'
import { givenVerse, type Quoting } from '../../scripture/given-verse.ts'
import { kjvTranslation } from '../../scripture/kjv.ts'
import { parishTranslations } from '../../scripture/parish-translations.ts'
import { parseReferences } from '../../scripture/parse-reference.ts'
import { bookLanguage, printReference } from '../../scripture/print-reference.ts'
import { gatherScriptures } from '../../scripture/scriptures.ts'
import { readVersifications } from '../../scripture/versification.ts'
import type { VerseFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { exit } from '../report/exit.ts'
import { type ShownVerse, showVerses } from '../report/show-verses.ts'

/**
 * A passage, or several that a reference names, in the translations named, else the one after the
 * reference, else the parish's. Without a parish the King James Version is there.
 *
 * @throws UsageError, DiskError
 */
export async function lookUpVerse(
  typed: string,
  parish: string | undefined,
  { translation: named }: VerseFlags,
  host: Host,
): Promise<Ending> {
  const opened = openScripture(host, parish)
  if (!opened.ok) return opened.ending
  const { quoting } = opened
  const parsed = parseReferences(typed)
  const passages = parsed.ok
    ? parsed.references.map((one) => printReference(one, quoting.language))
    : [typed]
  const said = parsed.ok ? parsed.translation : undefined
  const translations = named ?? [said ?? quoting.policy.translation]
  const verses: ShownVerse[] = []
  const diagnostics: Diagnostic[] = []
  for (const ref of passages)
    for (const translation of translations) {
      const given = givenVerse({ ref, translation }, 'by-hand', { kind: 'by-hand' }, quoting)
      diagnostics.push(...given.diagnostics)
      if (given.verse) {
        const { ref: printed, text, translation: name } = given.verse
        verses.push({ ref: printed, text, translation: name })
      }
    }
  return ending({
    exit: hasErrors(diagnostics) ? exit.usage : exit.done,
    diagnostics: once(diagnostics),
    json: { verses },
    out: showVerses(verses, host.terminal),
  })
}

type Opened =
  | { readonly ok: true; readonly quoting: Quoting }
  | { readonly ok: false; readonly ending: Ending }

/** Everything that can be quoted where the person stands. */
function openScripture(host: Host, typed: string | undefined): Opened {
  const found = findParish(host, typed)
  if (!found.ok && typed !== undefined) return { ok: false, ending: noParish(found) }
  const kjv = kjvTranslation(host.resources)
  const versifications = readVersifications(host.resources)
  if (!found.ok) {
    const language = bookLanguage(host.language)
    const { scriptures } = gatherScriptures([kjv], [], versifications, language)
    const policy = { translation: 'KJV', marks: 'licensed' } as const
    return { ok: true, quoting: { scriptures, policy, language } }
  }
  const loaded = loadParish(found.folder, host.disk)
  const { sources } = loaded
  if (!loaded.ok) return { ok: false, ending: ending({ diagnostics: loaded.diagnostics, sources }) }
  const { scripture: policy, quotations, language: tag } = loaded.parish
  const language = bookLanguage(tag)
  const own = parishTranslations(found.folder, host.disk)
  const gathered = gatherScriptures([kjv, ...own], quotations, versifications, language)
  if (hasErrors(gathered.diagnostics))
    return { ok: false, ending: ending({ diagnostics: gathered.diagnostics, sources }) }
  return { ok: true, quoting: { scriptures: gathered.scriptures, policy, language } }
}

/** Each problem once: a wrong reference is wrong in every translation. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((one) => {
    const key = JSON.stringify(one)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
