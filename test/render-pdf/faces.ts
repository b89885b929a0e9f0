import { readFileSync } from 'node:fs'
import type { Face, Faces } from '../../src/fonts/face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'

const resources = {
  resource: (name: string) => new Uint8Array(readFileSync(`dist/resources/${name}`)),
}

const BUILT_IN = {
  regular: 'eb-garamond-regular',
  italic: 'eb-garamond-italic',
  bold: 'eb-garamond-bold',
  plain: 'atkinson-hyperlegible-regular',
}

/** The built-in faces, as the build has measured them. */
export const builtInFaces = (): Faces =>
  new Map(
    Object.entries(BUILT_IN).map(([name, file]): [string, Face] => [
      name,
      measuredFace(resources, file),
    ]),
  )
