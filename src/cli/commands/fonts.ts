import { speechFor } from '../../messages/catalogues.ts'
import { addFont } from '../../operations/parish/add-font.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Takes a face into the parish, for letters that those of the page lack.
 *
 * @throws DiskError
 */
export async function addFontFile(
  source: string,
  typed: string | undefined,
  host: TerminalHost,
): Promise<Ending> {
  const added = await addFont(host, { folder: typed, source })
  if (!added.ok) return endingOfRefusal(added)
  const { path, name, replaced, scripts } = added
  const { wording } = speechFor(host.language)
  return ending({
    json: { path, name, replaced, scripts },
    written: `${wording.fontAdded(name, path, replaced, scripts)}\n`,
  })
}
