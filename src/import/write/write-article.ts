import type { CivilDate } from '../../civil-date.ts'
import type { FoundArticle } from '../found.ts'
import type { NamedArticle } from '../name-items.ts'
import type { NewFile } from './new-file.ts'
import { wordsBeside } from './words-beside.ts'
import { writeMarkdown } from './write-markdown.ts'
import { linkLines } from './write-requests.ts'
import { comments, line } from './write-yaml-text.ts'

/** An article's file, and those of its pictures beside it; `notes` and `language` as `writeArticle` takes them. */
export function articleFiles(
  { path, article }: NamedArticle,
  when: Parameters<typeof writeArticle>[1],
  notes: readonly string[],
  language: string,
): readonly NewFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const pictures = article.blocks.flatMap((block): readonly NewFile[] =>
    block.kind === 'picture' && block.file !== undefined && block.stored
      ? [{ path: `${folder}${block.file}`, base64: block.stored.base64 }]
      : [],
  )
  return [{ path, text: writeArticle(article, when, notes, language) }, ...pictures]
}

/** The text of an article's file, for one Sunday, or from one on wherever there is room; `notes` stand as comments, since articles have no note, with words in the parish's `language` (a BCP 47 tag). */
function writeArticle(
  article: FoundArticle,
  when: { readonly sunday: CivilDate } | { readonly from: CivilDate },
  notes: readonly string[],
  language: string,
): string {
  const beside = wordsBeside(language)
  const { title, heading, byline, back, link, blocks } = article
  const front = [
    '---',
    line(0, 'title', title),
    ...('sunday' in when
      ? [`sunday: ${when.sunday}`]
      : [`from: ${when.from}`, 'priority: if-room']),
    ...(heading === undefined ? [] : [line(0, 'heading', heading)]),
    ...(byline === undefined ? [] : [line(0, 'byline', byline)]),
    ...(back ? [`panel: back            # ${beside.outsideBack}`] : []),
    ...(link === undefined ? [] : linkLines(0, link)),
    ...(notes.length === 0 ? [] : comments([beside.kept.letter, ...notes])),
    '---',
  ]
  return `${front.join('\n')}\n\n${writeMarkdown(blocks, 'article')}\n`
}
