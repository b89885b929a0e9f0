import type { IssueFile } from '../archive/record-of.ts'
import type { CivilDate } from '../civil-date.ts'
import { rulerOf } from '../fonts/ruler.ts'
import type { Parish } from '../load/parish.ts'
import { type Drawn, drawPanels } from '../render/html/index.ts'
import { renderImposed, renderInsert, renderPages } from '../render/pdf/index.ts'
import { renderText } from '../render/text/index.ts'
import type { Stock } from '../stock.ts'
import type { Sheets } from '../typeset/sheets.ts'
import { type TestSheetWords, testSheet } from '../typeset/test-sheet.ts'
import type { Edition } from '../vocabulary.ts'
import type { LaidEdition, LaidIssue } from './laid-issue.ts'

/** Render: the files of an issue but for its record. */
export function renderIssue(
  issue: LaidIssue,
  parish: Parish,
  stock: Stock,
  kinds: readonly ('pdf' | 'text')[],
  editions: readonly Edition[],
): readonly IssueFile[] {
  const drawn = kinds.includes('pdf') ? drawEditions(issue, stock, editions) : []
  if (!kinds.includes('text')) return drawn
  const text = new TextEncoder().encode(renderText(issue.told, parish.text))
  return [...drawn, { path: 'bulletin.txt', bytes: text }]
}

function drawEditions(
  { selection, standard, largePrint }: LaidIssue,
  stock: Stock,
  editions: readonly Edition[],
): readonly IssueFile[] {
  const settings = { week: selection.week, pictures: stock.picture }
  const insert = ({ sheets, faces }: LaidEdition): readonly IssueFile[] => {
    const { imposed, pages } = renderInsert(sheets, faces, settings)
    return [
      { path: 'insert.pdf', bytes: imposed },
      { path: 'insert-pages.pdf', bytes: pages },
    ]
  }
  const large = ({ sheets, faces }: LaidEdition): IssueFile => ({
    path: 'large-print.pdf',
    bytes: renderPages(sheets, faces, settings),
  })
  return [
    ...(editions.includes('standard') ? insert(standard) : []),
    ...(largePrint === undefined ? [] : [large(largePrint)]),
  ]
}

/** Render: an edition's panels as they print, for a browser. */
export const drawForBrowser = ({ sheets, faces }: LaidEdition, { picture }: Stock): Drawn =>
  drawPanels(sheets, faces, picture)

/** The sheet that shows which edge a printer flips on, as the parish's insert asks it to. */
export async function renderTestSheet(
  { insert }: Pick<Parish, 'insert'>,
  week: CivilDate,
  words: TestSheetWords,
  { themes, hyphenate, picture }: Stock,
): Promise<{ readonly file: IssueFile; readonly sheets: Sheets }> {
  const { theme, facesFor } = themes.standard
  const faces = await facesFor(JSON.stringify(words))
  const { paper, duplex } = insert
  const sheets = testSheet({ paper, duplex, theme, ruler: rulerOf(faces), hyphenate, words })
  const settings = { week, pictures: picture }
  const file = { path: 'test-sheet.pdf', bytes: renderImposed(sheets, faces, settings) }
  return { file, sheets }
}
