import type { SincePrinted } from '../../archive/since-printed.ts'
import { exit } from '../../exit-codes.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { type MadeSlip, makeSlip } from '../../operations/issue/making/make-slip.ts'
import type { SlipFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { filesWritten } from '../report/files-written.ts'
import { openWritten } from '../report/open-written.ts'
import { nothingSent, printWritten, writtenSheets } from '../report/print-written.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Makes slips of what has changed since the week's insert was printed, and says what they tell and how they are
 * printed. Whose names are withdrawn it says to nobody.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function slip(
  typed: string | undefined,
  flags: SlipFlags,
  host: TerminalHost,
): Promise<Ending> {
  const made = await makeSlip(host, { ...flags, folder: typed })
  if (!made.ok) return endingOfRefusal(made)
  const { folder, since, onSheet, sheets, diagnostics, sources, outcome } = made
  const slips = made.files.filter(({ path }) => path.startsWith('slip.'))
  const first = slips[0]
  const unopened = await openWritten(first && `${folder}/${first.path}`, flags, host)
  const print =
    flags.print && sheets
      ? await printWritten(folder, [writtenSheets('slip.pdf', sheets)], host)
      : nothingSent
  const told = filesWritten(
    outcome,
    folder,
    slips.map(({ path }) => path),
    host,
  )
  return ending({
    ...(print.diagnostics.length > 0 && { exit: exit.disk }),
    diagnostics: [...diagnostics, ...print.diagnostics],
    sources,
    json: {
      week: made.open.week,
      folder,
      files: slips.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
      onSheet,
      print: sinceJson(since.print),
      text: sinceJson(since.text),
      ...(flags.print && { sentToPrinter: print.sent }),
    },
    written: told.written,
    err: `${aboutSlip(made, slips.length > 0, host)}${slips.length > 0 ? told.err : ''}${unopened}${print.err}`,
  })
}

const sinceJson = ({ added, changed, withdrawn }: SincePrinted): object => ({
  new: [...added],
  changed: [...changed],
  withdrawn: withdrawn.map(({ id, section = null }) => ({ id, section })),
})

function aboutSlip(
  { open, since, onSheet, sheets }: MadeSlip,
  isAny: boolean,
  host: TerminalHost,
): string {
  const speech = speechFor(host.language)
  const { slips } = speech.desk
  const lines = isAny
    ? [
        ...(['print', 'text'] as const).map((channel) => {
          const { added, changed, withdrawn } = since[channel]
          return slips.since[channel](added.size, changed.size, withdrawn.length)
        }),
        ...(sheets ? [slips.print(onSheet, sheets.sheets.length)] : []),
      ]
    : [slips.nothing]
  return [aboutDay(open, speech), ...lines.map((line) => `${line}\n`)].join('')
}
