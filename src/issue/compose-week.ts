import { type ContentHashes, hashContent } from '../archive/content.ts'
import { wordsOfParts } from '../archive/hash-words.ts'
import { type Composed, composeIssue } from '../compose/index.ts'
import { isOwn } from '../compose/template/template.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { documentText } from '../document/document-text.ts'
import { openingWords } from '../load/opening-words.ts'
import type { Parish } from '../load/parish.ts'
import { checkShare } from '../scripture/permissions.ts'
import { inBrief, withoutRoom } from '../select/index.ts'
import type { Selection } from '../select/selection.ts'
import type { Stock } from '../stock/index.ts'
import { lettersOf } from '../tidy-text.ts'
import { type Channel, channelOf, channels, type Edition } from '../vocabulary.ts'
import type { Composition } from './laid-issue.ts'
import { reportPictures } from './report-pictures.ts'

/** Compose: the document of one channel. */
export const composeFor = (
  parish: Parish,
  selection: Selection,
  { templates }: Stock,
  channel: Channel,
): Composed => composeIssue(parish, selection, templates(), channel)

/** The document of one channel of an issue; composed where no edition of it was wanted. */
export const issueDocument = (
  { selection, printed, told, shown }: Composition,
  channel: Channel,
  parish: Parish,
  stock: Stock,
): Document =>
  ({ print: printed, text: told, web: shown })[channel] ??
  composeFor(parish, selection, stock, channel).document

export interface ComposedWeek {
  readonly composition: Composition
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compose: what prints and what the text carries, what the web does where one of the editions is for it, and what is
 * wrong with any.
 */
export function composeWeek(
  parish: Parish,
  selection: Selection,
  stock: Stock,
  editions: readonly Edition[],
): ComposedWeek {
  const print = composeFor(parish, selection, stock, 'print')
  const text = composeFor(parish, selection, stock, 'text')
  const web = editions.some((edition) => channelOf[edition] === 'web')
    ? composeFor(parish, selection, stock, 'web')
    : undefined
  const shown = web?.document
  const pictures = [print.document, ...(shown ? [shown] : [])].map((document) =>
    reportPictures(document, parish, stock.picture),
  )
  const shares = reportShares(selection, print.document)
  return {
    composition: {
      selection,
      printed: print.document,
      told: text.document,
      ...(shown && { shown }),
    },
    diagnostics: [
      ...print.diagnostics,
      ...notAmong(print.diagnostics, text.diagnostics),
      ...notAmong([...print.diagnostics, ...text.diagnostics], web?.diagnostics ?? []),
      ...reportLost(selection, print, stock),
      ...(pictures[0] ?? []),
      ...notAmong(pictures[0] ?? [], pictures[1] ?? []),
      ...shares,
    ],
  }
}

/** Those of the second that the first have not: most of what is wrong in one channel is so in all. */
function notAmong(
  told: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(told.map((one) => JSON.stringify(one)))
  return others.filter((one) => !known.has(JSON.stringify(one)))
}

/**
 * What should print and does not: one of the parish's own templates has lost the place for it. A template need not
 * say whose its lines are: what stands in it by its first words prints.
 */
function reportLost(
  { items }: Selection,
  { document, diagnostics }: Composed,
  { templates }: Stock,
): readonly Diagnostic[] {
  if (hasErrors(diagnostics)) return []
  const own = [...templates().values()].flatMap((one) => (isOwn(one) ? [one.file] : []))
  const printed = wordsOfParts([document])
  const lost = items.filter(
    ({ item, channels }) => channels.includes('print') && !printed.has(item.id),
  )
  if (lost.length === 0) return []
  const letters = lettersOf(documentText(document))
  return lost
    .filter(({ item }) => !letters.includes(lettersOf(openingWords(item, OPENING))))
    .map(({ item: { id, place } }) =>
      diagnostic('error', 'not-in-templates', { id, templates: own }, place),
    )
}

/** Characters of an item by which it is found on the page. */
const OPENING = 60

/** How much of what prints is quoted, against what publishers allow. */
function reportShares({ verse, motto }: Selection, printed: Document): readonly Diagnostic[] {
  const quoted = [motto, verse].filter((one) => one !== undefined)
  return checkShare(quoted, documentText(printed).split(/\s+/).length)
}

/** The same issue without items that the page cannot take, and what only their leaving has made wrong. */
export function withoutItems(
  { composition, diagnostics: told }: ComposedWeek,
  ids: readonly string[],
  parish: Parish,
  stock: Stock,
  editions: readonly Edition[],
  rule: 'no-room' | 'missing-letters' = 'no-room',
): ComposedWeek {
  if (ids.length === 0) return { composition, diagnostics: [] }
  const left = composeWeek(parish, withoutRoom(composition.selection, ids, rule), stock, editions)
  return { ...left, diagnostics: notAmong(told, left.diagnostics) }
}

/** The same issue with announcements in brief on paper, and what only that has made wrong. */
export function withBrief(
  composed: ComposedWeek,
  ids: readonly string[],
  parish: Parish,
  stock: Stock,
  editions: readonly Edition[],
): ComposedWeek {
  if (ids.length === 0) return { ...composed, diagnostics: [] }
  const selection = inBrief(composed.composition.selection, ids)
  const shortened = composeWeek(parish, selection, stock, editions)
  return { ...shortened, diagnostics: notAmong(composed.diagnostics, shortened.diagnostics) }
}

/** What the issue says in every channel, without the mark of its updating: what clergy approve. */
export function contentOf(
  { selection: { updated: _, ...selection } }: Pick<Composition, 'selection'>,
  parish: Parish,
  stock: Stock,
): ContentHashes {
  const documents = channels.map(
    (channel) => composeFor(parish, selection, stock, channel).document,
  )
  return hashContent(documents, stock.picture, selection.week)
}
