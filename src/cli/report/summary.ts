import type { LaidIssue } from '../../issue/laid-issue.ts'
import { issueName } from '../../issue-day.ts'
import type { ItemKind } from '../../item-kind.ts'
import type { Speech } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import type { Preview } from '../../operations/issue/reading/preview-issue.ts'
import type { Selection } from '../../select/selection.ts'
import type { Decision } from '../../vocabulary.ts'
import type { Terminal } from '../terminal-host.ts'
import { itemInWords } from './item-in-words.ts'

/** The issue in a few lines: week, what is in, verse, fit, and what the clergy should know. */
export function summaryOf(
  { selection, standard: { sheets, shape } }: LaidIssue,
  wording: Wording,
  terminal: Terminal,
): string {
  const { panels, paper, size, linesLeft } = sheets
  const fit = wording.fit(panels.length, sheets.shape, paper, size, linesLeft)
  // Whoever has named the shape knows why.
  const aside = shape.why === 'named' ? '' : wording.shapeAside(shape)
  const lines = [
    ...selectionLines(selection, wording, terminal),
    aside === '' ? fit : `${fit}; ${aside}`,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** How many persons the PDFs show who gave no consent for the web; empty where there is none. */
export function aboutWeb({ items }: Selection, wording: Wording): string {
  const people = items.filter(
    ({ item, channels }) =>
      item.person?.shown !== undefined && channels.includes('print') && !channels.includes('web'),
  ).length
  return people === 0 ? '' : `${wording.notForWeb(people)}\n`
}

/** Week, counts, notices and verse, a line each. */
export function selectionLines(
  selection: Selection,
  wording: Wording,
  terminal: Terminal,
): readonly string[] {
  const { sunday, items, verse } = selection
  const counted = (decision: Decision): number =>
    items.filter((one) => one.decision === decision).length
  const included = (kind: ItemKind): number =>
    items.filter(({ item, decision }) => item.kind === kind && decision === 'in').length
  return [
    wording.week(issueName(selection), sunday.name),
    wording.counts(included, counted('held'), counted('out')),
    ...noticeLines(selection, wording, terminal),
    verse === undefined
      ? wording.noVerse
      : wording.verse(verse.ref, verse.translation, verse.reason),
  ]
}

/** What clergy should know of items that are in: how long, and how many have no end; a line each. */
export function noticeLines(
  { items }: Selection,
  wording: Wording,
  { errIsTerminal }: Terminal,
): readonly string[] {
  const withoutEnd = items.filter(({ notice }) => notice?.kind === 'no-end').length
  return [
    ...items.flatMap((one) => {
      const { item, notice } = one
      if (notice === undefined || notice.kind === 'no-end') return []
      const words = itemInWords(one, wording, { reveal: errIsTerminal })
      return [`  ${words}${errIsTerminal ? '' : ` (${item.id})`}: ${wording.notice(notice)}`]
    }),
    ...(withoutEnd > 0 ? [wording.openEnded(withoutEnd)] : []),
  ]
}

/** How much prints that the text shown does not say; empty where nothing does. */
export const aboutPrint = (
  { printsOnly }: Pick<Preview, 'printsOnly'>,
  { wording }: Speech,
): string => (printsOnly > 0 ? `${wording.printsOnly(printsOnly)}\n` : '')
