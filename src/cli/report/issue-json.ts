import { editionOf } from '../../archive/edition-files.ts'
import { type IssueFile, recordFiles } from '../../archive/record-of.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import type { ItemKind } from '../../item-kind.ts'
import type { Item } from '../../load/item.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import { type Channel, channelOf, type Edition } from '../../vocabulary.ts'

/** What `make --json` tells of an issue. `folder` is absolute, the files' paths are in it. */
export function issueJson(
  { selection, standard: { sheets } }: LaidIssue,
  shapeReason: string,
  folder: string,
  files: readonly IssueFile[],
): object {
  return {
    week: selection.week,
    ...(selection.service !== undefined && { service: selection.service }),
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

/** Items and verse as decided: without names, texts or consent. */
export const selectionJson = (selection: Selection): object => ({
  ...itemsJson(selection),
  ...(selection.verse && { verse: verseJson(selection.verse) }),
})

/** All items in the order of printing; requests and articles by themselves too, as programs may have come to read them. */
export function itemsJson({ items }: Pick<Selection, 'items'>): object {
  const ofKind = (kind: ItemKind): readonly object[] =>
    items.filter(({ item }) => item.kind === kind).map((one) => withoutKind(itemJson(one)))
  return {
    requests: ofKind('request'),
    articles: ofKind('article'),
    items: items.map(itemJson),
  }
}

const withoutKind = ({ kind: _, ...rest }: ReturnType<typeof itemJson>): object => rest

const verseJson = ({ ref, text, translation, rule }: NonNullable<Selection['verse']>): object => ({
  ref,
  text,
  translation,
  rule,
})

/** One item as decided, and what only its kind has. */
export const itemJson = ({ item, decision, rule, channels, occasion }: Decided) => ({
  kind: item.kind,
  id: item.id,
  file: item.place.file,
  line: item.place.line,
  decision,
  rule,
  channels,
  ...ownJson(item, occasion),
})

/** The days of the week on which it takes place, and the one that it is announced for. */
const daysJson = (occasion: Decided['occasion']): object => ({
  days: occasion?.days ?? [],
  announces: occasion?.announces ?? null,
})

function ownJson(item: Item, occasion: Decided['occasion']): object {
  switch (item.kind) {
    case 'request':
      return { section: item.section ?? null }
    case 'event':
      return { event: item.worship ? 'service' : 'event', ...daysJson(occasion) }
    case 'rota':
      return { date: item.date }
    case 'article':
      return {}
    default:
      return item satisfies never
  }
}

/** Null for both is the record. */
function kindOf(path: string): { edition: Edition | null; channel: Channel | null } {
  const edition = editionOf(path) ?? null
  return { edition, channel: edition && channelOf[edition] }
}
