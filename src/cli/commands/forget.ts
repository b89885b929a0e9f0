import { speechFor } from '../../messages/catalogues.ts'
import type { ForgettingWords } from '../../messages/en/forgetting.ts'
import { planWhole, writeForgetting } from '../../operations/forgetting/forget.ts'
import type { ForgettingPlan } from '../../operations/forgetting/plan-forgetting.ts'
import type { ForgetFlags } from '../flags/args.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { tell } from '../report/tell.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Removes persons from the parish's files and old issues. It shows first what goes, and removes it after a yes:
 * of the person at the terminal, or of `--yes`.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function forget(
  typed: string | undefined,
  flags: ForgetFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { forgetting: words } = speechFor(host.language)
  const plan = await planWhole(host, { ...flags, folder: typed })
  if (!plan.ok) return endingOfRefusal(plan)
  const asks = mayAsk(host, flags)
  const isNothing = plan.requests.length + plan.issues.length === 0
  const shown = `${shownPlan(plan, words)}${words.elsewhere}\n`
  const ended = (removed: boolean, said: string): Ending =>
    ending({ json: { ...forgettingJson(plan), removed }, err: `${asks ? '' : shown}${said}\n` })
  if (asks) tell(shown, host)
  if (isNothing) return ended(false, words.nothing)
  if (asks && !(await host.ask.confirm({ message: words.ask, initial: false })))
    return ended(false, words.notRemoved)
  if (!asks && !flags.yes) return ended(false, words.sayYes)
  const written = await writeForgetting(host, plan)
  return written.ok ? ended(true, words.removed) : endingOfRefusal(written)
}

const forgettingJson = ({ requests, issues, mentions }: ForgettingPlan): object => ({
  requests: requests.map(({ id, place: { file, line } }) => ({ id, file, line })),
  issues: issues.map(({ week, name, files, isWhole }) => ({
    week,
    folder: `issues/${name}`,
    files,
    whole: isWhole,
  })),
  mentions: mentions.map(({ file, line }) => ({ file, line })),
})

function shownPlan({ requests, issues, mentions }: ForgettingPlan, words: ForgettingWords): string {
  const under = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
  return [
    ...under(
      words.requests,
      requests.map(({ id, place: { file, line } }) => `${file}:${line}: ${id}`),
    ),
    ...under(
      words.issues,
      issues.map(
        ({ name, files, isWhole }) =>
          `issues/${name}: ${isWhole ? words.wholeFolder : words.filesAndItems(files)}`,
      ),
    ),
    ...under(
      words.mentions,
      mentions.map(({ file, line }) => `${file}:${line}`),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
