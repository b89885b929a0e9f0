import { speechFor } from '../../messages/catalogues.ts'
import { planAddition } from '../../operations/requests/change-request.ts'
import { openRequests } from '../../operations/requests/open-requests.ts'
import type { RequestFlags } from '../flags/args.ts'
import { readRequestFlags } from '../flags/request-flags.ts'
import { askForRequest } from '../prompts/ask-for-request.ts'
import { askWhoIsInNew } from '../prompts/ask-who-they-are.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { type Ending, endingOfRefusal } from '../report/ending.ts'
import { sameCommand } from '../report/same-command.ts'
import { spokenRequest } from '../report/spoken-request.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { writeChange } from './write-change.ts'

/**
 * Adds a request at the end of the file that holds most of its section.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function add(
  typed: string | undefined,
  flags: RequestFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const opened = openRequests(host, { folder: typed, date: flags.date })
  if (!opened.ok) return endingOfRefusal(opened)
  const { open } = opened
  const reading = { rules: open.rules, today: open.today }
  const asks = mayAsk(host, flags)
  readRequestFlags(flags, reading)
  const settled = asks ? await askForRequest(flags, reading, host) : flags
  const request = readRequestFlags(settled, reading)
  const plan = planAddition(host, open, request, `${words.newFile.join('\n')}\n`)
  const ending = await writeChange(
    plan,
    {
      asks,
      done: ({ id, path, line }) => words.added(id, path, line),
      same: asks ? sameCommand('add', [typed], spokenRequest(settled, request)) : undefined,
    },
    host,
  )
  if (!asks || !plan.ok || ending.written === '') return ending
  // Said before the questions, which are about what it tells.
  host.err(ending.err)
  await askWhoIsInNew({ folder: typed, date: flags.date }, ({ id }) => id === plan.id, host)
  return { ...ending, err: '' }
}
