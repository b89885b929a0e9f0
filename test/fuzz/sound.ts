import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../memory-host.ts'
import { encodePng } from '../render-pdf/encode-png.ts'

/** A parish: texts by their paths, beside what is no text. */
export interface SoundParish {
  readonly texts: Readonly<Record<string, string>>
  readonly others: Readonly<Record<string, Uint8Array>>
}

const root = join(import.meta.dirname, '../..')
const folders = (path: string): readonly string[] =>
  readdirSync(join(root, path)).map((name) => `${path}/${name}`)

const standing = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water }\nsections: [The sick of the parish, Our common life]\n',
}

/** The package's first parishes, and every parish of `fixtures/`, those with a mistake too. */
export const parishes: readonly SoundParish[] = [
  ...folders('fixtures/parishes'),
  'templates/parish',
  'templates/parish-es',
  ...folders('fixtures/mistakes'),
].map((folder) => {
  const files = Object.entries(filesBelow(join(root, folder))).filter(
    ([path]) => !/^(?:expected|weeks\.txt)/.test(path),
  )
  const isText = ([path]: readonly [string, unknown]): boolean =>
    /\.(?:ya?ml|md|csv|ics|hbs)$/.test(path)
  const texts = files.filter(isText).map(([path, bytes]) => [path, textOf(bytes)] as const)
  return {
    texts: { ...standing, ...Object.fromEntries(texts) },
    others: Object.fromEntries(files.filter((file) => !isText(file))),
  }
})

/** Texts of all parishes whose paths are such, the marks of expected mistakes taken off. */
export const textsAt = (path: RegExp): readonly string[] => [
  ...new Set(
    parishes.flatMap(({ texts }) =>
      Object.entries(texts).flatMap(([name, text]) => (path.test(name) ? [text] : [])),
    ),
  ),
]

/** Letters of partners, newsletters and bulletins, those of an ending, whole or in pieces of forty lines. */
export const letters = (ending: RegExp): readonly Uint8Array[] =>
  [...folders('fixtures/emails'), ...folders('fixtures/bulletins')].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /^(?:letter|bulletin)\./.test(name) && ending.test(name))
      .map((name) => new Uint8Array(readFileSync(join(root, folder, name)))),
  )

/** A picture of one dot. */
export const dot = encodePng({ width: 1, height: 1, bits: 8, kind: 0, pixel: () => [90] })

/** The package's own files of a folder. */
export const shipped = (folder: string): readonly string[] =>
  folders(folder)
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/^#! .*\n/gm, '')
}
