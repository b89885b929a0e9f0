import { splitFileText } from '../../../edit/file-text.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { type ItemPlan, writeItem } from '../../../operations/items/write-item.ts'
import type { Refused } from '../../../operations/outcome.ts'
import { nameIn, privateText, type Source } from '../../../source.ts'
import { type Ending, ending, endingOfRefusal } from '../../report/ending.ts'
import type { SpokenFlag } from '../../report/same-command.ts'
import { showDifference } from '../../report/show-difference.ts'
import type { TerminalHost } from '../../terminal-host.ts'

/** A planned change, and the flags that would have said it all. */
export interface Change {
  readonly plan: ItemPlan | Refused
  readonly same: readonly SpokenFlag[]
}

/** How a planned change is brought before the person. */
export interface Presentation {
  /** Whether to ask before writing. */
  readonly asks: boolean
  /** What to say when it is written, by the name of what was changed or, where names may not be shown, its id. */
  readonly done: (name: string, plan: ItemPlan) => string
  /** The command line that would have done the same; said where questions were asked. */
  readonly same: string
}

/**
 * Shows a planned change, asks where somebody is there to be asked, and has it written.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function writeChange(
  plan: ItemPlan | Refused,
  { asks, done, same }: Presentation,
  host: TerminalHost,
): Promise<Ending> {
  const { wording, editing } = speechFor(host.language)
  if (!plan.ok) {
    const changedNothing = plan.fault === 'parish' ? `${wording.changedNothing}\n` : ''
    return { ...endingOfRefusal(plan), err: changedNothing }
  }
  const { id, path, line } = plan
  const json = { id, file: path, line }
  const known = host.terminal.errIsTerminal ? nameIn(plan.sources, id) : undefined
  const name = known === undefined ? id : wording.named(known)
  if (plan.isSame) {
    const said = `${editing.alreadySo(name)}\n`
    return ending({ json: { ...json, written: false }, id, err: said })
  }
  const difference = differenceOf(plan, host)
  if (asks) {
    host.err(`\n${difference}\n`)
    if (!(await host.ask.confirm({ message: editing.ask.write, initial: true })))
      return ending({ json: { ...json, written: false }, err: `${wording.changedNothing}\n` })
  }
  const written = await writeItem(host, plan)
  if (!written.ok) return endingOfRefusal(written)
  return ending({
    diagnostics: written.diagnostics,
    sources: written.sources,
    json: { ...json, written: true },
    id,
    err: asks
      ? `${done(name, plan)}\n${wording.sameWithout(same)}\n`
      : `${difference}${done(name, plan)}\n`,
  })
}

function differenceOf(
  { path, before, after, open, sources }: ItemPlan,
  { terminal }: TerminalHost,
): string {
  const nothing: Source = { text: '', privateRanges: [] }
  const known = open.loaded.sources.get(path) ?? nothing
  const whole = privateText(splitFileText(after).text)
  return showDifference(path, before === undefined ? nothing : known, sources.get(path) ?? whole, {
    reveal: terminal.errIsTerminal,
    colour: terminal.colour,
  })
}
