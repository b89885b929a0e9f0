import { type Content, hashContent } from './archive/content.ts'
import type { Choices, IssueRecord } from './archive/record.ts'
import type { IssueFile } from './archive/record-of.ts'
import type { CivilDate } from './civil-date.ts'
import type { Document } from './compose/document.ts'
import { documentText } from './compose/document-text.ts'
import { excerptOf } from './compose/excerpt.ts'
import { type Composed, composeIssue } from './compose/index.ts'
import { type ChosenShape, type Diagnostic, hasErrors } from './diagnostic.ts'
import type { Faces } from './fonts/face.ts'
import { fallBack } from './fonts/fall-back.ts'
import { rulerOf } from './fonts/ruler.ts'
import type { Channel, Edition, Parish } from './load/parish.ts'
import type { LocalTime } from './local-time.ts'
import { reserveFor } from './open-theme.ts'
import { type Drawn, drawPanels } from './render/html/index.ts'
import { renderImposed, renderInsert, renderPages } from './render/pdf/index.ts'
import { readPicture } from './render/pdf/picture-file.ts'
import { renderText } from './render/text/index.ts'
import { reportPictures } from './report-pictures.ts'
import { reportUncovered } from './report-uncovered.ts'
import { type GivenVerse, givenVerse } from './scripture/given-verse.ts'
import { checkShare } from './scripture/permissions.ts'
import { type Selected, selectIssue, withoutRoom } from './select/index.ts'
import type { Selection } from './select/selection.ts'
import type { Stock } from './stock.ts'
import { type TypesetInput, typesetDocument } from './typeset/index.ts'
import type { Sheets } from './typeset/sheets.ts'
import { type TestSheetWords, testSheet } from './typeset/test-sheet.ts'

/** What an issue is asked for. */
export interface Wanted {
  readonly week: CivilDate
  /** By hand, for this week. */
  readonly choices: Choices
  /** Of earlier weeks. */
  readonly records: readonly IssueRecord[]
  readonly editions: readonly Edition[]
  /** Clergy approved something else: since when this replaces it, marked as such. */
  readonly updated?: LocalTime
}

/** An issue decided and laid out; nothing is drawn yet. */
export interface LaidIssue {
  readonly selection: Selection
  /** What prints, and what the text edition carries. */
  readonly printed: Document
  readonly told: Document
  /** Laid out always: it settles what finds room, for every edition alike. */
  readonly standard: LaidEdition
  /** Where it is wanted. */
  readonly largePrint?: LaidEdition
}

/** One edition's pages. */
export interface LaidEdition {
  readonly sheets: Sheets
  readonly faces: Faces
  readonly shape: ChosenShape
}

export type Laid =
  | { readonly ok: true; readonly issue: LaidIssue; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Verses offered to a person who looks for another one. */
const OFFERS = 5

/** Select: what goes in this week. */
export const selectWeek = (
  parish: Parish,
  { week, choices, records, updated }: Wanted,
  { calendar, quoting, bank }: Stock,
  offers = OFFERS,
): Selected => {
  const verse = verseOf(choices)
  const wanted = { week, leaveOut: choices.leaveOut, records, offers, ...(verse && { verse }) }
  const selected = selectIssue(parish, wanted, { calendar, quoting, bank })
  return updated === undefined
    ? selected
    : { ...selected, selection: { ...selected.selection, updated } }
}

/** Select, compose and typeset: the whole issue but for the drawing. Nothing is laid out where anything is wrong. */
export async function layIssue(parish: Parish, wanted: Wanted, stock: Stock): Promise<Laid> {
  const selected = selectWeek(parish, wanted, stock, 0)
  const { selection } = selected
  if (hasErrors(selected.diagnostics)) return { ok: false, diagnostics: selected.diagnostics }
  const whole = composeFor(parish, selection, stock, 'print')
  const told = composeFor(parish, selection, stock, 'text')
  const pictures = reportPictures(whole.document, parish, stock.picture)
  const shares = sharesOf(selection, whole.document)
  const met = [...selected.diagnostics, ...whole.diagnostics, ...pictures, ...shares]
  if (hasErrors(met)) return { ok: false, diagnostics: met }
  const composed = { selection, printed: whole.document, told: told.document }
  const standard = await layEdition('standard', parish, composed, wanted, stock)
  if (!standard.ok) return { ok: false, diagnostics: [...met, ...standard.diagnostics] }
  const final = withoutItems(composed, standard.leftOut, parish, stock)
  const laid = [...met, ...standard.diagnostics]
  const issue = { ...final, standard: standard.laid }
  if (!wanted.editions.includes('large-print')) return { ok: true, issue, diagnostics: laid }
  const large = await layEdition('large-print', parish, final, wanted, stock)
  const diagnostics = [...laid, ...large.diagnostics]
  return large.ok
    ? { ok: true, issue: { ...issue, largePrint: large.laid }, diagnostics }
    : { ok: false, diagnostics }
}

/** How much of what prints is quoted, against what publishers allow. */
function sharesOf({ verse, motto }: Selection, printed: Document): readonly Diagnostic[] {
  const quoted = [motto, verse].filter((one) => one !== undefined)
  return checkShare(quoted, documentText(printed).split(/\s+/).length)
}

type Composition = Pick<LaidIssue, 'selection' | 'printed' | 'told'>

/** The same issue without items that found no room. */
function withoutItems(
  composed: Composition,
  ids: readonly string[],
  parish: Parish,
  stock: Stock,
): Composition {
  if (ids.length === 0) return composed
  const selection = withoutRoom(composed.selection, ids)
  return {
    selection,
    printed: composeFor(parish, selection, stock, 'print').document,
    told: composeFor(parish, selection, stock, 'text').document,
  }
}

type LaidOne =
  | {
      readonly ok: true
      readonly laid: LaidEdition
      readonly leftOut: readonly string[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Typeset: one edition. Only the standard one may leave items out. */
async function layEdition(
  edition: Edition,
  parish: Parish,
  { selection, printed }: Composition,
  { choices }: Wanted,
  stock: Stock,
): Promise<LaidOne> {
  const { theme, facesFor } = stock.themes[edition]
  const faces = await facesFor(documentText(printed).replaceAll('\n', ' '))
  const typeset = typesetDocument({
    documentWithout: (ids) =>
      withoutItems({ selection, printed, told: printed }, [...ids], parish, stock).printed,
    ifRoom: edition === 'standard' ? leavingOrder(selection) : [],
    removable: idsIn(selection),
    theme,
    insert: insertOf(parish, choices),
    facing: facingOf(faces),
    ruler: rulerOf(faces),
    hyphenate: stock.hyphenate,
    pictureRatio: (src) => ratioOf(stock.picture(src)),
  })
  if (!typeset.ok) return typeset
  const { sheets, shapeReason: shape, leftOut } = typeset
  const diagnostics = [...typeset.diagnostics, ...reportUncovered(sheets, faces, selection)]
  if (hasErrors(diagnostics)) return { ok: false, diagnostics }
  return { ok: true, laid: { sheets, faces, shape }, leftOut, diagnostics }
}

/** Words that a face lacks are set in its reserve, where there is one. */
const facingOf =
  (faces: Faces): TypesetInput['facing'] =>
  (text, face) =>
    faces.has(reserveFor(face)) ? fallBack(text, [face, reserveFor(face)], faces) : [{ text, face }]

/** What is wrong with a verse named by hand; empty where it can be quoted, or none is named. */
export function checkVerse(named: VerseByHand, { quoting }: Stock): readonly Diagnostic[] {
  const verse = verseOf(named)
  return verse === undefined ? [] : givenVerse(verse, 'by-hand', '', quoting).diagnostics
}

type VerseByHand = Pick<Choices, 'verse' | 'translation' | 'verseText'>

const verseOf = ({
  verse: ref,
  translation,
  verseText: text,
}: VerseByHand): GivenVerse | undefined =>
  ref === undefined
    ? undefined
    : { ref, ...(translation && { translation }), ...(text && { text }) }

/** Render: the files of an issue but for its record. */
export function renderIssue(
  issue: LaidIssue,
  parish: Parish,
  stock: Stock,
  kinds: readonly ('pdf' | 'text')[],
  editions: readonly Edition[],
): readonly IssueFile[] {
  const drawn = kinds.includes('pdf') ? drawIssue(issue, stock, editions) : []
  if (!kinds.includes('text')) return drawn
  const text = new TextEncoder().encode(writeText(issue.told, parish.text))
  return [...drawn, { path: 'bulletin.txt', bytes: text }]
}

function drawIssue(
  { selection, standard, largePrint }: LaidIssue,
  stock: Stock,
  editions: readonly Edition[],
): readonly IssueFile[] {
  const settings = { week: selection.week, pictures: stock.picture }
  const { sheets, faces } = standard
  const insert = (): readonly IssueFile[] => {
    const { imposed, pages } = renderInsert(sheets, faces, settings)
    return [
      { path: 'insert.pdf', bytes: imposed },
      { path: 'insert-pages.pdf', bytes: pages },
    ]
  }
  const large = ({ sheets: pages, faces: sans }: LaidEdition): IssueFile => ({
    path: 'large-print.pdf',
    bytes: renderPages(pages, sans, settings),
  })
  return [
    ...(editions.includes('standard') ? insert() : []),
    ...(largePrint === undefined ? [] : [large(largePrint)]),
  ]
}

/** Render: an edition's panels as they print, for a browser. */
export const drawForBrowser = ({ sheets, faces }: LaidEdition, { picture }: Stock): Drawn =>
  drawPanels(sheets, faces, picture)

/** Compose: the document of one channel. */
export const composeFor = (
  parish: Parish,
  selection: Selection,
  { templates }: Stock,
  channel: Channel,
): Composed => composeIssue(parish, selection, templates, channel)

/** The sheet that shows which edge a printer flips on, as the parish's insert asks it to. */
export async function makeTestSheet(
  { insert }: Pick<Parish, 'insert'>,
  week: CivilDate,
  words: TestSheetWords,
  { themes, hyphenate, picture }: Stock,
): Promise<IssueFile> {
  const { theme, facesFor } = themes.standard
  const faces = await facesFor(JSON.stringify(words))
  const { paper, duplex } = insert
  const sheets = testSheet({ paper, duplex, theme, ruler: rulerOf(faces), hyphenate, words })
  const settings = { week, pictures: picture }
  return { path: 'test-sheet.pdf', bytes: renderImposed(sheets, faces, settings) }
}

/** What the issue says in every channel, without the mark of its updating: what clergy approve. */
export function contentOf(
  { selection: { updated: _, ...selection } }: Pick<LaidIssue, 'selection'>,
  parish: Parish,
  stock: Stock,
): Content {
  const channels = ['print', 'text', 'web'] as const
  const documents = channels.map(
    (channel) => composeFor(parish, selection, stock, channel).document,
  )
  return hashContent(documents, stock.picture, selection.week)
}

/** Compose: the parts of a document that have these ids, under their headings. */
export const excerpt = excerptOf

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
  if (picture === undefined) throw new Error('a picture that was looked at cannot be read')
  return picture.height / picture.width
}
