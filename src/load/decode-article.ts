import * as v from 'valibot'
import { decode } from '../decode/decode.ts'
import {
  choice,
  day,
  free,
  language,
  maybe,
  service,
  sunday,
  wholeNumber,
  words,
} from '../decode/field.ts'
import { openYaml, reportKeys } from '../decode/open-yaml.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { locator, privateText, type Source } from '../source.ts'
import { findFrontMatter } from '../yaml/front-matter.ts'
import { emptyMapping, entryOf } from '../yaml/yaml-node.ts'
import type { Article } from './item.ts'
import { type FindPicture, readProse } from './read-prose.ts'
import { channelsOf, consentSchema, linkSchema, prioritySchema } from './requests/request-schema.ts'
import { articleHalf, halfEntries } from './tongues/half-schemas.ts'
import { otherHalf, type Tongues } from './tongues/halves.ts'
import { settleWindow } from './window.ts'
import { wordsOf, wordsOfProse } from './words-of.ts'

/** The front matter of an article. */
export const articleSchema = v.object({
  title: free(words()),
  heading: maybe(free(words())),
  sunday: maybe(sunday()),
  day: maybe(day()),
  service: maybe(service()),
  from: maybe(day()),
  until: maybe(day()),
  byline: maybe(free(words())),
  source: maybe(free(words())),
  published: maybe(free(words())),
  consent: maybe(consentSchema),
  link: maybe(linkSchema),
  panel: maybe(choice('flap', 'back')),
  priority: prioritySchema,
  order: maybe(wholeNumber(0, 9999)),
  lang: maybe(language()),
  ...halfEntries(articleHalf),
})

/** One file of `articles/`. */
export interface ArticleFile {
  readonly source: Source
  readonly article?: Article
}

/** Articles without `order` come after those that have one. */
const unordered = 10_000

/** Decodes an article: YAML between two lines `---`, then Markdown. */
export function decodeArticle(
  path: string,
  text: string,
  picture: FindPicture,
  tongues: Tongues | undefined,
  report: (problem: Diagnostic) => void,
): ArticleFile {
  const parts = findFrontMatter(text)
  if (!parts.ok) {
    report(diagnostic('error', parts.code, {}, locator(path, text)(parts.range)))
    return { source: privateText(text) }
  }
  const open = openYaml({ path, text, schema: articleSchema, region: parts.front }, report)
  const { file, source, root, gaps } = open
  const prose = proseFrom(text, parts.bodyFrom)
  const body = readProse(prose, 'article', file, picture)
  if (gaps.length > 0) return { source }
  reportKeys(open, [])
  const whole = root ?? emptyMapping(parts.front)
  const typed = decode(articleSchema, whole, file)
  if (typed === undefined) return { source }
  const settled = settleWindow({ node: whole, days: typed }, undefined, file)
  const begin = entryOf(whole, 'title')?.key ?? whole.range
  if (settled && settled.window.from === undefined)
    report(diagnostic('error', 'article-without-day', {}, file.locate(begin)))
  const { title, heading, byline, source: from, link, panel, priority, order, lang } = typed
  const half = otherHalf(typed, lang, tongues, whole, file, { kind: 'article', picture })
  const article: Article = {
    kind: 'article',
    id: idOf(path),
    idWritten: true,
    place: file.locate(begin),
    title,
    ...(heading !== undefined && { heading }),
    ...(typed.consent !== undefined && { consent: channelsOf(typed.consent) }),
    ...(typed.published !== undefined && { published: typed.published }),
    words: [...wordsOf(whole, printed, file), wordsOfProse(prose, file), ...(half?.words ?? [])],
    window: settled?.window ?? {},
    ...(typed.service !== undefined && { service: typed.service }),
    ...(byline !== undefined && { byline }),
    ...(from !== undefined && { source: from }),
    ...(link && { link }),
    ...{ back: panel === 'back', flap: panel === 'flap' },
    priority,
    order: order ?? unordered,
    ...(lang !== undefined && { lang }),
    body,
    ...(half && { half: half.said }),
  }
  return { source, article }
}

/** Keys of the front matter whose values print as they were typed. */
const printed = [
  ['title'],
  ['heading'],
  ['byline'],
  ['source'],
  ['link', 'text'],
  ['link', 'url'],
] as const

const proseFrom = (text: string, from: number) => ({
  text: text.slice(from),
  offsets: Array.from({ length: text.length - from + 1 }, (_, index) => from + index),
})

/** The file's name without its ending. */
const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')
