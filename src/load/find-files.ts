import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { DatedFiles, Entry } from '../host.ts'
import { byCodePoints } from '../in-order.ts'
import { memoize } from '../memoize.ts'
import { startOf } from '../place.ts'
import type { FolderName } from '../problems/file-problems.ts'
import { copyOf, saysTheSame } from './copy-of.ts'
import { lookalikeIn, parishFilesIn } from './parish/parish-file.ts'

/** A file of the parish. */
export interface FoundFile {
  /** Relative to the parish folder, in composed letters (NFC), as messages name it. */
  readonly path: string
  /** As the system names it. */
  readonly systemPath: string
}

/** The files of a parish folder by what they are. */
export interface FoundFiles {
  /** Undefined where there is no bulletin.yaml. */
  readonly parish: FoundFile | undefined
  /** A file that was probably meant as bulletin.yaml, if the folder has no bulletin.yaml. */
  readonly lookalike: string | undefined
  readonly requests: readonly FoundFile[]
  readonly articles: readonly FoundFile[]
  readonly events: readonly FoundFile[]
  /** Calendars of other programs, in `events/`. */
  readonly calendars: readonly FoundFile[]
  /** `rota.csv` and `rota.yaml` beside bulletin.yaml. */
  readonly rota: readonly FoundFile[]
  readonly quotations: readonly FoundFile[]
  /** Files in these folders that nothing reads, but pictures an article may show. */
  readonly pictures: readonly FoundFile[]
}

/**
 * Looks through a parish folder: `bulletin.yaml`, `requests/`, `articles/` and `events/` with all folders in
 * them, `scripture/` itself (whole translations lie in folders of their own). Reports files there
 * that are not read because of their name, and folders that the system refuses. In the order of
 * paths by code points.
 */
export function findFiles(
  folder: string,
  files: DatedFiles,
  report: (problem: Diagnostic) => void,
): FoundFiles {
  const search: Search = { files, folder, report }
  const top = listFolder('', search)
  const entries = top.map(({ entry }) => entry)
  const [parish, ...others] = parishFilesIn(entries).map(foundFile)
  for (const { path } of others)
    report(diagnostic('error', 'two-parish-files', { read: parish?.path ?? '' }, startOf(path)))
  const below = (name: FolderName, depth: number): readonly FoundFile[] =>
    top
      .filter(({ entry }) => entry.kind === 'folder' && entry.name.toLowerCase() === name)
      .flatMap(({ file }) => filesBelow(file.systemPath, depth, search))
      .toSorted(byPath)
  const read = (name: FolderName, depth: number): SortedOut => {
    const { read: named, pictures } = sortOut(name, below(name, depth), report)
    return { read: withoutCopies(named, search), pictures }
  }
  const requests = read('requests', MOST_DEPTH)
  const articles = read('articles', MOST_DEPTH)
  const events = read('events', MOST_DEPTH)
  const settings = top.filter(({ entry }) => entry.kind === 'file' && /\.ya?ml$/i.test(entry.name))
  withoutCopies(
    settings.map(({ file }) => file),
    search,
  )
  for (const within of ['templates', 'templates/partials'])
    withoutCopies(templatesIn(within, top, search), search)
  return {
    parish,
    lookalike: parish ? undefined : lookalikeIn(entries),
    requests: requests.read,
    articles: articles.read,
    events: events.read.filter((file) => !isCalendar(file)),
    calendars: events.read.filter(isCalendar),
    rota: top
      .filter(({ entry }) => entry.kind === 'file' && /^rota\.(?:csv|ya?ml)$/i.test(entry.name))
      .map(({ file }) => file),
    quotations: read('scripture', 0).read,
    pictures: articles.pictures,
  }
}

const isCalendar = ({ path }: FoundFile): boolean => /\.ics$/i.test(path)

/** Folders in folders are followed so far: a link can make them endless. */
const MOST_DEPTH = 8

interface Search {
  readonly files: DatedFiles
  readonly folder: string
  readonly report: (problem: Diagnostic) => void
}

interface Listed {
  readonly entry: Entry
  readonly file: FoundFile
}

function listFolder(path: string, { files, folder, report }: Search): readonly Listed[] {
  const entries = files.list(path === '' ? folder : joinPath(folder, path))
  if (entries === 'refused') {
    report(diagnostic('error', 'unreadable', { path: path || folder, reason: 'refused' }))
    return []
  }
  return entries.map((entry) => ({ entry, file: foundFile(joinPath(path, entry.name)) }))
}

const foundFile = (systemPath: string): FoundFile => ({
  path: systemPath.normalize('NFC'),
  systemPath,
})

/** A path below a folder; an empty folder is the current one. */
export const joinPath = (folder: string, name: string): string =>
  folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`

function filesBelow(path: string, depth: number, search: Search): readonly FoundFile[] {
  return listFolder(path, search).flatMap(({ entry, file }) => {
    if (isOwnOfSystem(entry.name)) return []
    if (entry.kind === 'file') return [file]
    return depth > 0 ? filesBelow(file.systemPath, depth - 1, search) : []
  })
}

/** Files that editors and systems leave beside one's own: hidden, temporary, backups, thumbnails. */
const isOwnOfSystem = (name: string): boolean =>
  /^[.~]|~$|^#.*#$|\.(?:swp|swo|swx|tmp|temp|bak|orig|lnk|crdownload|part)$|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i.test(
    name,
  )

/** Templates and themes of the parish's own in one folder. */
function templatesIn(within: string, top: readonly Listed[], search: Search): readonly FoundFile[] {
  if (!top.some(({ entry }) => entry.kind === 'folder' && entry.name === 'templates')) return []
  const entries = search.files.list(joinPath(search.folder, within))
  // That the system refuses the folder is told where templates are read.
  if (entries === 'refused') return []
  return entries
    .filter(({ kind, name }) => kind === 'file' && /\.(?:hbs|ya?ml)$/i.test(name))
    .map(({ name }) => foundFile(joinPath(within, name)))
}

/**
 * The files that are no copy of a neighbour. A copy of the same bytes is passed over with a warning;
 * of two that differ nobody but the parish knows which is right (docs/rules.md, "Copies").
 */
function withoutCopies(found: readonly FoundFile[], search: Search): readonly FoundFile[] {
  const inFolder = memoize((folder: string) => {
    const beside = found.filter(({ systemPath }) => isRightIn(folder, systemPath))
    return { beside, names: beside.map(nameOf) }
  })
  return found.filter((file) => {
    const folder = file.systemPath.slice(0, file.systemPath.lastIndexOf('/') + 1)
    const { beside, names } = inFolder(folder)
    const original = copyOf(nameOf(file), names)
    const other = original && beside.find((one) => nameOf(one) === original.name)
    if (original === undefined || other === undefined || other === file) return true
    const [copied, kept] = [file, other].map((one) => readText(one, search))
    if (copied === undefined || kept === undefined) return true
    if (original.by === 'words' && !saysTheSame(copied, kept)) return true
    const newer = newerOf(file, other, search)
    search.report(
      copied === kept
        ? diagnostic('warning', 'same-copy', { original: other.path }, startOf(file.path))
        : diagnostic('error', 'copy', { original: other.path, newer }, startOf(file.path)),
    )
    return false
  })
}

const isRightIn = (folder: string, path: string): boolean =>
  path.startsWith(folder) && !path.slice(folder.length).includes('/')

const nameOf = ({ systemPath }: FoundFile): string =>
  systemPath.slice(systemPath.lastIndexOf('/') + 1)

/** A file's bytes as signs, each a byte, for comparing; undefined where the system refuses them. */
function readText({ systemPath }: FoundFile, { files, folder }: Search): string | undefined {
  const read = files.read(joinPath(folder, systemPath))
  return read.ok ? new TextDecoder('latin1').decode(read.bytes) : undefined
}

/** Sync programs and memory sticks keep the time of a change to two seconds. */
const SAME_TIME = 2000

/** Path of the one that was changed last; undefined where that cannot be told. */
function newerOf(one: FoundFile, other: FoundFile, { files, folder }: Search): string | undefined {
  const [age, otherAge] = [one, other].map(({ systemPath }) =>
    files.ageOf(joinPath(folder, systemPath)),
  )
  if (age === undefined || otherAge === undefined) return undefined
  const since = otherAge - age
  return since > SAME_TIME ? one.path : since < -SAME_TIME ? other.path : undefined
}

/** Of the files that are read. */
const endings: Readonly<Record<FolderName, RegExp>> = {
  requests: /\.ya?ml$/i,
  articles: /\.md$/i,
  events: /\.(?:ya?ml|ics)$/i,
  scripture: /\.ya?ml$/i,
}

interface SortedOut {
  readonly read: readonly FoundFile[]
  readonly pictures: readonly FoundFile[]
}

/** Divides a folder's files into those that are read and pictures, and reports the others. */
function sortOut(
  folder: FolderName,
  found: readonly FoundFile[],
  report: (problem: Diagnostic) => void,
): SortedOut {
  const ending = endings[folder]
  const isPicture = ({ path }: FoundFile): boolean =>
    folder === 'articles' && /\.(?:png|jpe?g|svg|gif|webp)$/i.test(path)
  for (const file of found.filter((one) => !ending.test(one.path) && !isPicture(one)))
    report(
      diagnostic(
        'warning',
        'stray-file',
        { wanted: wantedName(folder, file.path), folder },
        startOf(file.path),
      ),
    )
  return {
    read: found.filter(({ path }) => ending.test(path)),
    pictures: found.filter(isPicture),
  }
}

/** The name under which a file would be read; undefined for kinds of file that no renaming makes text. */
function wantedName(folder: FolderName, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const textual = /^(.*?)(\.(?:ya?ml|yam|md|markdown|mdown|txt|text))*$/i.exec(name)
  const [, stem = ''] = textual ?? []
  const hasOtherEnding = /\.[a-z][a-z0-9]{1,4}$/i.test(stem)
  if (stem === '' || hasOtherEnding) return undefined
  const isMarkdown = /\.(?:md|markdown|mdown)(?:\.txt)?$/i.test(name)
  const isYaml = /\.ya?ml(?:\.txt)?$/i.test(name)
  if (folder === 'requests' && isMarkdown) return `articles/${stem}.md`
  if (folder === 'articles' && isYaml) return `requests/${stem}.yaml`
  return folder === 'articles' ? `${stem}.md` : `${stem}.yaml`
}

const byPath = ({ path: one }: FoundFile, { path: other }: FoundFile): number =>
  byCodePoints(one, other)
