import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

/** A parish with little in it, some of it odd: for the commands that change its files. */
export const smallParish = {
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: America/New_York
sections: [The sick, Our common life]
defaults: { weeks: 4 }
`,
  'requests/parish.yaml': `# Kept by Ann.
requests:

  - id: margaret
    section: The sick
    person: { name: Margaret Ellery }      # first name only
    from: 2026-11-15
    consent: { by: herself, date: 2026-11-10, channels: [print] }

  # The town council asked for this.
  - section: Our common life
    text: For the peace of this town.
`,
  'requests/2026-11-22-diocese.yaml': `sunday: 2026-11-22
source: The diocese
requests:
  - id: bishop
    section: Our common life
    text: For our bishop.
  - id: synod
    section: Our common life
    text: For the synod.
`,
}

/** A command line run in a parish, and what came of it. */
export const bulletin = (
  argv: readonly string[],
  settings: Parameters<typeof memoryHost>[1] = {},
  files: Readonly<Record<string, string | Uint8Array>> = smallParish,
) => runOn(memoryHost(files, settings), ...argv)

/** Text of a file of the parish, with its BOM. */
export function textOf({ files }: MemoryHost, path: string): string {
  const bytes = files.get(`/parish/${path}`)
  if (bytes === undefined) throw new Error(`${path} is not there`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Paths of files that are not as they were. */
export const changedFiles = (
  host: MemoryHost,
  files: Readonly<Record<string, string | Uint8Array>> = smallParish,
): readonly string[] =>
  [...host.files.keys()]
    .map((path) => path.replace('/parish/', ''))
    .filter((path) => {
      const before = files[path]
      return typeof before !== 'string' || before !== textOf(host, path)
    })
