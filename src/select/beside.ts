import { type CalendarOptions, dayOfIssue, sundayOf } from '../calendar/index.ts'
import { addDays, sundayOnOrAfter } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { IssueDay } from '../issue-day.ts'
import { spokenLanguage } from '../languages.ts'
import type { Item } from '../load/item.ts'
import type { Beside, Parish } from '../load/parish.ts'
import type { Quoting } from '../scripture/given-verse.ts'
import type { ChosenVerse } from '../scripture/verse.ts'
import { verseBeside } from '../scripture/verse-beside.ts'
import type { Decided, Selection } from './selection.ts'

type SaidBeside = NonNullable<Selection['beside']>

/** What a bilingual issue says in its second language of the day, and the verse; what is wanting of it is told. */
export function besideOf(
  { beside, language, parts }: Parish,
  issue: IssueDay,
  title: string | undefined,
  verse: ChosenVerse | undefined,
  readings: Selection['sunday']['readings'] | undefined,
  { calendar, quoting }: { readonly calendar: CalendarOptions; readonly quoting: Quoting },
): { readonly beside: SaidBeside; readonly diagnostics: readonly Diagnostic[] } | undefined {
  if (beside === undefined) return undefined
  // whose holidays are kept is told by the region
  const region = language.slice(language.split('-', 1)[0]?.length ?? 0)
  const own = { ...calendar, language: `${beside.language}${region}` }
  const sunday = dayOfIssue(issue, own)
  const there = verse && verseIn(verse, beside, quoting)
  return {
    beside: {
      ...(title !== undefined && { title }),
      sunday: readings ? { ...sunday, readings } : sunday,
      ...(parts.some(({ next }) => next) && {
        nextSunday: sundayOf(sundayOnOrAfter(addDays(issue.week, 1)), own),
      }),
      ...(there?.verse && { verse: there.verse }),
    },
    diagnostics: there?.diagnostics ?? [],
  }
}

/** The verse in the second language; what it lacks is told. */
function verseIn(
  verse: ChosenVerse,
  beside: Beside,
  quoting: Quoting,
): { readonly verse?: ChosenVerse; readonly diagnostics: readonly Diagnostic[] } {
  const there = verseBeside(verse, beside, quoting)
  if ('verse' in there) return { verse: there.verse, diagnostics: [] }
  const { why } = there
  if (why === 'no-reference') return { diagnostics: [] }
  const { language, translation = '' } = beside
  const values = { language, ref: verse.ref, why, translation }
  return { diagnostics: [diagnostic('warning', 'verse-in-one-language', values)] }
}

/** What an item that is in says in one language alone; a name alone is the same in both. */
export function tellHalves(
  { item, decision }: Decided,
  { beside, language }: Pick<Parish, 'beside' | 'language'>,
): readonly Diagnostic[] {
  if (decision !== 'in' || beside === undefined || item.kind === 'rota') return []
  const { half } = item
  const lacks = needs(item).filter(
    (key) => half?.[(key === 'link' ? 'linkText' : key) as keyof typeof half] === undefined,
  )
  if (lacks.length === 0) return []
  const own = spokenLanguage(item.lang ?? language)
  const missing = own === beside.language ? spokenLanguage(language) : beside.language
  const values = { id: item.id, language: half?.lang ?? missing, lacks }
  return [diagnostic('warning', 'half-missing', values, item.place)]
}

type Said = 'title' | 'text' | 'footnote' | 'link'

/** What the other half must say. */
function needs(item: Exclude<Item, { kind: 'rota' }>): readonly Said[] {
  return [...wordsOf(item), ...(item.link ? (['link'] as const) : [])]
}

function wordsOf(item: Exclude<Item, { kind: 'rota' }>): readonly Said[] {
  switch (item.kind) {
    case 'request':
      return [
        ...(item.text ? (['text'] as const) : []),
        ...(item.footnote === undefined ? [] : (['footnote'] as const)),
      ]
    case 'event':
      return ['title', ...(item.text ? (['text'] as const) : [])]
    case 'article':
      return ['title', 'text']
    default:
      return item satisfies never
  }
}
