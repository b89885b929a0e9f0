import { diagnostic } from '../../diagnostic.ts'
import { ADDED_FACES } from '../../fonts/added-faces.ts'
import type { Face } from '../../fonts/face.ts'
import { facesOfCollection, isCollection } from '../../fonts/font-collection.ts'
import { loadLibraryFace } from '../../fonts/library-face.ts'
import type { Host } from '../../host.ts'
import { tidyLine } from '../../tidy-text.ts'
import { type FontScript, fontScripts } from '../../vocabulary.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { findParish } from './find-parish.ts'
import { type FontFile, fontFileIn } from './font-file-in.ts'
import { withParish } from './with-parish.ts'

/** Faces for letters that those of the theme lack. */
export interface FontRequest extends Pick<WeekRequest, 'folder'> {
  /**
   * A TrueType, OpenType or WOFF2 file; a folder or ZIP that holds those of a family; a collection, or a face of it by
   * its name behind the file's: `NotoSansCJK-Regular.ttc/NotoSansCJKsc-Regular`.
   */
  readonly source: string
}

/** Faces that stand in the parish now. */
export interface AddedFonts {
  readonly ok: true
  /** One, or of a collection each that brought letters. */
  readonly fonts: readonly AddedFont[]
  /** Names of the other faces of a collection. */
  readonly others: readonly string[]
}

/** A face that stands in the parish now. */
export interface AddedFont {
  /** In the parish. */
  readonly path: string
  /** What the maker calls it. */
  readonly name: string
  /** Whether one of the same file name made way. */
  readonly replaced: boolean
  /** Scripts of which it can set names. */
  readonly scripts: readonly FontScript[]
}

/** Letters that stand for a script: what has them all has what names are written in. */
const SAMPLES = {
  greek: 'Αβγδεζηθικλμνξοπρστυφχψω',
  cyrillic: 'Абвгдежзийклмнопрстуфхцчшщъыьэюя',
  han: '人大中安王李張陳林永',
  kana: 'あいうえおかさたなアイウエオカサタナ',
  hangul: '가나다라마바사아자차김이박',
  armenian: 'Աբգդեզէըթժիլխծկ',
  georgian: 'აბგდევზთიკლმნოპ',
  ethiopic: 'ሀለሐመሠረሰቀበተ',
  hebrew: 'אבגדהוזחטיכלמנסעפצקרשת',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  signs: '☎♥★☐',
} as const satisfies Readonly<Record<FontScript, string>>

/**
 * Copies faces into the parish, a WOFF2 unpacked and a collection taken apart, for letters that the theme's faces lack. One that
 * cannot be read, or that may not be put into documents, is refused.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function addFont(
  host: Host,
  { folder, source }: FontRequest,
): Promise<AddedFonts | Refused> {
  const found = findParish(host, folder)
  if (!found.ok) return found
  const { path: from, face: wanted } = partedFrom(host, host.resolve(source))
  if (host.disk.kindOf(from) === undefined) return refusedUsage('no-such-source', { path: source })
  const given = fontFileIn(host.disk, from, source)
  if (!given.ok) return refused([given.problem])
  const isMany = isCollection(given.bytes)
  if (wanted !== undefined && !isMany) return refusedUsage('no-such-source', { path: source })
  const faces = isMany ? await facesIn(given.bytes, wanted) : await onlyFace(given)
  if ('reason' in faces)
    return refused([diagnostic('error', 'unusable-font', { path: source, reason: faces.reason })])
  if (faces.taken.length === 0)
    return refused([
      diagnostic('error', 'several-fonts', {
        path: from.slice(from.lastIndexOf('/') + 1),
        names: faces.others,
      }),
    ])
  return withParish(host, found.folder, async () => {
    host.disk.makeFolder(`${found.folder}/${ADDED_FACES}`)
    const fonts = faces.taken.map(({ face, file, stem, scripts }): AddedFont => {
      const path = `${ADDED_FACES}/${stem}.${face.outlines === 'truetype' ? 'ttf' : 'otf'}`
      const to = `${found.folder}/${path}`
      const replaced = host.disk.kindOf(to) !== undefined
      host.disk.replace(to, file)
      return { path, name: face.name, replaced, scripts }
    })
    return { ok: true, fonts, others: faces.others }
  })
}

/** A path as it is, or a file's with the name of a face in it. */
function partedFrom(
  { disk }: Host,
  path: string,
): { readonly path: string; readonly face?: string } {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const isInFile = disk.kindOf(path) === undefined && disk.kindOf(above) === 'file'
  return isInFile ? { path: above, face: path.slice(above.length + 1) } : { path }
}

/** A face to be written, and the name of its file without the ending. */
interface Taken {
  readonly face: Face
  readonly file: Uint8Array
  readonly stem: string
  readonly scripts: readonly FontScript[]
}

type Choice =
  | { readonly taken: readonly Taken[]; readonly others: readonly string[] }
  | { readonly reason: 'web-font' | 'no-embedding' | 'damaged' }

async function onlyFace({ name, bytes }: FontFile): Promise<Choice> {
  const loaded = await loadLibraryFace(bytes, 'added')
  if (!loaded.ok) return { reason: loaded.reason === 'collection' ? 'damaged' : loaded.reason }
  const { face, file } = loaded
  const stem = tidyLine(name.replace(/\.[^.]*$/, ''))
  return { taken: [{ face, file, stem, scripts: scriptsOf(face) }], others: [] }
}

/**
 * Of a collection the face that is named; or in its order the upright faces of the usual weight, each that has a script
 * which those before it lack. None where no face has the name.
 */
async function facesIn(file: Uint8Array, wanted: string | undefined): Promise<Choice> {
  const found: Taken[] = []
  let reason: 'no-embedding' | 'damaged' = 'damaged'
  try {
    for (const made of facesOfCollection(file)) {
      const loaded = await loadLibraryFace(made(), 'added')
      if (loaded.ok) {
        const { face, file: own } = loaded
        found.push({ face, file: own, stem: face.name, scripts: scriptsOf(face) })
      } else if (loaded.reason === 'no-embedding') reason = loaded.reason
    }
  } catch {
    // what stands before the damage is as good as that of any file
  }
  if (found.length === 0) return { reason }
  const taken = wanted === undefined ? thatBring(found) : found.filter(isCalled(wanted))
  const others = found.flatMap((one) => (taken.includes(one) ? [] : [one.face.name]))
  return { taken, others }
}

const isCalled =
  (name: string) =>
  ({ face }: Taken): boolean =>
    face.name.toLowerCase() === name.toLowerCase()

/** As makers call the usual weight in figures (OpenType 1.9, OS/2 usWeightClass). */
const USUAL_WEIGHT = 400

function thatBring(found: readonly Taken[]): readonly Taken[] {
  const upright = found.filter(({ face }) => face.italicAngle === 0)
  const of = upright.length > 0 ? upright : found
  const apart = ({ face }: Taken): number => Math.abs(face.weight - USUAL_WEIGHT)
  const nearest = Math.min(...of.map(apart))
  const had = new Set<FontScript>()
  return of
    .filter((one) => apart(one) === nearest)
    .filter(({ scripts }, i) => {
      const brings = i === 0 || scripts.some((script) => !had.has(script))
      for (const script of scripts) had.add(script)
      return brings
    })
}

const has = (face: Face, characters: string): boolean =>
  [...characters].every((one) => face.covers(one.codePointAt(0) ?? 0))

const scriptsOf = (face: Face): readonly FontScript[] =>
  fontScripts.filter((script) => has(face, SAMPLES[script]))
