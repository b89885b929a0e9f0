import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { type Look, looks } from '../../vocabulary.ts'
import { type Refused, refused } from '../outcome.ts'
import { findParish, parishAbove } from './find-parish.ts'

/** The file of a parish's own theme, in its folder. */
export const OWN_THEME = 'templates/theme.yaml'

/** The looks that there are, and how a parish looks. */
export interface ListedThemes {
  readonly ok: true
  /** The usual one first. */
  readonly looks: readonly Look[]
  /** Absent where no parish is about. */
  readonly parish?: ParishTheme
}

/** How a parish looks. */
export interface ParishTheme {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  /** What bulletin.yaml says, or what holds where it says nothing. */
  readonly look: Look
  /** A theme of its own stands in place of the look. */
  readonly hasOwn: boolean
}

/**
 * Lists the looks; within a parish, which of them it has.
 *
 * @throws UnreadableError where the system does not show what is in the folder
 */
export function listThemes(host: Host): ListedThemes | Refused {
  if (parishAbove(host, host.folder) === undefined) return { ok: true, looks }
  const parish = themeOfParish(host, undefined)
  return parish.ok ? { ok: true, looks, parish } : parish
}

/**
 * How a parish looks.
 *
 * @param named its folder; the host's own, or the nearest above it, where none is named
 * @throws UnreadableError where the system does not show what is in the folder
 */
export function themeOfParish(host: Host, named: string | undefined): ParishTheme | Refused {
  const found = findParish(host, named)
  if (!found.ok) return found
  const { folder } = found
  const loaded = loadParish(folder, host.disk)
  if (!loaded.ok) return refused(loaded.diagnostics, loaded.sources)
  const hasOwn = host.disk.kindOf(`${folder}/${OWN_THEME}`) !== undefined
  return { ok: true, folder, look: loaded.parish.insert.look, hasOwn }
}
