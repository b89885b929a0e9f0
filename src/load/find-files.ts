import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Entry, Files } from '../host.ts'
import { byCodePoints } from '../in-order.ts'

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
  /** A file that was likely to be bulletin.yaml, where there is none. */
  readonly lookalike: string | undefined
  readonly requests: readonly FoundFile[]
  readonly articles: readonly FoundFile[]
  readonly quotations: readonly FoundFile[]
  /** Files in the three folders that nothing reads, but pictures an article may show. */
  readonly pictures: readonly FoundFile[]
}

type FolderName = 'requests' | 'articles' | 'scripture'

/**
 * Looks through a parish folder: `bulletin.yaml`, `requests/` and `articles/` with all folders in
 * them, `scripture/` itself (whole translations lie in folders of their own). Reports files there
 * that are not read because of their name, and folders that the system refuses. In the order of
 * paths by code points.
 */
export function findFiles(
  folder: string,
  files: Files,
  report: (problem: Diagnostic) => void,
): FoundFiles {
  const search: Search = { files, folder, report }
  const top = listFolder('', search)
  const named = top.filter(({ entry }) => entry.kind === 'file' && isParishName(entry.name))
  const [parish, ...others] = named.map(({ file }) => file).toSorted(byPath)
  for (const { path } of others)
    report(diagnostic('error', 'two-parish-files', { read: parish?.path ?? '' }, wholeFile(path)))
  const below = (name: FolderName, depth: number): readonly FoundFile[] =>
    top
      .filter(({ entry }) => entry.kind === 'folder' && entry.name.toLowerCase() === name)
      .flatMap(({ file }) => filesBelow(file.systemPath, depth, search))
      .toSorted(byPath)
  const requests = sortOut('requests', below('requests', MOST_DEPTH), report)
  const articles = sortOut('articles', below('articles', MOST_DEPTH), report)
  return {
    parish,
    lookalike: parish ? undefined : top.find(({ entry }) => isLookalike(entry))?.file.path,
    requests: requests.read,
    articles: articles.read,
    quotations: sortOut('scripture', below('scripture', 0), report).read,
    pictures: articles.pictures,
  }
}

/** Folders in folders are followed so far: a link can make them endless. */
const MOST_DEPTH = 8

/** Whether a file of this name is the parish's own, its `bulletin.yaml`. */
export const isParishName = (name: string): boolean => /^bulletin\.ya?ml$/i.test(name)

const isLookalike = ({ name, kind }: Entry): boolean =>
  kind === 'file' && /^bulletin(?:[ ._(-].*)?$/i.test(name) && /ya?ml|txt|^bulletin$/i.test(name)

interface Search {
  readonly files: Files
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
  return entries.map((entry) => {
    const systemPath = joinPath(path, entry.name)
    return { entry, file: { path: systemPath.normalize('NFC'), systemPath } }
  })
}

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
  const ending = folder === 'articles' ? /\.md$/i : /\.ya?ml$/i
  const isPicture = ({ path }: FoundFile): boolean =>
    folder === 'articles' && /\.(?:png|jpe?g|svg|gif|webp)$/i.test(path)
  for (const file of found.filter((one) => !ending.test(one.path) && !isPicture(one)))
    report(
      diagnostic(
        'warning',
        'stray-file',
        { wanted: wantedName(folder, file.path), folder },
        wholeFile(file.path),
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

const wholeFile = (file: string) => ({ file, line: 1, column: 1, length: 1 })

const byPath = ({ path: one }: FoundFile, { path: other }: FoundFile): number =>
  byCodePoints(one, other)
