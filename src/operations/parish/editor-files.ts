import { DiskError, type Host } from '../../host.ts'
import { spokenLanguage } from '../../languages.ts'
import { type Loaded, loadParish } from '../../load/index.ts'
import type { Starter } from '../../starter/starter.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import type { Refused } from '../outcome.ts'
import { type FileChange, writeFiles } from '../writing/write-files.ts'
import { findParish } from './find-parish.ts'
import { parishDesk, withParish } from './with-parish.ts'

/**
 * The starter parish that is written in a language, or in English where there is none.
 *
 * @param language BCP 47 tag
 */
export function starterParish(language: string, { resources }: Host): Starter {
  const json = new TextDecoder().decode(
    resources.resource(`starter/${spokenLanguage(language)}.json`),
  )
  return new Map(Object.entries<string>(JSON.parse(json)))
}

/** Where the schemas lie in a parish. */
const schemas = '.bulletin/'

/**
 * Brings the schemas by which editors check a parish's files up to this version of the program, where
 * the parish has them. They lie in the parish so that they are found without a network and wherever its
 * folder is moved; so they grow old there. That one cannot be written is no reason for a command to fail.
 *
 * @param folder the parish's, absolute
 */
export function refreshSchemas(folder: string, loaded: Loaded, host: Host): void {
  if (!loaded.ok || host.disk.kindOf(`${folder}/${schemas.slice(0, -1)}`) !== 'folder') return
  for (const [path, text] of starterParish(loaded.parish.language, host)) {
    const target = `${folder}/${path}`
    if (!path.startsWith(schemas) || host.disk.kindOf(target) !== 'file') continue
    try {
      if (!says(target, text, host)) host.disk.replace(target, new TextEncoder().encode(text))
    } catch (error) {
      if (!(error instanceof DiskError)) throw error
    }
  }
}

/** What was written for editors. */
export interface EditorFiles {
  readonly ok: true
  readonly folder: string
  /** Paths in the parish; empty where all was there and up to date. */
  readonly written: readonly string[]
}

/**
 * Gives a parish that is there what helps editors: the schemas as they are now, and settings for Visual
 * Studio Code where it has none of its own.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function giveEditorFiles(
  host: Host,
  { folder: named }: WeekRequest,
): Promise<EditorFiles | Refused> {
  const found = findParish(host, named)
  if (!found.ok) return found
  const { folder } = found
  const loaded = loadParish(folder, host.disk)
  const starter = starterParish(loaded.ok ? loaded.parish.language : host.language, host)
  const changes = [...starter].flatMap(([path, text]): readonly FileChange[] => {
    const after = new TextEncoder().encode(text)
    const isOurs = path.startsWith(schemas)
    if (isOurs) return says(`${folder}/${path}`, text, host) ? [] : [{ path, after }]
    const isWanted =
      path.startsWith('.vscode/') && host.disk.kindOf(`${folder}/${path}`) === undefined
    return isWanted ? [{ path, before: 'nothing', after }] : []
  })
  const taken = await withParish(host, folder, () => writeFiles(host, parishDesk(folder), changes))
  return { ok: true, folder, written: taken === undefined ? changes.map(({ path }) => path) : [] }
}

/** Whether a file says this text. */
const says = (target: string, text: string, { disk }: Host): boolean => {
  const read = disk.read(target)
  return read.ok && new TextDecoder().decode(read.bytes) === text
}
