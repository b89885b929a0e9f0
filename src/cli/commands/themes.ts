import { speechFor } from '../../messages/catalogues.ts'
import { copyTheme } from '../../operations/parish/copy-theme.ts'
import { listThemes, OWN_THEME } from '../../operations/parish/list-themes.ts'
import type { Look } from '../../vocabulary.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { wrapped } from '../report/show-verses.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** The looks that there are, in a line each, and which the parish has. */
export function themes(host: TerminalHost): Ending {
  const { themes: words } = speechFor(host.language).starting
  const listed = listThemes(host)
  if (!listed.ok) return endingOfRefusal(listed)
  const { looks, parish } = listed
  const widest = Math.max(...looks.map(({ length }) => length)) + 2
  const shown = looks.flatMap((look) => {
    const mark = look === parish?.look ? ` (${words.yours})` : ''
    const name = words.named(look)
    const said = name === look ? words.looks[look] : `${name}: ${words.looks[look]}`
    const lines = wrapped(`${said}${mark}`, host.terminal, widest)
    return lines.map((line, at) => `${(at === 0 ? look : '').padEnd(widest)}${line}\n`)
  })
  const other = looks.find((look) => look !== parish?.look) ?? looks[0] ?? 'missal'
  return ending({
    json: { looks, ...(parish && { look: parish.look, ownTheme: parish.hasOwn }) },
    out: shown.join(''),
    err: [...(parish?.hasOwn ? [words.ownTheme(OWN_THEME)] : []), words.choose(other)]
      .map((line) => `${line}\n`)
      .join(''),
  })
}

/**
 * Gives the parish a theme of its own that extends a look.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function copyThemeOf(
  look: Look | undefined,
  typed: string | undefined,
  host: TerminalHost,
): Promise<Ending> {
  const { themes: words } = speechFor(host.language).starting
  const copied = await copyTheme(host, { folder: typed, look, text: words.file })
  if (!copied.ok) return endingOfRefusal(copied)
  const { folder, path, look: extended } = copied
  return ending({
    json: { folder, files: [path], look: extended },
    written: `${path}\n`,
    err: `${words.copied(extended)}\n`,
  })
}
