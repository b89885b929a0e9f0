import { type Choices, noChoices } from '../../archive/record.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { IssueOrder } from '../../issue/laid-issue.ts'
import { selectWeek } from '../../issue/select-week.ts'
import type { Item } from '../../load/item.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import type { Selection } from '../../select/selection.ts'
import { tidyLine } from '../../tidy-text.ts'
import { itemsMeant, meantItems } from '../items-meant.ts'
import type { IssueRequest } from './issue-request.ts'
import { madeRecord, type OpenWeek } from './open-week.ts'
import { wantedEditions } from './wanted-editions.ts'
import { recordedAs } from './what-joins.ts'

/** What was chosen by hand for the issue by an earlier run into `issues/`. */
const recordedChoices = (open: OpenWeek): Choices => madeRecord(open)?.choices ?? noChoices

/** What joins is settled by opening the week. */
function withJoined({ with: _, ...choices }: Choices, { folder, joined }: OpenWeek): Choices {
  return { ...choices, ...(joined && { with: recordedAs(folder, joined) }) }
}

/**
 * What was chosen for the week before and holds for this request, into whatever folder: not where all starts
 * anew. Another verse leaves nothing of the one before.
 */
export function choicesBefore(open: OpenWeek, { fresh, verse }: IssueRequest): Choices {
  if (fresh) return noChoices
  const { verse: _, translation: __, verseText: ___, ...others } = recordedChoices(open)
  return verse === undefined ? recordedChoices(open) : others
}

/** What holds for this request: its own choices, and beside them what was chosen before. */
export const choicesFor = (open: OpenWeek, request: IssueRequest): Choices => ({
  ...withJoined(choicesBefore(open, request), open),
  ...ownChoices(request),
})

/** What the request itself chooses. */
const ownChoices = ({
  title,
  verse,
  translation,
  verseText,
  shape,
  paper,
  leaveOut,
}: IssueRequest): Partial<Choices> => ({
  ...(title !== undefined && { title: tidyLine(title) }),
  ...(verse !== undefined && { verse }),
  ...(translation !== undefined && { translation }),
  ...(verseText !== undefined && { verseText }),
  ...(shape !== undefined && { shape }),
  ...(paper !== undefined && { paper }),
  ...(leaveOut !== undefined && { leaveOut: [...leaveOut].sort() }),
})

/** What of the earlier choices holds on, the request having said nothing else. */
export function keptChoices(open: OpenWeek, request: IssueRequest): Partial<Choices> {
  const own = ownChoices(request)
  const before = Object.entries(choicesBefore(open, request))
  const isOwn = (key: string): boolean =>
    key in own || (key === 'with' && request.with !== undefined)
  return Object.fromEntries(before.filter(([key]) => !isOwn(key)))
}

/** What is wrong with an id that no item has; undefined where one has it. */
export const unknownId = (id: string, { parish: { items } }: OpenWeek): Diagnostic | undefined =>
  items.some((one) => one.id === id) ? undefined : noSuchId(id, items)

function noSuchId(id: string, items: readonly Item[]): Diagnostic {
  const known = items.map((one) => one.id)
  return diagnostic('error', 'no-such-id', { id, nearest: didYouMean(id, known) })
}

/** The item that is meant by an id, or by a part of a name or of words; what is wrong where it is none, or several. */
export function findItem(
  typed: string,
  open: OpenWeek,
):
  | { readonly ok: true; readonly item: Item }
  | { readonly ok: false; readonly problem: Diagnostic } {
  const { items } = itemsMeant(typed, open.parish.items, open.sources)
  const [item] = items
  if (items.length > 1) {
    const values = { typed: { redacted: typed }, ...meantItems(items) }
    return { ok: false, problem: diagnostic('error', 'means-several', values) }
  }
  if (item !== undefined) return { ok: true, item }
  return { ok: false, problem: noSuchId(typed, open.parish.items) }
}

/**
 * The issue that a request is for: its week, with what was chosen for it by hand.
 *
 * @param request what `makeIssue` into `issues/` would be asked for where none is given
 */
export const wantedOf = (
  open: OpenWeek,
  request: IssueRequest = { title: open.title },
): IssueOrder => ({
  week: open.week,
  service: open.service,
  choices: choicesFor(open, request),
  records: open.quoted,
  editions: wantedEditions(request, open.parish),
})

/** What a request would let in, without laying it out. */
export const selectionFor = (open: OpenWeek, request: IssueRequest): Selection =>
  selectWeek(open.parish, wantedOf(open, request), open.stock).selection
