import { splitFileText } from '../../../edit/file-text.ts'
import type { Item } from '../../../load/item.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import type { IssueRequest } from '../../../operations/issue/issue-request.ts'
import { type OpenWeek, openWeek } from '../../../operations/issue/open-week.ts'
import {
  answerName,
  type NameAnswer,
  type WrittenAnswer,
} from '../../../operations/naming/answer-name.ts'
import { type AskedName, askedNames, keyOf } from '../../../operations/naming/asked-names.ts'
import type { Refused } from '../../../operations/outcome.ts'
import { tidyLine } from '../../../tidy-text.ts'
import { showDifference } from '../../report/show-difference.ts'
import { tellProblem } from '../../report/tell.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { askChannels } from '../items/ask-for-request.ts'
import { offersOf } from '../offers.ts'

/** What is asked about, and how the parish is read again after an answer. */
export interface NamesAsked {
  readonly request: IssueRequest
  /** How many weeks are looked at. */
  readonly weeks?: number
  readonly isAsked?: (item: Item) => boolean
  readonly reopen: () => Promise<OpenWeek | Refused>
}

type Asked = NameAnswer | 'leave' | 'leave-all'

/** Weeks in which a new item is looked for: a person's prayer has begun by then. */
const weeksOfNew = 4

/**
 * Asks who the names are that the words of new items have, in the weeks from the asked one on.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function askWhoIsInNew(
  request: IssueRequest,
  isAsked: (item: Item) => boolean,
  host: TerminalHost,
): Promise<void> {
  const reopen = () => openWeek(host, request)
  const open = await reopen()
  if (open.ok) await askWhoTheyAre(open, { request, weeks: weeksOfNew, isAsked, reopen }, host)
}

/**
 * Asks who the names are that nobody has answered for, has each answer written, and shows the lines that say it.
 *
 * @returns the parish as it is after the answers
 * @throws Busy, DiskError, Stopped
 */
export async function askWhoTheyAre(
  opened: OpenWeek,
  { request, weeks, isAsked, reopen }: NamesAsked,
  host: TerminalHost,
): Promise<OpenWeek> {
  const left = new Set<string>()
  let open = opened
  for (;;) {
    const next = askedNames(open, request, weeks, isAsked).find((one) => !left.has(keyOf(one)))
    if (next === undefined) return open
    const answer = await askWho(next, open, host)
    if (answer === 'leave-all') return open
    left.add(keyOf(next))
    if (answer === 'leave') continue
    const written = await answerName(host, open, next, answer)
    if (!written.ok) {
      for (const one of written.diagnostics) tellProblem(one, open.sources, host)
      continue
    }
    tellWritten(written, host)
    const again = await reopen()
    if (!again.ok) return open
    open = again
  }
}

async function askWho(asked: AskedName, open: OpenWeek, host: TerminalHost): Promise<Asked> {
  const { naming: words } = speechFor(host.language)
  const { name, isHeld, answers } = asked
  const { file, line } = name.place
  const kinds = (['consent', 'people', 'departed', 'published', 'not-names'] as const).filter(
    (kind) => answers.includes(kind),
  )
  const chosen = await host.ask.choose<(typeof kinds)[number] | 'leave' | 'leave-all'>({
    message: words.who(name.name, file, line, lineAround(open, asked)),
    offers: [
      ...offersOf(kinds, words.answers),
      { name: isHeld ? words.leave.held : words.leave.kept, value: 'leave' as const },
      { name: words.leaveAll, value: 'leave-all' as const },
    ],
  })
  switch (chosen) {
    case 'consent':
      return askConsent(host)
    case 'people':
      return askRole(host)
    case 'published':
      return { kind: 'published', where: await askLine(words.where, words.whereEmpty, host) }
    case 'departed':
    case 'not-names':
      return { kind: chosen }
    case 'leave':
    case 'leave-all':
      return chosen
    default:
      return chosen satisfies never
  }
}

/** Where nobody has agreed yet, the name is left. */
async function askConsent(host: TerminalHost): Promise<Asked> {
  const { naming, editing } = speechFor(host.language)
  const by = tidyLine(await host.ask.text({ message: naming.by }))
  if (by === '') return 'leave'
  const chosen = await askChannels({ ask: host.ask, words: editing })
  return chosen.length === 0 ? 'leave' : { kind: 'consent', by, channels: chosen }
}

async function askRole(host: TerminalHost): Promise<NameAnswer> {
  const { role: message, roles } = speechFor(host.language).naming
  const offers = offersOf(['volunteers', 'staff', 'public'], roles)
  return { kind: 'people', role: await host.ask.choose({ message, offers }) }
}

const askLine = async (message: string, empty: string, { ask }: TerminalHost): Promise<string> =>
  tidyLine(await ask.text({ message, check: (typed) => tidyLine(typed) !== '' || empty }))

/** Characters of the line that are shown before a name, and of the whole. */
const shown = { before: 16, whole: 44 }

/** The words around a name, as the person at the terminal may see them. */
function lineAround({ sources }: OpenWeek, { name: { place } }: AskedName): string {
  const line = sources.get(place.file)?.text.split('\n')[place.line - 1] ?? ''
  const name = place.column - 1
  const [key = ''] = /^\s*(?:- )?(?:[a-z][a-z-]*: +)?/.exec(line.slice(0, name)) ?? []
  const early = name - shown.before
  const space = line.indexOf(' ', early)
  const begin = early <= key.length ? key.length : space >= 0 && space < name ? space : early
  const late = begin + shown.whole
  const end = late >= line.length ? line.length : Math.max(line.lastIndexOf(' ', late), name)
  const cut = end === name ? late : end
  const piece = line.slice(begin, cut).trim()
  return `${begin > key.length ? '…' : ''}${piece}${cut < line.length ? '…' : ''}`
}

/** The lines of the file that say it. */
function tellWritten({ path, before, after }: WrittenAnswer, host: TerminalHost): void {
  const { naming } = speechFor(host.language)
  const source = (raw: string) => ({ text: splitFileText(raw).text, privateRanges: [] })
  const showing = { reveal: true, colour: host.terminal.colour }
  host.err(`${naming.wrote}\n${showDifference(path, source(before), source(after), showing)}`)
}
