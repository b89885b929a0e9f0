import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { usual } from '../../load/parish/usual-settings.ts'
import { givenVerse, type Quoting } from '../../scripture/given-verse.ts'
import { kjvTranslation } from '../../scripture/kjv.ts'
import { parishTranslations } from '../../scripture/parish-translations.ts'
import { parseReferences } from '../../scripture/references/parse-reference.ts'
import { bookLanguage, printReference } from '../../scripture/references/print-reference.ts'
import { noteDiagnostic } from '../../scripture/references/reference-diagnostic.ts'
import { readVersifications } from '../../scripture/references/versification.ts'
import { gatherScriptures } from '../../scripture/scriptures.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, wrongRequest } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import type { FoundVerse } from './found-verse.ts'

/** A passage to be looked up. */
export interface PassageRequest extends Pick<WeekRequest, 'folder'> {
  /** As a person writes it: `Psalm 23`, `John 3:16 (KJV)`. */
  readonly reference: string
  /** Those named, else the one after the reference, else the parish's. */
  readonly translations?: readonly string[] | undefined
}

/** What was found. */
export interface FoundPassage {
  readonly ok: true
  readonly verses: readonly FoundVerse[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * A passage, or several that a reference names. Without a parish the King James Version is there. Where a
 * part of it cannot be found the rest is told all the same, with what is wrong.
 *
 * @throws DiskError
 */
export function lookUpVerse(
  host: Host,
  { folder, reference, translations: named }: PassageRequest,
): FoundPassage | (Refused & Pick<FoundPassage, 'verses'>) {
  const opened = openScripture(host, folder)
  if (!opened.ok) return { ...opened, verses: [] }
  const { quoting } = opened
  const { language } = quoting
  const parsed = parseReferences(reference, language)
  const several = parsed.ok && parsed.references.length > 1 ? parsed.references : []
  const passages =
    several.length > 0 ? several.map((one) => printReference(one, language)) : [reference]
  const notes = parsed.ok && several.length > 0 ? parsed.notes : []
  const said = parsed.ok ? parsed.translation : undefined
  const translations = named ?? [said ?? quoting.policy.translation]
  const given = passages.flatMap((ref) =>
    translations.map((translation) =>
      givenVerse({ ref, translation }, 'by-hand', { kind: 'by-hand' }, quoting),
    ),
  )
  const verses = given.flatMap(({ verse }) => {
    if (verse === undefined) return []
    const { ref, text, translation } = verse
    return [{ ref, text, translation }]
  })
  const diagnostics = once([
    ...notes.map((note) => noteDiagnostic(note, reference, language)),
    ...given.flatMap((one) => one.diagnostics),
  ])
  return hasErrors(diagnostics)
    ? { ...wrongRequest(...diagnostics), verses }
    : { ok: true, verses, diagnostics }
}

type Opened = { readonly ok: true; readonly quoting: Quoting } | Refused

/** Everything that can be quoted where the person stands. */
function openScripture(host: Host, typed: string | undefined): Opened {
  const found = findParish(host, typed)
  if (!found.ok && typed !== undefined) return found
  const kjv = kjvTranslation(host.resources)
  const versifications = readVersifications(host.resources)
  if (!found.ok) {
    const language = bookLanguage(host.language)
    const { scriptures } = gatherScriptures([kjv], [], versifications, language)
    return { ok: true, quoting: { scriptures, policy: usual.scripture, language } }
  }
  const loaded = loadParish(found.folder, host.disk)
  const { sources } = loaded
  if (!loaded.ok) return refused(loaded.diagnostics, sources)
  const { scripture: policy, quotations, language: tag } = loaded.parish
  const language = bookLanguage(tag)
  const own = parishTranslations(found.folder, host.disk)
  const gathered = gatherScriptures([kjv, ...own], quotations, versifications, language)
  if (hasErrors(gathered.diagnostics)) return refused(gathered.diagnostics, sources)
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
