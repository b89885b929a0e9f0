import { type SpokenLanguage, spokenLanguage } from '../languages.ts'
import { oneLine } from '../tidy-text.ts'
import { headerLine, senderKeys } from './cues/mail-lines.ts'
import type { FoundPart } from './found.ts'
import type { Verdict } from './imported.ts'
import type { Known } from './known.ts'
import type { Recognised } from './letter/recognise.ts'

/**
 * The parts of a letter with its leads, the requests before all headings, where they may stand. In a letter that
 * gives the week its title they open the insert; else they stand under a heading called after their source: the
 * letter's title, else its sender, since an insert that is the parish's own is not opened by others unasked.
 */
export function placeLeads(
  recognised: Recognised,
  verdict: Verdict | undefined,
  known: Known,
): readonly FoundPart[] {
  const { parts } = recognised
  if (opensInsert(verdict, known)) return parts
  const heading = headingOf(recognised, known)
  return parts.map((part) =>
    part.kind === 'section' && part.heading === undefined
      ? { ...part, heading, isLead: true as const }
      : part,
  )
}

const opensInsert = (verdict: Verdict | undefined, { title, ownTitle }: Known): boolean =>
  verdict === undefined ? title === undefined && ownTitle === undefined : verdict !== 'other'

/** The letter's source, unless that is a person: a heading prints, and nobody is asked for it. */
function headingOf(recognised: Recognised, { language, namesSomebody }: Known): string {
  const source = sourceOf(recognised)
  return source === undefined || namesSomebody(source)
    ? usualHeading[spokenLanguage(language)]
    : source
}

/** What a letter is called, or who sent it, without the address. */
function sourceOf({ title, kept }: Recognised): string | undefined {
  if (title !== undefined) return title.words
  const sender = kept
    .filter(({ role }) => role === 'headers')
    .map(({ words }) => headerLine(words))
    .find((line) => line !== undefined && senderKeys.has(line.key))
  const name = sender && oneLine(sender.value.replace(/<[^>]*>|\S+@\S+|["“”]/g, ' '))
  return name || undefined
}

/** What requests stand under that say neither a heading nor whence they come. */
export const usualHeading: Readonly<Record<SpokenLanguage, string>> = {
  en: 'Prayer requests',
  es: 'Peticiones de oración',
}
