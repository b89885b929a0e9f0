import { splitFileText } from '../../edit/file-text.ts'
import { speechFor } from '../../messages/catalogues.ts'
import {
  planSections,
  type SectionChange,
  writeSections,
} from '../../operations/parish/change-sections.ts'
import { privateText } from '../../source.ts'
import type { SectionFlags } from '../flags/args.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { showDifference } from '../report/show-difference.ts'
import { usageError } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Adds, renames or moves a heading; requests follow one that is renamed. Shows what changes, and asks in a terminal.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function section(
  action: SectionChange['kind'],
  typed: readonly [name: string, other: string | undefined, parish: string | undefined],
  flags: SectionFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { change, folder } = changeIn(action, typed, flags)
  const { editing: words, wording } = speechFor(host.language)
  const plan = planSections(host, { folder, change })
  if (!plan.ok) return endingOfRefusal(plan)
  const { files, diagnostics, sources, sections } = plan
  const paths = files.map(({ path }) => path)
  const json = { sections, files: paths }
  if (files.length === 0)
    return ending({ json: { ...json, written: false }, err: `${words.sectionsSo}\n` })
  const { errIsTerminal: reveal, colour } = host.terminal
  const shown = files
    .map(({ path, before, after }) =>
      showDifference(
        path,
        plan.open.loaded.sources.get(path) ?? privateText(splitFileText(before).text),
        sources.get(path) ?? privateText(splitFileText(after).text),
        { reveal, colour },
      ),
    )
    .join('\n')
  const asks = mayAsk(host, flags)
  if (asks) {
    host.err(`\n${shown}\n`)
    if (!(await host.ask.confirm({ message: words.ask.write, initial: true })))
      return ending({ json: { ...json, written: false }, err: `${wording.changedNothing}\n` })
  }
  const written = await writeSections(host, plan)
  if (!written.ok) return endingOfRefusal(written)
  return ending({
    diagnostics,
    sources,
    json: { ...json, written: true },
    written: paths.map((path) => `${path}\n`).join(''),
    err: `${asks ? '' : shown}${words.sections(sections)}\n`,
  })
}

function changeIn(
  action: SectionChange['kind'],
  [name, second, third]: Parameters<typeof section>[1],
  { before, after }: SectionFlags,
): { readonly change: SectionChange; readonly folder: string | undefined } {
  if (action === 'rename') {
    if (second === undefined)
      throw usageError('argument-missing', {
        command: 'bulletin section rename',
        argument: '<other>',
      })
    return { change: { kind: 'rename', name, other: second }, folder: third }
  }
  if (third !== undefined)
    throw usageError('too-many-words', { command: `bulletin section ${action}`, words: [third] })
  const place = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  return { change: { kind: action, name, ...place }, folder: second }
}
