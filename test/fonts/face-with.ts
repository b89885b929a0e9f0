import { signs } from '../../build/signs.js'
import { tablesOfSigns } from '../../build/write-face.js'
import { writeFontFile } from '../../src/fonts/subset.ts'

/** A face that draws a heart for each of these characters. */
export function faceWith(characters: string): Uint8Array {
  const [heart] = signs().filter(([codePoint]) => codePoint === 0x2665)
  if (!heart) throw new Error('no heart')
  const drawn = [...new Set(characters)]
    .map((one) => [one.codePointAt(0) ?? 0, heart[1]] as const)
    .toSorted(([one], [other]) => one - other)
  return writeFontFile('truetype', tablesOfSigns('Trial Song', drawn))
}
