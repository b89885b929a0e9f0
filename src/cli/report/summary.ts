import type { LaidIssue } from '../../issue/laid-issue.ts'
import type { Wording } from '../../messages/wording.ts'
import type { Selection } from '../../select/selection.ts'

/** The issue in a few lines: week, what is in, verse, fit, and what the clergy should know. */
export function summaryOf(
  { selection, standard: { sheets } }: LaidIssue,
  shapeReason: string,
  wording: Wording,
): string {
  const lines = [
    ...selectionLines(selection, wording),
    `${wording.fit(sheets.panels.length, sheets.shape, sheets.paper, sheets.size, sheets.linesLeft)}; ${shapeReason}`,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** How many persons the PDFs show who gave no consent for the web; empty where there is none. */
export function aboutWeb({ requests }: Selection, wording: Wording): string {
  const people = requests.filter(
    ({ item, channels }) =>
      item.person?.shown !== undefined && channels.includes('print') && !channels.includes('web'),
  ).length
  return people === 0 ? '' : `${wording.notForWeb(people)}\n`
}

/** Week, counts, notices and verse, a line each. */
export function selectionLines(selection: Selection, wording: Wording): readonly string[] {
  const { week, sunday, requests, articles, verse } = selection
  const all = [...requests, ...articles]
  const counted = (decision: string): number =>
    all.filter((one) => one.decision === decision).length
  const included = (items: Selection['requests'] | Selection['articles']): number =>
    items.filter(({ decision }) => decision === 'in').length
  return [
    wording.week(week, sunday.name),
    wording.counts(included(requests), included(articles), counted('held'), counted('out')),
    ...all.flatMap(({ item, notice }) =>
      notice === undefined ? [] : [`  ${item.id}: ${wording.notice(notice)}`],
    ),
    verse === undefined
      ? wording.noVerse
      : wording.verse(verse.ref, verse.translation, verse.reason),
  ]
}
