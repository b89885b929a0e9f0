import { type SpokenLanguage, spokenLanguages } from '../languages.ts'
import { memoizeEach } from '../memoize.ts'

/** A file that a name says this one is a copy of. */
export interface Original {
  /** The name of the neighbour, as the folder has it. */
  readonly name: string
  /**
   * `name`: nothing else gives files such names. `words`: a person may have chosen the name, so that only
   * a file that says for the most part the same is a copy.
   */
  readonly by: 'name' | 'words'
}

/**
 * Which of its neighbours a file is a copy of, as sync programs and file managers call the copies that
 * they make; undefined where it is no copy. A copy of a copy belongs to the nearest of them that is there.
 *
 * @param name of the file in its folder
 * @param neighbours names in the same folder, the file's own among them or not
 */
export function copyOf(name: string, neighbours: readonly string[]): Original | undefined {
  const [, whole = name, ending = ''] = /^(.+?)(\.[^.]+)$/.exec(name.normalize('NFC')) ?? []
  const known = byFoldedName(neighbours)
  if (!mayBeCopy(whole, ending, known)) return undefined
  let by: Original['by'] = 'name'
  for (let stem: string | undefined = whole; stem !== undefined; ) {
    const sure = strippedBy(surely, stem)
    if (sure === undefined) by = 'words'
    stem = sure ?? strippedBy(perhaps, stem)
    const original = stem && known.get(folded(stem + ending))
    if (original !== undefined) return { name: original, by }
  }
  return undefined
}

/**
 * Whether two files say for the most part the same: more than half of the lines of the one with fewer stand
 * in the other. Keys at the left margin do not count: files of one section all begin alike.
 */
export function saysTheSame(one: string, other: string): boolean {
  const [fewer, more] = [linesOf(one), linesOf(other)].toSorted((a, b) => a.size - b.size)
  if (fewer === undefined || more === undefined || fewer.size === 0) return false
  return 2 * [...fewer].filter((line) => more.has(line)).length > fewer.size
}

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\r?\n/)
      .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^[a-z-]+:/.test(line))
      .map((line) => line.trim()),
  )

const byFoldedName = memoizeEach(
  (names: readonly string[]): ReadonlyMap<string, string> =>
    new Map(names.map((one) => [folded(one), one])),
)

/**
 * False only where no form can find an original: all but "Copy of …" leave the beginning of the name. Most folders
 * hold no two such names, and so many forms take long to try.
 */
function mayBeCopy(whole: string, ending: string, known: ReadonlyMap<string, string>): boolean {
  if (/^(?:\s|cop[iy])|[^ -~]/i.test(whole)) return true
  return [...whole].some((_, length) => known.has(folded(whole.slice(0, length) + ending)))
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

const strippedBy = (forms: readonly RegExp[], stem: string): string | undefined => {
  for (const form of forms) {
    const original = form.exec(stem)?.[1]?.trim()
    if (original) return original
  }
  return undefined
}

/** What programs call copies in one language; the original's name is the first group. */
interface CopyForms {
  /** Of a file that was changed in two places. */
  readonly conflicts: readonly RegExp[]
  /** Of a file that a person copied. */
  readonly copies: readonly RegExp[]
}

/** Windows, macOS, Linux and Google Drive speak the language of the computer; Dropbox, Nextcloud, Box, Seafile and pCloud as well. */
const spoken: Readonly<Record<SpokenLanguage, CopyForms>> = {
  en: {
    conflicts: [
      // "(Ruth's conflicted copy 2026-11-18)"
      /^(.+?)\s*[([](?=[^\n]*(?:copy|conflicted|sync|case|\d))[^\n]*conflict[^\n]*[)\]]$/i,
      /^(.+?)\s*[([]conflict(?:ed)?[)\]]$/i,
    ],
    copies: [
      /^(.+?)[ _-]+copy(?:[ _-]*\(?\d{1,2}\)?)?$/i,
      /^(.+?)\s*[([](?:(?:another|\d+(?:st|nd|rd|th)) )?copy(?: \d+)?[)\]]$/i,
      /^copy(?:[ _]?\(\d{1,2}\))?[ _-]of[ _-](.+)$/i,
    ],
  },
  es: {
    conflicts: [
      // "(Copia en conflicto de Ruth)"
      /^(.+?)\s*[([](?=[^\n]*(?:copia|\d))[^\n]*conflicto[^\n]*[)\]]$/i,
      /^(.+?)\s*[([]conflicto[)\]]$/i,
    ],
    copies: [
      /^(.+?)[ _-]+copia(?:[ _-]*\(?\d{1,2}\)?)?$/i,
      /^(.+?)\s*[([](?:(?:otra|\d+\.?[ªa]) )?copia(?: \d+)?[)\]]$/i,
      /^copia(?:[ _]?\(\d{1,2}\))?[ _-]de[ _-](.+)$/i,
    ],
  },
}

const inEachLanguage = (kind: keyof CopyForms): readonly RegExp[] =>
  spokenLanguages.flatMap((language) => spoken[language][kind])

/** Names that nothing else gives to files. */
const surely: readonly RegExp[] = [
  ...inEachLanguage('conflicts'),
  // Syncthing
  /^(.+?)[._ -]sync-conflict-\d{8}-\d{6}(?:-[a-z0-9]+)?$/i,
  // ownCloud, Resilio, Synology: "_conflict-20261118-101502", ".Conflict", "_RUTH-PC_Nov-18-101502-2026_Conflict"
  /^(.+?)_[^_]+_[a-z]{3}-\d{1,2}-\d{4,6}-\d{4}_[a-z]*conflict$/i,
  /^(.+?)[._-]conflict(?:ed)?(?:[-_. (]*\d[\d_. ()-]*)?$/i,
  // OneDrive: the computer's name, which Windows and macOS make up
  /^(.+?)-(?:desktop|laptop|win)-[a-z0-9]{5,15}(?:-\d+)?$/i,
  /^(.+?)-[^-]+-(?:pc|laptop|desktop|notebook|mbp|macbook(?:[- ](?:air|pro))?|imac|mac)(?:-\d+)?$/i,
  /^(.+?)-[^-]*(?:macbook|imac|mac mini|thinkpad)[^-]*(?:[- ](?:air|pro|mini))?(?:-\d+)?$/i,
  // A second download
  /^(.+?)\s*\(\d{1,2}\)$/,
  ...inEachLanguage('copies'),
  // Editors
  /^(.+?)~\d*~?$/,
]

/** What may be a copy's name, and may be a person's own: "Lent 2", "sick-OFFICE". */
const perhaps: readonly RegExp[] = [/^(.+?) \d{1,2}$/, /^(.+?)-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{3,15}$/]
