import type { Finding } from './imported.ts'
import type { NamedArticle } from './name-items.ts'
import { picturesIn } from './pictures/picture-findings.ts'
import type { NamedRequest } from './write/write-requests.ts'

/** What is said of a request in the file that it gets. */
export const requestFinding = ({ id, section, request }: NamedRequest, file: string): Finding => {
  const { kind, link, footnote, person, consent } = request
  const isRefused = consent === 'none'
  return {
    kind: 'request',
    id,
    file,
    section,
    thanks: kind === 'thanksgiving',
    link: link !== undefined,
    footnote: footnote !== undefined,
    person: person !== undefined && consent === undefined,
    departed: person?.departed === true,
    ...(consent !== undefined &&
      (isRefused || person !== undefined) && { leave: isRefused ? [] : consent.channels }),
  }
}

/** What is said of an article, and of the pictures in it. */
export const articleFindings = (named: NamedArticle): readonly Finding[] => {
  const { id, path: file, article } = named
  const { title, back, link } = article
  return [
    { kind: 'article', id, title, file, back, link: link !== undefined },
    ...picturesIn(named),
  ]
}
