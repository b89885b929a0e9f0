import { isName } from './contact.ts'
import type { FoundArticle, FoundPart, FoundRequest } from './found.ts'
import type { Known } from './known.ts'
import { foldHeading } from './match-section.ts'
import type { NamedSection } from './name-sections.ts'
import { wordsOfBlock } from './runs.ts'
import { freeName, slug } from './write/slug.ts'
import type { NamedRequest } from './write/write-requests.ts'

/** An article with the file that it gets; its id is the file's name without ending. */
interface NamedArticle {
  readonly id: string
  readonly path: string
  readonly article: FoundArticle
}

/** Everything of a letter that gets a name of its own. */
export interface NamedItems {
  /** The file of the requests. */
  readonly path: string
  readonly requests: readonly NamedRequest[]
  readonly articles: readonly NamedArticle[]
}

/** Letters that a file's name has at most, its ending included. */
const LONGEST_NAME = 60
/** Room for -2, -3 and so on. */
const COUNTED = 3
/** Letters that an id has at most. */
const LONGEST_ID = 60

/**
 * Gives files and ids their names: none that the parish has already, none from a starred name, and of
 * a name that stands alone the initials.
 */
export function nameItems(
  parts: readonly FoundPart[],
  title: string | undefined,
  sections: ReadonlyMap<string, NamedSection>,
  known: Known,
): NamedItems {
  const ids = new Set(known.ids)
  const take = (stem: string): string => {
    const id = freeName(stem, (one) => ids.has(one))
    ids.add(id)
    return id
  }
  const articles = nameArticles(parts, known, take)
  const requests = parts.flatMap((part) => {
    if (part.kind === 'article') return []
    const { heading } = part
    const named = heading === undefined ? undefined : sections.get(foldHeading(heading))
    return part.requests.map((request) => nameRequest(request, named, take))
  })
  return { path: requestsPath(title, known), requests, articles }
}

function nameRequest(
  request: FoundRequest,
  named: NamedSection | undefined,
  take: (stem: string) => string,
): NamedRequest {
  const first = request.blocks[0]
  const text = first === undefined ? '' : wordsOfBlock(first)
  const isPerson = request.blocks.length === 1 && isName(text)
  const words = text
    .split(/\s+/)
    .filter((word) => !/[*†‡]/u.test(word))
    .map((word) => (isPerson ? word.charAt(0) : word))
  const stem = slug(`${named?.section ?? ''} ${words.slice(0, 5).join(' ')}`, LONGEST_ID)
  const id = take(stem || 'request')
  if (named === undefined) return { id, request }
  const { section, heading } = named
  const isSame = foldHeading(section) === foldHeading(heading)
  return { id, section, ...(!isSame && { headed: heading }), request }
}

/** `articles/<week>-<n>-<title>.md`, numbered in reading order after those that the week has. */
function nameArticles(
  parts: readonly FoundPart[],
  { week, paths }: Known,
  take: (stem: string) => string,
): readonly NamedArticle[] {
  const numbered = new RegExp(`^articles/${week}-(\\d{1,3})-`)
  const last = Math.max(0, ...[...paths].map((path) => Number(numbered.exec(path)?.[1] ?? 0)))
  const taken = lowered(paths)
  return parts
    .filter((part) => part.kind === 'article')
    .map((article, index) => {
      const start = `${week}-${last + index + 1}-`
      const title = slug(article.title, LONGEST_NAME - start.length - COUNTED - '.md'.length)
      const stem = freeName(`${start}${title || 'article'}`, (one) =>
        taken.has(`articles/${one}.md`),
      )
      const id = take(stem)
      return { id, path: `articles/${id}.md`, article }
    })
}

function requestsPath(title: string | undefined, { week, paths }: Known): string {
  const start = `${week}-`
  const words = slug(title ?? '', LONGEST_NAME - start.length - COUNTED - '.yaml'.length)
  const taken = lowered(paths)
  const stem = freeName(`${start}${words || 'letter'}`, (one) => taken.has(`requests/${one}.yaml`))
  return `requests/${stem}.yaml`
}

/** Systems differ in whether capitals make another name. */
const lowered = (paths: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...paths].map((path) => path.toLowerCase()))
