import type { CivilDate } from '../../civil-date.ts'
import type { FoundArticle } from '../found.ts'
import { writeMarkdown } from './write-markdown.ts'
import { KEPT, linkLines } from './write-requests.ts'
import { comments, line } from './write-yaml-text.ts'

/** The text of an article's file; `notes` stand as comments, since articles have no note. */
export function writeArticle(
  article: FoundArticle,
  week: CivilDate,
  notes: readonly string[],
): string {
  const { title, heading, byline, back, link, blocks } = article
  const front = [
    '---',
    line(0, 'title', title),
    `sunday: ${week}`,
    ...(heading === undefined ? [] : [line(0, 'heading', heading)]),
    ...(byline === undefined ? [] : [line(0, 'byline', byline)]),
    ...(back ? ['panel: back            # the outside back panel, above the contact'] : []),
    ...(link === undefined ? [] : linkLines(0, link)),
    ...(notes.length === 0 ? [] : comments([KEPT, ...notes])),
    '---',
  ]
  return `${front.join('\n')}\n\n${writeMarkdown(blocks, 'article')}\n`
}
