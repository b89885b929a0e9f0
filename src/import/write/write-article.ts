import type { CivilDate } from '../../civil-date.ts'
import type { FoundArticle } from '../found.ts'
import { writeMarkdown } from './write-markdown.ts'
import { keptFrom, linkLines } from './write-requests.ts'
import { comments, line } from './write-yaml-text.ts'

/** The text of an article's file, for one Sunday, or from one on wherever there is room; `notes` stand as comments, since articles have no note. */
export function writeArticle(
  article: FoundArticle,
  when: { readonly sunday: CivilDate } | { readonly from: CivilDate },
  notes: readonly string[],
): string {
  const { title, heading, byline, back, link, blocks } = article
  const front = [
    '---',
    line(0, 'title', title),
    ...('sunday' in when
      ? [`sunday: ${when.sunday}`]
      : [`from: ${when.from}`, 'priority: if-room']),
    ...(heading === undefined ? [] : [line(0, 'heading', heading)]),
    ...(byline === undefined ? [] : [line(0, 'byline', byline)]),
    ...(back ? ['panel: back            # the outside back panel, above the contact'] : []),
    ...(link === undefined ? [] : linkLines(0, link)),
    ...(notes.length === 0 ? [] : comments([keptFrom('letter'), ...notes])),
    '---',
  ]
  return `${front.join('\n')}\n\n${writeMarkdown(blocks, 'article')}\n`
}
