import { diagnostic } from '../../diagnostic.ts'
import { ADDED_FACES } from '../../fonts/added-faces.ts'
import type { Face } from '../../fonts/face.ts'
import { loadLibraryFace } from '../../fonts/library-face.ts'
import type { Host } from '../../host.ts'
import { tidyLine } from '../../tidy-text.ts'
import { type FontScript, fontScripts } from '../../vocabulary.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { findParish } from './find-parish.ts'
import { fontFileIn } from './font-file-in.ts'
import { withParish } from './with-parish.ts'

/** A face for letters that those of the theme lack. */
export interface FontRequest extends Pick<WeekRequest, 'folder'> {
  /** A TrueType, OpenType or WOFF2 file; or a folder or ZIP that holds those of a family. */
  readonly source: string
}

/** A face that stands in the parish now. */
export interface AddedFont {
  readonly ok: true
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
 * Copies a face into the parish, a WOFF2 unpacked, for letters that the theme's faces lack. One that cannot be read, or that
 * may not be put into documents, is refused.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function addFont(
  host: Host,
  { folder, source }: FontRequest,
): Promise<AddedFont | Refused> {
  const found = findParish(host, folder)
  if (!found.ok) return found
  const from = host.resolve(source)
  if (host.disk.kindOf(from) === undefined) return refusedUsage('no-such-source', { path: source })
  const given = fontFileIn(host.disk, from, source)
  if (!given.ok) return refused([given.problem])
  const loaded = await loadLibraryFace(given.bytes, 'added')
  if (!loaded.ok)
    return refused([diagnostic('error', 'unusable-font', { path: source, reason: loaded.reason })])
  const { face, file } = loaded
  const name = tidyLine(given.name.replace(/\.[^.]*$/, ''))
  const path = `${ADDED_FACES}/${name}.${face.outlines === 'truetype' ? 'ttf' : 'otf'}`
  const to = `${found.folder}/${path}`
  const replaced = host.disk.kindOf(to) !== undefined
  await withParish(host, found.folder, async () => {
    host.disk.makeFolder(`${found.folder}/${ADDED_FACES}`)
    host.disk.replace(to, file)
  })
  return { ok: true, path, name: face.name, replaced, scripts: scriptsOf(face) }
}

const has = (face: Face, characters: string): boolean =>
  [...characters].every((one) => face.covers(one.codePointAt(0) ?? 0))

const scriptsOf = (face: Face): readonly FontScript[] =>
  fontScripts.filter((script) => has(face, SAMPLES[script]))
