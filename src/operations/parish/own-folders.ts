import type { FolderName } from '../../problems/file-problems.ts'

/** Folders of a parish in which files of ours are written, and how many folders in each other they may lie in. */
const depths: Readonly<Record<FolderName | (typeof besides)[number], number>> = {
  requests: 8,
  articles: 8,
  events: 8,
  notes: 1,
  templates: 1,
  issues: 0,
  scripture: 0,
  '.bulletin': 0,
  '.vscode': 0,
}
const besides = ['notes', 'templates', 'issues', '.bulletin', '.vscode'] as const

const byName = new Map(Object.entries(depths))

/** How many folders in each other one of a parish's own has, in any capitals; undefined for one that is none. */
export const depthOfOwn = (name: string): number | undefined => byName.get(name.toLowerCase())
