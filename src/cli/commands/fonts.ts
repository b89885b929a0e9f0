import { speechFor } from '../../messages/catalogues.ts'
import { type AddedFont, addFont } from '../../operations/parish/add-font.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { shellWord } from '../report/same-command.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Takes faces into the parish, for letters that those of the page lack.
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
  const { fonts, others } = added
  const { wording } = speechFor(host.language)
  const [other] = others
  const lines = [
    ...fonts.map(({ name, path, replaced, scripts }) =>
      wording.fontAdded(name, path, replaced, scripts),
    ),
    ...(other === undefined ? [] : [wording.fontsLeft(others, takenBy(source, fonts, other))]),
  ]
  return ending({ json: { fonts, others }, written: `${lines.join('\n')}\n` })
}

/** How another face of a collection is taken, which `source` names, or names with a face that was taken. */
function takenBy(source: string, fonts: readonly AddedFont[], other: string): string {
  const named = fonts.find(({ name }) => source.endsWith(`/${name}`))
  const file = named ? source.slice(0, -named.name.length - 1) : source
  return `bulletin fonts add ${shellWord(`${file}/${other}`)}`
}
