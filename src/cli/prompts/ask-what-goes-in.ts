import type { Host, MarkedOffer } from '../../host.ts'
import { selectWeek } from '../../issue/select-week.ts'
import { openingWords } from '../../load/opening-words.ts'
import type { Article, Request } from '../../load/parish.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import type { MakeFlags } from '../args.ts'
import { choicesBefore, choicesFor } from '../choices.ts'
import { earlierRecords, type OpenWeek } from '../open-week.ts'

/** An issue while it is being decided: the flags are what has been chosen so far. */
export interface Desk {
  readonly open: OpenWeek
  readonly flags: MakeFlags
  readonly host: Host
}

type Item = Decided<Request | Article>

/** Characters of an item in a list, and of one in its description. */
const lengths = { name: 48, description: 160 }

/** Items that are out and shown; the rest is counted. */
const mostOut = 8

/**
 * Shows what is in and out, and asks what of it is to be left out.
 *
 * @returns the flags that say so
 */
export async function askWhatGoesIn(desk: Desk): Promise<MakeFlags> {
  const { open, flags, host } = desk
  const { wording, desk: words } = speechFor(host.language)
  const selection = selectionOf(desk)
  const all: readonly Item[] = [...selection.requests, ...selection.articles]
  const before = inBefore(open)
  host.err(`\n${wording.week(selection.week, selection.sunday.name)}\n`)
  host.err(outInWords(all, before, host))
  const eligible = all.filter(isEligible)
  if (eligible.length === 0) return flags
  const taken = await host.ask.several({
    message: words.items(eligible.filter(isIn).length),
    offers: all
      .filter((item) => isEligible(item) || item.decision === 'held')
      .map((item) => offerOf(item, before, host)),
  })
  const left = eligible.flatMap(({ item }) => (taken.includes(item.id) ? [] : [item.id]))
  return leavingOut(open, flags, left.sort())
}

/** What the choices so far let in. */
export function selectionOf({ open, flags }: Desk): Selection {
  const { week, parish, stock } = open
  const choices = choicesFor(open, flags)
  const wanted = { week, choices, records: earlierRecords(open), editions: parish.editions }
  return selectWeek(parish, wanted, stock).selection
}

const isIn = ({ decision }: Item): boolean => decision === 'in'

/** What a person decides: the rules let it in, and nobody's consent is missing. */
const isEligible = ({ decision, rule }: Item): boolean => decision === 'in' || rule === 'left-out'

/** Ids that were in the last issue before this one; undefined where there was none. */
function inBefore(open: OpenWeek): ReadonlySet<string> | undefined {
  const last = earlierRecords(open).at(-1)
  if (last === undefined) return undefined
  const items = [...last.requests, ...last.articles]
  return new Set(items.filter(({ decision }) => decision === 'in').map(({ id }) => id))
}

function offerOf(
  decided: Item,
  before: ReadonlySet<string> | undefined,
  host: Host,
): MarkedOffer<string> {
  const { wording, desk: words } = speechFor(host.language)
  const { item, notice } = decided
  const { file, line } = item.place
  const where = 'title' in item ? wording.article(item.title) : wording.section(item.section)
  const marks = [
    ...(before !== undefined && !before.has(item.id) ? [words.new] : []),
    ...(notice === undefined ? [] : [wording.notice(notice)]),
  ]
  const name = openingWords(item, lengths.name)
  const whole = openingWords(item, lengths.description)
  return {
    name: marks.length === 0 ? name : `${name} (${marks.join(', ')})`,
    value: item.id,
    description: [
      ...(whole === name ? [] : [whole]),
      words.describe(item.id, where, file, line),
    ].join('\n'),
    chosen: isIn(decided),
    ...(decided.decision === 'held' && { barred: missingFrom(item, host) }),
  }
}

function missingFrom(item: Request | Article, host: Host): string {
  const { missing } = speechFor(host.language).desk
  const betrayed = 'person' in item && item.person?.betrayed !== undefined
  return betrayed ? missing.name : missing.consent
}

/** What is out and why; first what was in the last time. */
function outInWords(
  all: readonly Item[],
  before: ReadonlySet<string> | undefined,
  host: Host,
): string {
  const { wording, desk: words } = speechFor(host.language)
  const wasIn = ({ item }: Item): number => (before?.has(item.id) ? 0 : 1)
  const out = all
    .filter(({ decision, rule }) => decision === 'out' && rule !== 'left-out')
    .toSorted((one, other) => wasIn(one) - wasIn(other))
  if (out.length === 0) return ''
  const lines = out
    .slice(0, mostOut)
    .map(({ item, rule }) => `  ${openingWords(item, lengths.name)}: ${wording.rules[rule]}`)
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
