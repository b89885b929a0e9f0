import type { Choices, IssueRecord } from './archive/record.ts'
import type { IssueFile } from './archive/record-of.ts'
import type { CivilDate } from './civil-date.ts'
import type { Document } from './compose/document.ts'
import { documentText } from './compose/document-text.ts'
import { type Composed, composeIssue } from './compose/index.ts'
import { type ChosenShape, type Diagnostic, hasErrors } from './diagnostic.ts'
import type { Faces } from './fonts/face.ts'
import { rulerOf } from './fonts/ruler.ts'
import type { Channel, Parish } from './load/parish.ts'
import { renderImposed, renderPages } from './render/pdf/index.ts'
import { readPicture } from './render/pdf/picture-file.ts'
import { renderText } from './render/text/index.ts'
import { givenVerse } from './scripture/given-verse.ts'
import { type Selected, selectIssue, withoutRoom } from './select/index.ts'
import type { Selection } from './select/selection.ts'
import type { Stock } from './stock.ts'
import { typesetDocument } from './typeset/index.ts'
import type { Sheets } from './typeset/sheets.ts'

/** What an issue is asked for. */
export interface Wanted {
  readonly week: CivilDate
  /** By hand, for this week. */
  readonly choices: Choices
  /** Of earlier weeks. */
  readonly records: readonly IssueRecord[]
}

/** An issue decided and laid out; nothing is drawn yet. */
export interface LaidIssue {
  readonly selection: Selection
  /** What prints, and what the text edition carries. */
  readonly printed: Document
  readonly told: Document
  readonly sheets: Sheets
  readonly faces: Faces
  readonly shape: ChosenShape
}

export type Laid =
  | { readonly ok: true; readonly issue: LaidIssue; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Select: what goes in this week. */
export const selectWeek = (
  parish: Parish,
  { week, choices, records }: Wanted,
  { calendar, quoting, bank }: Stock,
): Selected => {
  const { verse: ref, translation, leaveOut } = choices
  const verse = ref === undefined ? {} : { verse: { ref, ...(translation && { translation }) } }
  const wanted = { week, leaveOut, records, offers: 5, ...verse }
  return selectIssue(parish, wanted, { calendar, quoting, bank })
}

/** Select, compose and typeset: the whole issue but for the drawing. Nothing is laid out where anything is wrong. */
export async function layIssue(parish: Parish, wanted: Wanted, stock: Stock): Promise<Laid> {
  const { selection, diagnostics } = selectWeek(parish, wanted, stock)
  if (hasErrors(diagnostics)) return { ok: false, diagnostics }
  const whole = composeFor(parish, selection, stock, 'print')
  const met = [...diagnostics, ...whole.diagnostics]
  if (hasErrors(met)) return { ok: false, diagnostics: met }
  const faces = await stock.facesFor(documentText(whole.document).replaceAll('\n', ' '))
  const typeset = typesetDocument({
    documentWithout: (ids) =>
      ids.size === 0
        ? whole.document
        : composeFor(parish, withoutRoom(selection, [...ids]), stock, 'print').document,
    ifRoom: leavingOrder(selection),
    removable: idsIn(selection),
    theme: stock.theme,
    insert: insertOf(parish, wanted.choices),
    ruler: rulerOf(faces),
    hyphenate: stock.hyphenate,
    pictureRatio: (src) => ratioOf(stock.picture(src)),
  })
  const all = [...met, ...typeset.diagnostics]
  if (!typeset.ok) return { ok: false, diagnostics: all }
  const final = withoutRoom(selection, typeset.leftOut)
  const printed = composeFor(parish, final, stock, 'print').document
  const told = composeFor(parish, final, stock, 'text').document
  const { sheets, shapeReason: shape } = typeset
  return {
    ok: true,
    issue: { selection: final, printed, told, sheets, faces, shape },
    diagnostics: all,
  }
}

/** What is wrong with a verse named by hand; empty where it can be quoted, or none is named. */
export const checkVerse = (
  { verse: ref, translation }: Pick<Choices, 'verse' | 'translation'>,
  { quoting }: Stock,
): readonly Diagnostic[] =>
  ref === undefined
    ? []
    : givenVerse({ ref, ...(translation && { translation }) }, 'by-hand', '', quoting).diagnostics

/** Render: the files of an issue but for its record. */
export function renderIssue(
  { selection, told, sheets, faces }: LaidIssue,
  parish: Parish,
  stock: Stock,
  kinds: readonly ('pdf' | 'text')[],
): readonly IssueFile[] {
  const settings = { week: selection.week, pictures: stock.picture }
  const drawn = (): readonly IssueFile[] => [
    { path: 'insert.pdf', bytes: renderImposed(sheets, faces, settings) },
    { path: 'insert-pages.pdf', bytes: renderPages(sheets, faces, settings) },
  ]
  const written = (): readonly IssueFile[] => [
    { path: 'bulletin.txt', bytes: new TextEncoder().encode(writeText(told, parish.text)) },
  ]
  return [...(kinds.includes('pdf') ? drawn() : []), ...(kinds.includes('text') ? written() : [])]
}

/** Compose: the document of one channel. */
export const composeFor = (
  parish: Parish,
  selection: Selection,
  { templates }: Stock,
  channel: Channel,
): Composed => composeIssue(parish, selection, templates, channel)

/** Render: a document as text, in columns. */
export const writeText = renderText

/** What leaves when room is short: of `if-room` items the last in print first, articles before requests. */
const leavingOrder = ({ requests, articles }: Selection): readonly string[] =>
  [...requests, ...articles]
    .filter(({ item, decision }) => decision === 'in' && item.priority === 'if-room')
    .map(({ item }) => item.id)
    .reverse()

const idsIn = ({ requests, articles }: Selection): readonly string[] =>
  [...requests, ...articles].filter(({ decision }) => decision === 'in').map(({ item }) => item.id)

const insertOf = ({ insert }: Parish, { shape, paper }: Choices): Parish['insert'] => ({
  ...insert,
  ...(shape && { shape }),
  ...(paper && { paper }),
})

/** Height over width of a picture's file. */
function ratioOf(bytes: Uint8Array): number {
  const picture = readPicture(bytes)
  if (picture === undefined) throw new Error('a picture that was checked cannot be read')
  return picture.height / picture.width
}
