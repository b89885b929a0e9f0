import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { placeOfTimezone } from '../../load/parish/parish-rules.ts'
import type { Sources } from '../../source.ts'

/**
 * That the parish's time zone is none that the system knows, at its place in `bulletin.yaml`.
 *
 * @param sources the parish's files, as they were read
 */
export function unknownTimezone(timezone: string | undefined, sources: Sources): Diagnostic {
  const [path, source] = [...sources].find(([one]) => isParishName(one)) ?? []
  const place = path && source && placeOfTimezone(path, source.text)
  return diagnostic('error', 'unknown-timezone', { timezone: timezone ?? '' }, place || undefined)
}
