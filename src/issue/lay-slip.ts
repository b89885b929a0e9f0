import type { Choices } from '../archive/record.ts'
import type { IssueFile } from '../archive/record-of.ts'
import { composeSlip, type SlipContent } from '../compose/slip.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Parish } from '../load/parish.ts'
import { renderImposed } from '../render/pdf/index.ts'
import { renderText } from '../render/text/index.ts'
import type { Stock } from '../stock/index.ts'
import type { Sheets } from '../typeset/sheets.ts'
import { typesetSlips } from '../typeset/slips.ts'
import type { LaidIssue } from './laid-issue.ts'
import { dressed } from './lay-edition.ts'
import { reportUncovered } from './report-uncovered.ts'

/** What a slip says in each of its channels; absent where it has nothing to say there. */
export interface SlipContents {
  readonly print?: SlipContent
  readonly text?: SlipContent
}

/** How slips lie on paper. */
export interface SlipPaper {
  /** How many slips a sheet gives; 0 where nothing prints. */
  readonly onSheet: number
  /** Absent where nothing prints. */
  readonly sheets?: Sheets
}

export type LaidSlip =
  | (SlipPaper & {
      readonly ok: true
      readonly files: readonly IssueFile[]
      readonly diagnostics: readonly Diagnostic[]
    })
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Composes, sets and draws the slips of an issue: `slip.pdf` of what prints, `slip.txt` of what the text says. */
export async function laySlip(
  { selection, printed, told }: LaidIssue,
  { print, text }: SlipContents,
  choices: Choices,
  parish: Parish,
  stock: Stock,
): Promise<LaidSlip> {
  const texts: readonly IssueFile[] =
    text === undefined
      ? []
      : [
          {
            path: 'slip.txt',
            bytes: new TextEncoder().encode(
              renderText(composeSlip(told, text, parish, selection), parish.text),
            ),
          },
        ]
  if (print === undefined) return { ok: true, files: texts, onSheet: 0, diagnostics: [] }
  const document = composeSlip(printed, print, parish, selection)
  const { faces, setting } = await dressed('standard', document, parish, selection, choices, stock)
  const set = typesetSlips({ document, ...setting })
  if (!set.ok) return set
  const settings = { week: selection.week, pictures: stock.picture }
  const drawn = { path: 'slip.pdf', bytes: renderImposed(set.sheets, faces, settings) }
  return {
    ok: true,
    files: [drawn, ...texts],
    onSheet: set.onSheet,
    sheets: set.sheets,
    diagnostics: reportUncovered(set.sheets, faces, selection),
  }
}
