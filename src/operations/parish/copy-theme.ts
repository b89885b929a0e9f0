import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { Look } from '../../vocabulary.ts'
import { type Refused, refused } from '../outcome.ts'
import { writeFiles } from '../writing/write-files.ts'
import { OWN_THEME, themeOfParish } from './list-themes.ts'
import { parishDesk, withParish } from './with-parish.ts'

/** What a parish's own theme begins with. */
export interface CopyThemeRequest {
  /** The parish's; the host's own folder, or the nearest above it, where none is named. */
  readonly folder?: string | undefined
  /** The look that it extends; the parish's own where none is named. */
  readonly look?: Look | undefined
  /** The file's text: it extends the look, and says what can be changed. */
  readonly text: (look: Look) => string
}

/** A theme of the parish's own. */
export interface CopiedTheme {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  /** In it. */
  readonly path: string
  readonly look: Look
}

/**
 * Gives a parish a theme of its own that extends a look, over nothing that is there.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function copyTheme(
  host: Host,
  { folder: named, look: wanted, text }: CopyThemeRequest,
): Promise<CopiedTheme | Refused> {
  const parish = themeOfParish(host, named)
  if (!parish.ok) return parish
  const { folder } = parish
  const look = wanted ?? parish.look
  const after = new TextEncoder().encode(text(look))
  const taken = await withParish(host, folder, () =>
    writeFiles(host, parishDesk(folder), [{ path: OWN_THEME, before: 'nothing', after }]),
  )
  if (taken !== undefined) return refused([diagnostic('error', 'theme-there', { path: taken })])
  return { ok: true, folder, path: OWN_THEME, look }
}
