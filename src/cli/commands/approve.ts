import { isSunday } from '../../civil-date.ts'
import { issueName } from '../../issue-day.ts'
import { type Speech, speechFor } from '../../messages/catalogues.ts'
import {
  type ContentToApprove,
  contentToApprove,
  giveWord,
} from '../../operations/issue/approve-week.ts'
import { refusedUsage } from '../../operations/outcome.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { ApproveFlags } from '../flags/args.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { tellBefore } from '../report/report.ts'
import { sameCommand } from '../report/same-command.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Clergy's word on what goes out in a week: shows the text of every channel, asks in a terminal, and
 * says what was recorded.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function approve(
  typed: string | undefined,
  flags: ApproveFlags,
  host: TerminalHost,
): Promise<Ending> {
  const speech = speechFor(host.language)
  const { approving, wording } = speech
  const request = { ...flags, folder: typed, by: flags.by ?? '' }
  const asks = mayAsk(host, flags) && (flags.by === undefined || tidyLine(flags.by) !== '')
  if (!asks && tidyLine(request.by) === '')
    return endingOfRefusal(refusedUsage('approval-without-name', {}))
  const read = await contentToApprove(host, request)
  if (!read.ok) return endingOfRefusal(read)
  const { open, diagnostics, sources } = read
  const { week, service, title } = open
  const name = issueName(open)
  const text = textToApprove(read, speech)
  if (asks) tellBefore({ diagnostics, sources }, flags, host)
  const by = asks ? await askForWord(text, request.by, name, host) : request.by
  if (by === undefined) return ending({ err: `${approving.notApproved}\n` })
  const given = await giveWord(host, read, by)
  if (!given.ok) return endingOfRefusal(given)
  const said = given.isNew
    ? approving.approved(name, `issues/${name}/issue.yaml`)
    : approving.alreadyApproved(given.at)
  const same = sameCommand(
    'approve',
    [typed],
    [
      ['by', given.by],
      [isSunday(week) && title === undefined ? 'date' : 'day', week],
      ['service', service],
      ['title', title],
    ],
  )
  return ending({
    ...(asks ? {} : { diagnostics, sources }),
    json: { week, text, approval: { by: given.by, at: given.at } },
    out: asks ? '' : text,
    err: [
      aboutDay(open, speech),
      `${said}\n`,
      given.isStale ? `${approving.staleFiles(`issues/${name}`)}\n` : '',
      asks ? `${wording.sameWithout(same)}\n` : '',
    ].join(''),
  })
}

/** The text edition, and under headings of their own what only prints and what may only go on the web. */
function textToApprove({ text, besides }: ContentToApprove, { approving }: Speech): string {
  const parts = (['print', 'web'] as const)
    .filter((channel) => besides[channel] !== '')
    .flatMap((channel) => [`${approving.besides[channel]}\n`, besides[channel]])
  return [text, ...parts].join('\n')
}

/** Shows the text, and asks for the word and, where nobody is named, for the name; undefined for a no. */
async function askForWord(
  text: string,
  given: string,
  week: string,
  host: TerminalHost,
): Promise<string | undefined> {
  const { approving, editing } = speechFor(host.language)
  const { askApprove, askBy } = approving
  await host.page(text)
  const word = await host.ask.confirm({ message: askApprove(week), initial: false })
  if (!word || given !== '') return word ? given : undefined
  const check = (answer: string): true | string => tidyLine(answer) !== '' || editing.ask.nameEmpty
  return tidyLine(await host.ask.text({ message: askBy, check }))
}
