// @ts-check
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { emoji } from './emoji.js'
import { loadSource } from './load-source.js'
import { measureFace } from './measure-face.js'
import { signs } from './signs.js'
import { tablesOfSigns } from './write-face.js'

/** The built-in faces: the name of their resources, and their file in node_modules/@expo-google-fonts. */
const FACES = {
  'eb-garamond-regular': 'eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  'eb-garamond-italic': 'eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  'eb-garamond-bold': 'eb-garamond/700Bold/EBGaramond_700Bold.ttf',
  'eb-garamond-bold-italic': 'eb-garamond/700Bold_Italic/EBGaramond_700Bold_Italic.ttf',
  'atkinson-hyperlegible-regular':
    'atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
  'atkinson-hyperlegible-italic':
    'atkinson-hyperlegible/400Regular_Italic/AtkinsonHyperlegible_400Regular_Italic.ttf',
  'atkinson-hyperlegible-bold': 'atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf',
  'atkinson-hyperlegible-bold-italic':
    'atkinson-hyperlegible/700Bold_Italic/AtkinsonHyperlegible_700Bold_Italic.ttf',
}

const FAMILIES = ['eb-garamond', 'atkinson-hyperlegible']
const PACKAGES = 'node_modules/@expo-google-fonts'
const FOLDER = 'dist/resources/faces'

/**
 * The repertoire, of which each face is measured for what it has: first and last code points.
 * Spaces, and the hyphens that look like U+002D, are set by rule (src/fonts/characters.ts).
 */
const REPERTOIRE = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a1, 0x00ac], // Latin-1, but no-break space and soft hyphen
  [0x00ae, 0x024f], // Latin Extended-A and -B: all of Europe, Romanian, Vietnamese horns, pinyin
  [0x02bb, 0x02bd], // turned comma and modifier apostrophe
  [0x02c6, 0x02dd], // spacing accents
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese, Welsh, transliterations
  [0x2012, 0x2027], // dashes, quotes, daggers, bullets, ellipsis
  [0x2030, 0x205e], // per mille, primes, guillemets, marks of reference
  [0x2070, 0x209c], // superscript and subscript figures
  [0x20a0, 0x20c0], // currency
  [0x2100, 0x214f], // numero, trade mark, versicle, response
  [0x2150, 0x215f], // fractions
  [0x2190, 0x21ff], // arrows
  [0x2212, 0x2265], // minus and the commonest signs of mathematics
  [0x25a0, 0x27bf], // geometric shapes, stars, boxes, ticks, crosses, hearts, fleurons
  [0xfb00, 0xfb06], // ligatures pasted as characters
]

/**
 * Measures the built-in faces with fontkit into dist/resources/faces/<name>.json, lays the TrueType
 * files and their licences beside them, and writes the faces' names to dist/resources/faces.json.
 */
export async function faces() {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, file] of Object.entries(FACES)) {
    const measurement = measureFace(readFileSync(`${PACKAGES}/${file}`), REPERTOIRE)
    writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(measurement))
    copyFileSync(`${PACKAGES}/${file}`, `${FOLDER}/${name}.ttf`)
  }
  writeFileSync('dist/resources/faces.json', JSON.stringify(Object.keys(FACES)))
  await faceOfSigns()
  for (const family of [...FAMILIES, 'noto-emoji'])
    copyFileSync(`${PACKAGES}/${family}/LICENSE_FONT`, `${FOLDER}/${family}-licence.txt`)
}

/** The face of signs that no other face has; it stands in for others and no theme names it. */
async function faceOfSigns() {
  const { writeFontFile } = await loadSource('src/fonts/subset.ts')
  const own = signs()
  const isDrawn = new Set(own.map(([codePoint]) => codePoint))
  const drawn = [...own, ...emoji().filter(([codePoint]) => !isDrawn.has(codePoint))].toSorted(
    ([one], [other]) => one - other,
  )
  const file = writeFontFile('truetype', tablesOfSigns('Bulletin Signs', drawn))
  const repertoire = drawn.map(([codePoint]) => [codePoint, codePoint])
  writeFileSync(`${FOLDER}/signs.ttf`, file)
  writeFileSync(`${FOLDER}/signs.json`, JSON.stringify(measureFace(Buffer.from(file), repertoire)))
}
