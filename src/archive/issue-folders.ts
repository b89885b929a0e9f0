import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import type { Files } from '../host.ts'

/**
 * The folders of issues in `issues/` by their week, earliest first; `refused` where the system says no. One
 * that a run moved aside, breaking off before the new one was in place, is the issue still: the next run
 * brings it back.
 */
export function issueFolders(
  folder: string,
  files: Files,
): ReadonlyMap<CivilDate, string> | 'refused' {
  const entries = files.list(`${folder}/issues`)
  if (entries === 'refused') return entries
  const names = new Map<CivilDate, string>()
  for (const { name, kind } of entries) {
    const week = kind === 'folder' ? weekOf(name) : undefined
    if (week !== undefined && (name === week || !names.has(week))) names.set(week, name)
  }
  return new Map([...names.keys()].sort().map((week) => [week, names.get(week) ?? week]))
}

const weekOf = (name: string): CivilDate | undefined =>
  parseCivilDate(name.startsWith('.') && name.endsWith('.old') ? name.slice(1, -4) : name)
