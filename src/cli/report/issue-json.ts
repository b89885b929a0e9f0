import { type IssueFile, recordFiles } from '../../archive/record-of.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import type { Article, Request } from '../../load/parish.ts'
import type { Decided, Selection } from '../../select/selection.ts'

/** What `make --json` tells of an issue. `folder` is absolute, the files' paths are in it. */
export function issueJson(
  { selection, standard: { sheets } }: LaidIssue,
  shapeReason: string,
  folder: string,
  files: readonly IssueFile[],
): object {
  return {
    week: selection.week,
    sunday: selection.sunday.name,
    shape: sheets.shape,
    paper: sheets.paper,
    panelCount: sheets.panels.length,
    size: sheets.size,
    leading: sheets.leading,
    linesLeft: sheets.linesLeft,
    shapeReason,
    folder,
    files: recordFiles(files).map((file) => ({ ...file, ...kindOf(file.path) })),
    ...selectionJson(selection),
  }
}

/** Requests, articles and verse as decided: without names, texts or consent. */
export const selectionJson = (
  selection: Selection,
): { requests: object[]; articles: object[] } => ({
  requests: selection.requests.map(requestJson),
  articles: selection.articles.map(decidedJson),
  ...(selection.verse && { verse: verseJson(selection.verse) }),
})

const verseJson = ({ ref, text, translation, rule }: NonNullable<Selection['verse']>): object => ({
  ref,
  text,
  translation,
  rule,
})

const requestJson = (decided: Decided<Request>): object => ({
  ...decidedJson(decided),
  section: decided.item.section ?? null,
})

export const decidedJson = ({
  item,
  decision,
  rule,
  channels,
}: Decided<Request | Article>): object => ({
  id: item.id,
  file: item.place.file,
  line: item.place.line,
  decision,
  rule,
  channels,
})

function kindOf(path: string): { edition: string; channel: string | null } {
  const edition = path.startsWith('large-print') ? 'large-print' : 'standard'
  const channel = path.endsWith('.pdf') ? 'print' : path.endsWith('.txt') ? 'text' : null
  return { edition, channel }
}
