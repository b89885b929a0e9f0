import { type SpokenLanguage, spokenLanguage } from '../languages.ts'
import { numberedIds, stemOfId } from '../made-id.ts'
import type { FoundArticle, FoundPart, LetterRequest } from './found.ts'
import type { Known } from './known.ts'
import { foldHeading } from './match-section.ts'
import type { NamedSection } from './name-sections.ts'
import type { LetterBlock } from './read/letter.ts'
import { freePath, lowered, slug } from './write/slug.ts'
import type { NamedRequest } from './write/write-requests.ts'

/** An article with the file that it gets; its id is the file's name without ending. */
export interface NamedArticle {
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

/** What a file is called whose letter has no title. */
const letterInName: Readonly<Record<SpokenLanguage, string>> = { en: 'letter', es: 'carta' }

/** Letters that a file's name has at most, its ending included. */
const LONGEST_NAME = 60
/** Room for -2, -3 and so on. */
const COUNTED = 3

/** Gives files and ids their names: none that the parish has already, and no id of a word of the letter's. */
export function nameItems(
  parts: readonly FoundPart[],
  title: string | undefined,
  sections: ReadonlyMap<string, NamedSection>,
  known: Known,
): NamedItems {
  const idFor = numberedIds(known.ids)
  const take = (section: string | undefined): string =>
    idFor(stemOfId(section, 'request', known.language))
  const articles = nameArticles(parts, known)
  const requests = parts.flatMap((part) => {
    if (part.kind === 'article') return []
    const { heading } = part
    const named = heading === undefined ? undefined : sections.get(foldHeading(heading))
    return part.requests.map((request) => nameRequest(request, named, take))
  })
  return { path: requestsPath(title, known), requests, articles }
}

function nameRequest(
  request: LetterRequest,
  named: NamedSection | undefined,
  take: (section: string | undefined) => string,
): NamedRequest {
  const id = take(named?.section)
  if (named === undefined) return { id, request }
  const { section, heading } = named
  const isSame = foldHeading(section) === foldHeading(heading)
  return { id, section, ...(!isSame && { headed: heading }), request }
}

/**
 * `articles/<week>-article-<n>.md`, numbered in reading order after those that the week has: the name is the
 * article's id.
 */
function nameArticles(
  parts: readonly FoundPart[],
  { week, ids, paths, language }: Known,
): readonly NamedArticle[] {
  const names = [...lowered(paths)].map((path) => path.replace(/^.*\/|\.md$/g, ''))
  const idFor = numberedIds([...ids, ...names])
  return parts
    .filter((part) => part.kind === 'article')
    .map((article) => {
      const id = idFor(`${week}-${stemOfId(undefined, 'article', language)}`)
      return { id, path: `articles/${id}.md`, article: namePictures(article, id, paths) }
    })
}

/** `articles/<article>-<n>.png`: each picture of an article beside it. */
function namePictures(article: FoundArticle, id: string, paths: ReadonlySet<string>): FoundArticle {
  const taken = new Set([...lowered(paths)].map((path) => path.replace(/\.[a-z]+$/, '')))
  const blocks = article.blocks.map((block): LetterBlock => {
    if (block.kind !== 'picture' || block.stored === undefined) return block
    let count = 1
    while (taken.has(`articles/${id}-${count}`)) count++
    taken.add(`articles/${id}-${count}`)
    return { ...block, file: `${id}-${count}.${block.stored.ending}` }
  })
  return { ...article, blocks }
}

function requestsPath(
  title: string | undefined,
  { week, paths, language, namesSomebody }: Known,
): string {
  const start = `${week}-`
  const called = title === undefined || namesSomebody(title) ? '' : title
  const words = slug(called, LONGEST_NAME - start.length - COUNTED - '.yaml'.length)
  const name = `${start}${words || letterInName[spokenLanguage(language)]}`
  return freePath('requests', name, 'yaml', paths)
}
