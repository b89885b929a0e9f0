import type { Host } from '../../host.ts'
import { joinPath } from '../../load/find-files.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { retried } from '../issue/making/write-issue.ts'
import { readRaw } from '../items/open-items.ts'
import { writeNew } from '../parish/write-new.ts'
import type { ImportPlan } from './import-plan.ts'

/**
 * Writes a plan, bulletin.yaml first, since a heading that nothing stands under harms nobody. When
 * a file is refused, everything is put back as it was, but for what another program has changed since;
 * where the run breaks off, the next one that writes goes on.
 *
 * @returns the path of a file that is not as it was when the plan was made: bulletin.yaml changed, or one
 * of the new names taken. Nothing is written then; undefined where all was
 * @throws DiskError
 */
export async function writePlan(
  host: Host,
  folder: string,
  plan: ImportPlan,
): Promise<string | undefined> {
  const { parish, files } = plan
  const { disk } = host
  const put = (path: string, text: string): Promise<void> =>
    retried(host, () => disk.replace(joinPath(folder, path), new TextEncoder().encode(text)))
  const putBack = async (): Promise<void> => {
    if (parish && readRaw(disk, folder, parish.path) === parish.after)
      await put(parish.path, parish.before)
  }
  if (parish && readRaw(disk, folder, parish.path) !== parish.before) return parish.path
  noteImport(host, folder, plan)
  try {
    if (parish) await put(parish.path, parish.after)
    const taken = writeNew(folder, files, host)
    if (taken !== undefined) await putBack()
    return taken
  } catch (error) {
    await putBack()
    throw error
  } finally {
    await noteImported(host, folder)
  }
}

/** Lies in `issues/` as long as an import is written: its whole plan, as JSON. */
const note = (folder: string): string => joinPath(folder, 'issues/.import.json')

/** Notes what an import is about to write, so that a run that breaks off can be brought to its end. */
const noteImport = ({ disk }: Host, folder: string, plan: ImportPlan): void =>
  disk.replace(note(folder), new TextEncoder().encode(JSON.stringify(plan)))

/** Takes the note away. */
const noteImported = (host: Host, folder: string): Promise<void> =>
  retried(host, () => host.disk.remove(note(folder)))

/** Whether an import is being written into a parish, or broke off. */
export const isImportBegun = ({ disk }: Host, folder: string): boolean =>
  disk.kindOf(note(folder)) !== undefined

/**
 * Writes what an import that broke off had still to write. What a person has changed since stays as it is: bulletin.yaml
 * where it is not as the import found it, and a file that is there. The caller holds the parish's lock.
 *
 * @throws DiskError
 */
export async function finishImport(host: Host, folder: string): Promise<void> {
  if (!isImportBegun(host, folder)) return
  const plan = readNote(readRaw(host.disk, folder, 'issues/.import.json'))
  if (plan?.parish && readRaw(host.disk, folder, plan.parish.path) === plan.parish.before) {
    const { path, after } = plan.parish
    await retried(host, () =>
      host.disk.replace(joinPath(folder, path), new TextEncoder().encode(after)),
    )
  }
  for (const file of plan?.files ?? []) writeNew(folder, [file], host)
  await noteImported(host, folder)
}

/** The plan of a note; undefined for what no import has written, whose paths might lead out of the parish. */
function readNote(text: string): ImportPlan | undefined {
  try {
    const plan: ImportPlan = JSON.parse(text)
    const isParish = plan.parish === undefined || isParishName(plan.parish.path)
    return isParish && plan.files.every(({ path }) => isOfImport(path)) ? plan : undefined
  } catch {
    return undefined
  }
}

const isOfImport = (path: string): boolean =>
  /^(?:(?:requests|articles|events|notes)\/[^\\]+|rota\.csv)$/i.test(path) &&
  !path.split('/').includes('..')
