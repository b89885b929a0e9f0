import type { IssueFile } from '../../../archive/record-of.ts'
import type { Host } from '../../../host.ts'
import { renderTestSheet } from '../../../issue/render-week.ts'
import type { Sheets } from '../../../typeset/sheets.ts'
import type { TestSheetWords } from '../../../typeset/test-sheet.ts'
import { withParish } from '../../parish/with-parish.ts'
import type { IssueRequest } from '../issue-request.ts'
import type { OpenWeek } from '../open-week.ts'
import { writeInto } from './issue-files.ts'

/** A test sheet as it was written, or would be with `dryRun`. */
export interface MadeTestSheet {
  /** Absolute. */
  readonly folder: string
  readonly file: IssueFile
  readonly sheets: Sheets
}

/**
 * Writes the test sheet for the parish's paper and duplex into `issues/`, or into the folder of `out`.
 *
 * @param words what stands on it, in the person's language
 * @throws DiskError, Busy
 */
export async function makeTestSheet(
  host: Host,
  { folder, parish, week, stock }: OpenWeek,
  { paper, out, dryRun }: IssueRequest,
  words: TestSheetWords,
): Promise<MadeTestSheet> {
  const insert = { ...parish.insert, ...(paper !== undefined && { paper }) }
  const { file, sheets } = await renderTestSheet({ insert }, week, words, stock)
  const issues = `${folder}/issues`
  const target = out === undefined ? issues : host.resolve(out)
  const write = (): Promise<void> => writeInto(host, target, [file], [])
  if (!dryRun) await (out === undefined ? withParish(host, folder, write) : write())
  return { folder: target, file, sheets }
}
