import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Sheets } from '../../typeset/sheets.ts'
import type { PrintJob, TerminalHost } from '../terminal-host.ts'

/** What was sent to the printer, and what was not. */
export interface Sent {
  /** Names of files. */
  readonly sent: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** What is said of it. */
  readonly err: string
}

/** Nothing was to be printed. */
export const nothingSent: Sent = { sent: [], diagnostics: [], err: '' }

/** A PDF that was written, and how its sheets go through the printer. */
export interface WrittenSheets extends Pick<Sheets, 'paper' | 'duplex'> {
  /** Name in its folder. */
  readonly file: string
  /** Sides of paper that are printed. */
  readonly sides: number
}

/** @param file the name of the PDF that has these sheets */
export const writtenSheets = (
  file: string,
  { sheets, paper, duplex }: Pick<Sheets, 'sheets' | 'paper' | 'duplex'>,
): WrittenSheets => ({ file, sides: sheets.length, paper, duplex })

/** Sends PDFs of a folder to the person's usual printer, one after the other, each once. */
export async function printWritten(
  folder: string,
  files: readonly WrittenSheets[],
  host: TerminalHost,
): Promise<Sent> {
  const { desk } = speechFor(host.language)
  let result = nothingSent
  for (const { file, paper, ...sheet } of files) {
    const outcome = await host.print({ path: `${folder}/${file}`, sides: sidesOf(sheet), paper })
    result =
      outcome.kind === 'sent'
        ? {
            ...result,
            sent: [...result.sent, file],
            err: `${result.err}${desk.sentToPrinter(file)}\n`,
          }
        : {
            ...result,
            diagnostics: [
              ...result.diagnostics,
              diagnostic('error', 'not-sent-to-printer', { file, reason: outcome.reason }),
            ],
          }
  }
  return result
}

const sidesOf = ({ sides, duplex }: Pick<WrittenSheets, 'sides' | 'duplex'>): PrintJob['sides'] =>
  sides === 1 ? 'one-sided' : `two-sided-${duplex}`
