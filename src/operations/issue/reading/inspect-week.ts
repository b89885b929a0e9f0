import type { CivilDate } from '../../../civil-date.ts'
import type { Host } from '../../../host.ts'
import { composeFor } from '../../../issue/compose-week.ts'
import { selectWeek } from '../../../issue/select-week.ts'
import { fitIssue, layIssue } from '../../../make-issue.ts'
import type { Selection } from '../../../select/selection.ts'
import type { Sources } from '../../../source.ts'
import type { Sheets } from '../../../typeset/sheets.ts'
import type { Channel, Layout, Stage } from '../../../vocabulary.ts'
import type { Refused, WeekDiagnostic } from '../../outcome.ts'
import { wantedOf } from '../choices.ts'
import { type OpenWeek, openWeek, type WeekRequest, weekRecord } from '../open-week.ts'
import type { AskedDay } from '../settle-day.ts'
import { decideWeek } from './preview-issue.ts'

/** One of the forms that a week passes through. */
export interface InspectRequest extends WeekRequest {
  readonly stage: Stage
  /** Of the document; print where none is named. */
  readonly channel?: Channel | undefined
  /** Of the sheets; standard where none is named. */
  readonly edition?: Layout | undefined
}

/** A form as plain JSON, without the whole names of persons. */
export interface InspectedWeek {
  readonly ok: true
  readonly week: CivilDate
  readonly asked: AskedDay | undefined
  readonly json: object
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** Looks at one of the forms between the folder and the page. */
export async function inspectWeek(
  host: Host,
  request: InspectRequest,
): Promise<InspectedWeek | Refused> {
  const open = await openWeek(host, request)
  if (!open.ok) return open
  const shown = await show(request, open)
  return {
    ok: true,
    week: open.week,
    asked: open.asked,
    json: shown.json,
    diagnostics: [...open.diagnostics, ...shown.diagnostics],
    sources: open.sources,
  }
}

type Shown = Pick<InspectedWeek, 'json' | 'diagnostics'>

async function show(
  { stage, channel, edition = 'standard' }: InspectRequest,
  open: OpenWeek,
): Promise<Shown> {
  const { parish, stock } = open
  if (stage === 'parish') return { json: { parish: withoutNames(parish) }, diagnostics: [] }
  const { selection, diagnostics } = selectWeek(parish, wantedOf(open), stock)
  switch (stage) {
    case 'selection':
      return { json: { selection: withoutNames(selection) }, diagnostics }
    case 'document': {
      const marked = { ...selection, ...(await markOf(open)) }
      const composed = composeFor(parish, marked, stock, channel ?? 'print')
      return {
        json: { document: composed.document },
        diagnostics: [...diagnostics, ...composed.diagnostics],
      }
    }
    case 'sheets': {
      const settled = await decideWeek(open, edition, layIssue)
      const shown = edition === 'standard' ? settled.issue?.standard : settled.issue?.largePrint
      return { json: shown ? sheetsJson(shown.sheets) : {}, diagnostics: settled.diagnostics }
    }
    default:
      return stage satisfies never
  }
}

/** When an approved week was reopened with what is in it now: only what finds room tells. */
async function markOf(open: OpenWeek): Promise<Pick<Selection, 'updated'>> {
  if (weekRecord(open)?.approval === undefined) return {}
  const { updated } = (await decideWeek(open, undefined, fitIssue)).selection
  return updated === undefined ? {} : { updated }
}

/** The lines of every panel with their runs, and which panels stand on which sheet. */
const sheetsJson = ({ panels, sheets }: Sheets): object => ({
  panels: panels.map(({ number, width, height, placed }) => ({
    number,
    width,
    height,
    lines: placed.flatMap((one) => {
      if (one.kind !== 'line') return []
      const { x, y, width: long, text, block, size, runs } = one
      return [{ x, y, width: long, text, block, size, runs }]
    }),
  })),
  sheets: sheets.map((sheet) => ({ panels: sheet.panels.map(({ number }) => number) })),
})

/** Whole names, and words as typed in which names are sought, leave the program nowhere. */
const withoutNames = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (['people', 'words', 'names', 'parts', 'daysOfYear'].includes(key)) return undefined
      if (key !== 'person') return inner
      const { name: _, died: __, ...shown } = inner
      return shown
    }),
  )
