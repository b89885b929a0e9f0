import type { CivilDate } from '../../civil-date.ts'
import type { FoundArticle } from '../found.ts'
import type { NamedArticle } from '../name-items.ts'
import type { NewFile } from './new-file.ts'
import { writeMarkdown } from './write-markdown.ts'
import { keptFrom, linkLines } from './write-requests.ts'
import { comments, line } from './write-yaml-text.ts'

/** An article's file, and those of its pictures beside it; `notes` as `writeArticle` takes them. */
export function articleFiles(
  { path, article }: NamedArticle,
  when: Parameters<typeof writeArticle>[1],
  notes: readonly string[],
): readonly NewFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const pictures = article.blocks.flatMap((block): readonly NewFile[] =>
    block.kind === 'picture' && block.file !== undefined && block.stored
      ? [{ path: `${folder}${block.file}`, base64: block.stored.base64 }]
      : [],
  )
  return [{ path, text: writeArticle(article, when, notes) }, ...pictures]
}

/** The text of an article's file, for one Sunday, or from one on wherever there is room; `notes` stand as comments, since articles have no note. */
function writeArticle(
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
