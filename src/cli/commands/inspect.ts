import type { Host } from '../../host.ts'
import { composeFor } from '../../issue/compose-week.ts'
import { selectWeek } from '../../issue/select-week.ts'
import { wantedOf } from '../../operations/choices.ts'
import { type OpenWeek, openWeek, weekRecord } from '../../operations/open-week.ts'
import type { Selection } from '../../select/selection.ts'
import type { Sheets } from '../../typeset/sheets.ts'
import type { InspectFlags, Stage } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { settledWeek } from './preview.ts'

/** One of the forms between the folder and the page, as JSON. */
export async function inspect(
  stage: Stage,
  typed: string | undefined,
  flags: InspectFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const shown = await show(stage, flags, open)
  return ending({
    diagnostics: [...open.diagnostics, ...shown.diagnostics],
    sources: open.sources,
    json: { week: open.week, ...shown.json },
  })
}

type Shown = Pick<Ending, 'json' | 'diagnostics'>

async function show(stage: Stage, flags: InspectFlags, open: OpenWeek): Promise<Shown> {
  const { parish, stock } = open
  if (stage === 'parish') return { json: { parish: withoutNames(parish) }, diagnostics: [] }
  const { selection, diagnostics } = selectWeek(parish, wantedOf(open), stock)
  switch (stage) {
    case 'selection':
      return { json: { selection: withoutNames(selection) }, diagnostics }
    case 'document': {
      const marked = { ...selection, ...(await markOf(open)) }
      const composed = composeFor(parish, marked, stock, flags.channel ?? 'print')
      return {
        json: { document: composed.document },
        diagnostics: [...diagnostics, ...composed.diagnostics],
      }
    }
    case 'sheets': {
      const edition = flags.edition ?? 'standard'
      const settled = await settledWeek(open, { edition })
      const shown = edition === 'standard' ? settled.issue?.standard : settled.issue?.largePrint
      return { json: shown ? sheetsJson(shown.sheets) : {}, diagnostics: settled.diagnostics }
    }
    default:
      return stage satisfies never
  }
}

/** When an approved week was reopened with what is in it now; only laying it out tells. */
async function markOf(open: OpenWeek): Promise<Pick<Selection, 'updated'>> {
  if (weekRecord(open)?.approval === undefined) return {}
  const { updated } = (await settledWeek(open, {})).selection
  return updated === undefined ? {} : { updated }
}

/** The lines of every panel, and which panels stand on which sheet. */
const sheetsJson = ({ panels, sheets }: Sheets): object => ({
  panels: panels.map(({ number, width, height, placed }) => ({
    number,
    width,
    height,
    lines: placed.flatMap((one) => {
      if (one.kind !== 'line') return []
      const { x, y, width: long, text, block, size } = one
      return [{ x, y, width: long, text, block, size }]
    }),
  })),
  sheets: sheets.map((sheet) => ({ panels: sheet.panels.map(({ number }) => number) })),
})

/** Whole names are for finding double entries; they leave the program nowhere. */
const withoutNames = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (key !== 'person') return inner
      const { name: _, ...shown } = inner
      return shown
    }),
  )
