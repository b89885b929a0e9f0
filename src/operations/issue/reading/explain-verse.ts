import type { Host } from '../../../host.ts'
import { selectWeek } from '../../../issue/select-week.ts'
import type { ChosenVerse } from '../../../scripture/verse.ts'
import type { Selection } from '../../../select/selection.ts'
import type { Sources } from '../../../source.ts'
import type { Refused, WeekDiagnostic } from '../../outcome.ts'
import { wantedOf } from '../choices.ts'
import { type OpenWeek, openWeek, type WeekRequest } from '../open-week.ts'

/** A week's verse with the reason for it, and those that would be next. */
export interface ExplainedVerse {
  readonly ok: true
  readonly open: OpenWeek
  readonly selection: Selection
  readonly verse: ChosenVerse | undefined
  /** The best first. */
  readonly candidates: readonly ChosenVerse[]
  /** Those about verses alone. */
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** How many more verses are offered. */
const others = 4

/** The week's verse, why it was chosen, and what would be next. */
export async function explainVerse(
  host: Host,
  request: WeekRequest,
): Promise<ExplainedVerse | Refused> {
  const open = await openWeek(host, request)
  if (!open.ok) return open
  const { selection, diagnostics } = selectWeek(open.parish, wantedOf(open), open.stock)
  const { verse } = selection
  return {
    ok: true,
    open,
    selection,
    verse,
    candidates: selection.candidates.filter(({ ref }) => ref !== verse?.ref).slice(0, others),
    diagnostics: [...open.diagnostics, ...diagnostics].filter(isAboutVerse),
    sources: open.sources,
  }
}

/** What is said of requests does not belong here, nor that the week has none yet. */
const isAboutVerse = ({ code }: { readonly code: string }): boolean =>
  !['held', 'name-in-words', 'nothing-this-week'].includes(code)
