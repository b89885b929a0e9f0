import type { EditionFile } from '../archive/edition-files.ts'
import type { IssueFile } from '../archive/record-of.ts'
import type { CivilDate } from '../civil-date.ts'
import { rulerOf } from '../fonts/ruler.ts'
import type { Parish } from '../load/parish.ts'
import { pageColours } from '../render/flow/page-colours.ts'
import { type Drawn, drawPanels } from '../render/html/index.ts'
import { renderCalendar } from '../render/ics/index.ts'
import { renderMailPage } from '../render/mail/mail-page.ts'
import { type Message, writeMessage } from '../render/mail/message.ts'
import { renderImposed, renderInsert, renderPages } from '../render/pdf/index.ts'
import { forPhones, renderText } from '../render/text/index.ts'
import { renderWeb } from '../render/web/index.ts'
import type { Stock } from '../stock/index.ts'
import { tidyLine } from '../tidy-text.ts'
import type { Sheets } from '../typeset/sheets.ts'
import { type TestSheetWords, testSheet } from '../typeset/test-sheet.ts'
import type { Edition } from '../vocabulary.ts'
import { calendarEvents } from './calendar-events.ts'
import type { LaidEdition, LaidIssue } from './laid-issue.ts'
import { accentFor, webSetting } from './web-setting.ts'

/** Render: the files of an issue but for its record. */
export async function renderIssue(
  issue: LaidIssue,
  parish: Parish,
  stock: Stock,
  editions: readonly Edition[],
): Promise<readonly IssueFile[]> {
  const rendered = editions.map((edition) => renderEdition(edition, issue, parish, stock))
  return (await Promise.all(rendered)).flat()
}

type RenderedFile = IssueFile & { readonly path: EditionFile }
async function renderEdition(
  edition: Edition,
  issue: LaidIssue,
  parish: Parish,
  stock: Stock,
): Promise<readonly RenderedFile[]> {
  const { selection, standard, largePrint, told, shown } = issue
  const { picture: pictures } = stock
  const settings = { week: selection.week, pictures }
  switch (edition) {
    case 'standard': {
      const { imposed, pages } = renderInsert(standard.sheets, standard.faces, settings)
      return [
        { path: 'insert.pdf', bytes: imposed },
        { path: 'insert-pages.pdf', bytes: pages },
      ]
    }
    case 'large-print': {
      if (largePrint === undefined) throw new Error('large print is wanted and was not laid out')
      const { sheets, faces } = largePrint
      return [{ path: 'large-print.pdf', bytes: renderPages(sheets, faces, settings) }]
    }
    case 'text':
      return [{ path: 'bulletin.txt', bytes: encoded(renderText(told, parish.text)) }]
    case 'phone':
      return [{ path: 'phone.txt', bytes: encoded(renderText(told, forPhones)) }]
    case 'mail': {
      const { day, night } = pageColours(accentFor(issue, parish, stock))
      const html = renderMailPage(told, day, night)
      const text = renderText(told, parish.text)
      const message = writeMessage({ ...headOf(issue, parish), text, html })
      return [
        { path: 'bulletin.html', bytes: encoded(html) },
        { path: 'bulletin.eml', bytes: encoded(message) },
      ]
    }
    case 'web': {
      if (shown === undefined) throw new Error('the web is wanted and was not composed')
      const page = renderWeb(shown, webSetting(issue, parish, stock))
      return [{ path: 'index.html', bytes: encoded(page) }]
    }
    case 'ics': {
      if (shown === undefined) throw new Error('the web is wanted and was not composed')
      const setting = { name: tidyLine(parish.name), week: selection.week }
      const calendar = renderCalendar(shown, calendarEvents(selection), setting)
      return [{ path: 'events.ics', bytes: encoded(calendar) }]
    }
    case 'docx': {
      const accent = accentFor(issue, parish, stock)
      const setting = { ...settings, accent, paper: parish.insert.paper }
      const { renderDocx } = await import('../render/docx/index.ts')
      return [{ path: 'bulletin.docx', bytes: await renderDocx(issue.printed, setting) }]
    }
    default:
      return edition satisfies never
  }
}

/** What stands at the head of a message. */
function headOf(
  { told, selection: { week } }: LaidIssue,
  { name, contact }: Parish,
): Pick<Message, 'subject' | 'day' | 'from'> {
  const address = contact?.email?.trim() ?? ''
  return {
    subject: told.title.replaceAll('\u00a0', ' '),
    day: week,
    ...(/^[\w.+-]+@[\w.-]+$/.test(address) && { from: { name: tidyLine(name), address } }),
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

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
