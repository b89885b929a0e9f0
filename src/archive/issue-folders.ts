import type { Files } from '../host.ts'
import { parseIssueName } from '../issue-day.ts'

/**
 * The folders of issues in `issues/` by the names of the issues, earliest first; `refused` where the system says no. One
 * that a run moved aside, breaking off before the new one was in place, is the issue still: the next run
 * brings it back.
 */
export function issueFolders(
  folder: string,
  files: Files,
): ReadonlyMap<string, string> | 'refused' {
  const entries = files.list(`${folder}/issues`)
  if (entries === 'refused') return entries
  const names = new Map<string, string>()
  for (const { name, kind } of entries) {
    const issue = kind === 'folder' ? issueOf(name) : undefined
    if (issue !== undefined && (name === issue || !names.has(issue))) names.set(issue, name)
  }
  return new Map([...names.keys()].sort().map((issue) => [issue, names.get(issue) ?? issue]))
}

function issueOf(folder: string): string | undefined {
  const isAside = folder.startsWith('.') && folder.endsWith('.old')
  const name = isAside ? folder.slice(1, -4) : folder
  return parseIssueName(name) && name
}
