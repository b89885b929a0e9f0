import type { Diagnostic } from '../../../diagnostic.ts'
import type { Host } from '../../../host.ts'
import { decideItems } from '../../../issue/select-week.ts'
import type { IssueDay } from '../../../issue-day.ts'
import { loadParish } from '../../../load/index.ts'
import type { DecidedWeek } from '../../../select/index.ts'
import type { Decided } from '../../../select/selection.ts'
import type { Sources } from '../../../source.ts'
import { type Refused, type WeekDiagnostic, wrongRequest } from '../../outcome.ts'
import { findParish } from '../../parish/find-parish.ts'
import { findItem, wantedOf } from '../choices.ts'
import { damageOf, type OpenWeek, openWeek, type WeekRequest } from '../open-week.ts'
import type { AskedDay } from '../settle-day.ts'

/** What is in, out and held in a week, each with the rule that decided. */
export interface ListedWeek {
  readonly ok: true
  readonly selection: DecidedWeek['selection']
  /** Ids of events that are out and whose words name nobody, so that they may stand anywhere. */
  readonly saysNobody: ReadonlySet<string>
  /** The day asked for, where it was no Sunday. */
  readonly asked: AskedDay | undefined
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** Decides a week without laying it out: items that would find no room are in. No verse is chosen. */
export async function listWeek(host: Host, request: WeekRequest): Promise<ListedWeek | Refused> {
  const open = await openWeek(host, request)
  if (!open.ok) return open
  const { selection, diagnostics } = decideItems(open.parish, wantedOf(open), open.stock)
  const damaged = damageOf(open)
  // What was left out by hand stands there, so the list may not be that of the issue.
  const unread: readonly Diagnostic[] = damaged ? [{ ...damaged, severity: 'warning' }] : []
  return {
    ok: true,
    selection,
    saysNobody: new Set(
      selection.items.filter((one) => isNameless(one, open)).map(({ item }) => item.id),
    ),
    asked: open.asked,
    diagnostics: [...open.diagnostics, ...unread, ...diagnostics.map(noError)],
    sources: open.sources,
  }
}

/** Names are looked for in what is in alone, so that what is out has to be read for them here. */
const isNameless = ({ item, decision }: Decided, { stock, week }: OpenWeek): boolean =>
  item.kind === 'event' &&
  decision === 'out' &&
  item.person === undefined &&
  stock.namesIn(week).item(item).length === 0

/** That nothing is in stops an issue; to a list it is a result. */
const noError = (told: Diagnostic): Diagnostic =>
  told.code === 'nothing-this-week' ? { ...told, severity: 'warning' } : told

/** One item, and what decided about it in an issue. */
export interface ExplainedItem extends IssueDay {
  readonly ok: true
  readonly asked: AskedDay | undefined
  readonly decided: Decided
  /** Those of the item's file. */
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** Why the item of an id, or of a part of a name or of words, is in, out or held in a week. */
export async function explainItem(
  host: Host,
  request: WeekRequest & { readonly id: string },
): Promise<ExplainedItem | Refused> {
  const open = await openWeek(host, request)
  return open.ok ? explainIn(open, request.id) : open
}

/** The same in a week that is open. */
export function explainIn(open: OpenWeek, id: string): ExplainedItem | Refused {
  const found = findItem(id, open)
  if (!found.ok) return wrongRequest(found.problem)
  const { selection, diagnostics } = decideItems(open.parish, wantedOf(open), open.stock)
  const decided = selection.items.find(({ item }) => item.id === found.item.id)
  if (decided === undefined) throw new Error(`${id} is in the parish but not in its selection`)
  return {
    ok: true,
    week: selection.week,
    service: selection.service,
    asked: open.asked,
    decided,
    diagnostics: [...open.diagnostics, ...diagnostics].filter(
      ({ place }) => place?.file === decided.item.place.file,
    ),
    sources: open.sources,
  }
}

/** Ids of all items of a parish, whatever the week; none where there is no parish or where it has errors. */
export function itemIds(host: Host, { folder }: Pick<WeekRequest, 'folder'>): readonly string[] {
  const found = findParish(host, folder)
  if (!found.ok) return []
  const loaded = loadParish(found.folder, host.disk)
  return loaded.ok ? loaded.parish.items.map(({ id }) => id) : []
}
