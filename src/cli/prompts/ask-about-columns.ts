import { type Columns, columnsOf, meaningOf } from '../../import/table/column-meanings.ts'
import type { Table } from '../../import/table/table.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { type ColumnMeaning, columnMeanings } from '../../vocabulary.ts'
import { tell } from '../report/tell.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { offersOf } from './offers.ts'

/**
 * Shows what each column of a table is taken for, and where that is not right asks about each.
 *
 * @param noted what the parish has noted, or the command line says
 * @throws Stopped where the person breaks off
 */
export async function askAboutColumns(
  { columns: headings }: Table,
  noted: Columns,
  host: TerminalHost,
): Promise<Columns> {
  const { importing: words } = speechFor(host.language)
  const taken = columnsOf(headings, noted)
  for (const heading of headings)
    tell(
      `  ${words.finding({ kind: 'column', heading, meaning: meaningOf(heading, taken) })}\n`,
      host,
    )
  if (await host.ask.confirm({ message: words.askColumns, initial: true })) return taken
  const said: [ColumnMeaning, string][] = []
  for (const heading of headings) {
    const usual = meaningOf(heading, taken)
    const others = columnMeanings.filter((one) => one !== usual)
    const meaning = await host.ask.choose<ColumnMeaning | undefined>({
      message: words.askColumn(heading),
      offers: [
        ...offersOf(usual === undefined ? [] : [usual], words.meanings),
        { name: words.columnOffer.note, value: undefined },
        ...offersOf(others, words.meanings),
      ],
    })
    if (meaning !== undefined) said.push([meaning, heading])
  }
  return Object.fromEntries(said)
}
