import type { FolderName } from '../../problems/file-problems.ts'

/** Folders of a parish in which files of ours are written, and how many folders in each other they may lie in. */
const depths = {
  requests: 8,
  articles: 8,
  events: 8,
  notes: 1,
  templates: 1,
  issues: 0,
  scripture: 0,
  '.bulletin': 0,
  '.vscode': 0,
} satisfies Readonly<Record<FolderName, number> & Record<string, number>>

const byName = new Map(Object.entries(depths))

/** How many folders deep one of a parish's own goes, by its name in any capitals; undefined for another folder. */
export const depthOfOwn = (name: string): number | undefined => byName.get(name.toLowerCase())
