import { displayWidth } from '../../display-width.ts'
import { painted } from '../../escape/paint.ts'
import { issueName } from '../../issue-day.ts'
import { openingWords } from '../../load/opening-words.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import { listWeek } from '../../operations/issue/list-week.ts'
import { knownAs } from '../../operations/items-meant.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import { wrapLines } from '../../wrap-lines.ts'
import type { ListFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { headingOf } from '../report/heading-of.ts'
import { itemsJson } from '../report/issue-json.ts'
import type { Terminal, TerminalHost } from '../terminal-host.ts'

/** This week's items, in and out, each with the rule that decided. */
export async function list(
  typed: string | undefined,
  flags: ListFlags,
  host: TerminalHost,
): Promise<Ending> {
  const listed = await listWeek(host, { ...flags, folder: typed })
  if (!listed.ok) return endingOfRefusal(listed)
  const { asked, diagnostics, sources } = listed
  const selection = flags.openEnded ? openEnded(listed.selection) : listed.selection
  const { week, service } = selection
  const speech = speechFor(host.language)
  const { wording } = speech
  return ending({
    diagnostics,
    sources,
    json: { week, ...(service !== undefined && { service }), ...itemsJson(selection) },
    out: rowsOf(selection, noneIn(listed.selection, flags, wording), wording, host.terminal),
    err: aboutDay({ asked, week }, speech),
  })
}

/** What is said where no item is to be listed: that the parish has none, or none of the kind that was asked for. */
const noneIn = ({ items }: Selection, { openEnded }: ListFlags, wording: Wording): string =>
  openEnded && items.length > 0 ? wording.nothingOpenEnded : wording.nothingAtAll

/** What is in and has no last day. */
const openEnded = (selection: Selection): Selection => ({
  ...selection,
  items: selection.items.filter(({ notice }) => notice?.kind === 'no-end'),
})

/** What is told of one item. */
interface Row {
  readonly decision: string
  /** By which people know it. */
  readonly words: string
  /** Why it is in or out, and how long. */
  readonly rule: string
  readonly id: string
}

/** Characters of an item where the window does not say how many there is room for. */
const length = 60

/** The fewest columns in which words tell one item from another; with fewer each item has lines of its own. */
const leastWords = 24

const gap = '  '

function rowsOf(selection: Selection, none: string, wording: Wording, terminal: Terminal): string {
  const { items, week, sunday } = selection
  const rows = items.map(
    (decided): Row => ({
      decision: wording.decisions[decided.decision],
      words: wordsOf(decided, wording, terminal),
      rule: wording.decided(decided, week),
      id: decided.item.id,
    }),
  )
  const decision = Math.max(...Object.values(wording.decisions).map(displayWidth))
  const title = wording.week(issueName(selection), sunday.name)
  const lines = rows.length === 0 ? [none] : shown(rows, decision, terminal)
  return [title, ...lines].map((line) => `${line}\n`).join('')
}

/**
 * A person at a terminal sees what the office knows. A log, a mail or a file has the words of what goes out as
 * text anyway and names nobody, and of all else the heading.
 */
function wordsOf(decided: Decided, wording: Wording, { outIsTerminal }: Terminal): string {
  const { item, decision, channels, names } = decided
  if (outIsTerminal) return decision === 'held' ? knownAs(item, length) : openingWords(item, length)
  return channels.includes('text') && names.length === 0
    ? openingWords(item, length)
    : `(${headingOf(item, wording, false)})`
}

/** Columns side by side, the id last; where the window is too narrow for them, one item under the other. */
function shown(rows: readonly Row[], decision: number, terminal: Terminal): readonly string[] {
  const widest = (part: keyof Row): number =>
    Math.max(...rows.map((row) => displayWidth(row[part])), 0)
  const others = decision + widest('rule') + widest('id') + 3 * gap.length
  const room = terminal.outIsTerminal ? terminal.columns - others : length
  const words = Math.min(room, widest('words'))
  if (room < leastWords) return rows.flatMap((row) => stacked(row, decision, terminal))
  return rows.map((row) =>
    [
      padded(row.decision, decision),
      padded(cut(row.words, words), words),
      padded(row.rule, widest('rule')),
      dim(row.id, terminal),
    ].join(gap),
  )
}

/** The words, and below them the rule and the id, which is never broken, so that it can be copied. */
function stacked(
  { decision, words, rule, id }: Row,
  width: number,
  terminal: Terminal,
): readonly string[] {
  const indent = ' '.repeat(width) + gap
  const room = terminal.columns - indent.length
  const lines = wrapLines(words, room)
  const isShort = displayWidth(rule + gap + id) <= room
  const below = isShort
    ? [rule + gap + dim(id, terminal)]
    : [...wrapLines(rule, room), dim(id, terminal)]
  return [...lines, ...below].map(
    (line, index) => (index === 0 ? padded(decision, width) + gap : indent) + line,
  )
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Words cut to so many columns, between two of them. */
function cut(words: string, columns: number): string {
  const [first = '', ...more] = wrapLines(words, columns)
  if (more.length === 0) return words
  const [kept = first] = wrapLines(words, columns - 1)
  return `${kept.replace(/[\s,;:.…]*$/, '')}…`
}

const dim = (text: string, { outIsTerminal, colour }: Terminal): string =>
  outIsTerminal && colour ? painted(text, 'dim') : text
