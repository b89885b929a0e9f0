import { issueName } from '../../../issue-day.ts'
import type { Item } from '../../../load/item.ts'
import { openingWords } from '../../../load/opening-words.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import type { Wording } from '../../../messages/en/wording.ts'
import { changesSinceLastIssue } from '../../../operations/issue/changes.ts'
import { choicesBefore, choicesFor, selectionFor } from '../../../operations/issue/choices.ts'
import type { OpenWeek } from '../../../operations/issue/open-week.ts'
import type { Decided, Selection } from '../../../select/selection.ts'
import type { MakeFlags } from '../../flags/args.ts'
import { headingOf, sectionOrKind } from '../../report/heading-of.ts'
import { tell } from '../../report/tell.ts'
import type { MarkedOffer, TerminalHost } from '../../terminal-host.ts'

/** An issue while it is being decided: the flags are what has been chosen so far. */
export interface Desk {
  readonly open: OpenWeek
  readonly flags: MakeFlags
  readonly host: TerminalHost
}

/** Characters of an item in a list, and of one in its description. */
const lengths = { name: 48, description: 160 }

/** Items that are out and shown; the rest is counted, so that the Sunday stays on the screen. */
const mostOut = 4

/** By id, what an item is since the last issue; empty where there was none. */
type Since = ReadonlyMap<string, 'new' | 'changed' | 'gone'>

/**
 * Shows what is in and out, and asks what of it is to be left out.
 *
 * @returns the flags that say so
 */
export async function askWhatGoesIn(desk: Desk): Promise<MakeFlags> {
  const { open, flags, host } = desk
  const { wording, desk: words } = speechFor(host.language)
  const selection = selectionOf(desk)
  const all = selection.items
  const since = sinceLastIssue(desk)
  tell(outInWords(selection, since, host), host)
  tell(`\n${wording.week(issueName(selection), selection.sunday.name)}\n`, host)
  const eligible = all.filter(isEligible)
  if (eligible.length === 0) return flags
  const taken = await host.ask.several({
    message: words.items(eligible.filter(isIn).length),
    offers: all
      .filter((item) => isEligible(item) || item.decision === 'held')
      .map((item) => offerOf(item, since, host)),
  })
  const left = eligible.flatMap(({ item }) => (taken.includes(item.id) ? [] : [item.id]))
  return leavingOut(open, flags, left.sort())
}

/** What the choices so far let in. */
export const selectionOf = ({ open, flags }: Desk): Selection => selectionFor(open, flags)

const isIn = ({ decision }: Decided): boolean => decision === 'in'

/** What a person decides: the rules let it in, and nobody's consent is missing. */
const isEligible = ({ decision, rule }: Decided): boolean =>
  decision === 'in' || rule === 'left-out'

/** What `preview --changes` would say, were nothing left out by hand. */
function sinceLastIssue(desk: Desk): Since {
  const { open, flags } = desk
  if (open.quoted.length === 0) return new Map()
  const whole = selectionOf({ ...desk, flags: { ...flags, leaveOut: [] } })
  const { changes } = changesSinceLastIssue(open, whole)
  return new Map(
    changes.flatMap(
      ({ id, change }): readonly (readonly [string, 'new' | 'changed' | 'gone'])[] => {
        if (change === 'new' || change === 'changed') return [[id, change]]
        return change === 'dropped' || change === 'closed' ? [[id, 'gone']] : []
      },
    ),
  )
}

function offerOf(decided: Decided, since: Since, host: TerminalHost): MarkedOffer<string> {
  const { wording, desk: words, approving } = speechFor(host.language)
  const { item, notice } = decided
  const { file, line } = item.place
  const change = since.get(item.id)
  const isLast = notice?.kind === 'last-week'
  const marks = [
    ...(change === 'new' || change === 'changed' ? [approving.changes[change]] : []),
    // What is new was not in for long, whatever its days say.
    ...(isLast || (notice?.kind === 'long' && change !== 'new') ? [wording.notice(notice)] : []),
  ]
  const name = calledAt(item, lengths.name, wording)
  const whole = calledAt(item, lengths.description, wording)
  return {
    name: marks.length === 0 ? name : `${name} (${marks.join(', ')})`,
    value: item.id,
    description: [
      ...(whole === name ? [] : [whole]),
      words.describe(sectionOrKind(item, wording), file, line),
    ].join('\n'),
    chosen: isIn(decided),
    ...(decided.decision === 'held' && { barred: missingFrom(decided, host) }),
  }
}

/** What an item is called at the desk, in so many characters. */
const calledAt = (item: Item, length: number, wording: Wording): string =>
  item.kind === 'rota' ? headingOf(item, wording, true) : openingWords(item, length)

function missingFrom({ rule }: Decided, host: TerminalHost): string {
  const { missing } = speechFor(host.language).desk
  return rule === 'name-in-words' ? missing.name : missing.consent
}

/** What is out and why; first what was in the last time. */
function outInWords({ items, week }: Selection, since: Since, host: TerminalHost): string {
  const { wording, desk: words } = speechFor(host.language)
  // Rows of other weeks are in no issue of this one's, which everybody knows.
  const told = ({ item }: Decided): number =>
    item.kind === 'rota' ? 2 : since.get(item.id) === 'gone' ? 0 : 1
  const out = items
    .filter(({ decision, rule }) => decision === 'out' && rule !== 'left-out')
    .toSorted((one, other) => told(one) - told(other))
  if (out.length === 0) return ''
  const lines = out
    .slice(0, mostOut)
    .map((one) => `  ${calledAt(one.item, lengths.name, wording)}: ${wording.decided(one, week)}`)
  const more = out.length > mostOut ? [`  ${words.outMore(out.length - mostOut)}`] : []
  return `${[words.outTitle, ...lines, ...more].join('\n')}\n`
}

/**
 * The flags with these items left out. No flag says "nothing is left out": where an earlier run left
 * something out, all is started anew with the other choices said again.
 */
function leavingOut(open: OpenWeek, flags: MakeFlags, ids: readonly string[]): MakeFlags {
  if (ids.length > 0) return { ...flags, leaveOut: ids }
  const { leaveOut: _, ...rest } = flags
  if (choicesBefore(open, flags).leaveOut.length === 0) return rest
  const { leaveOut: __, ...others } = choicesFor(open, rest)
  return { ...rest, ...others, fresh: true }
}
