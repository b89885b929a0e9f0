import type { Article } from '../../load/item.ts'
import { tidyLine } from '../../tidy-text.ts'
import { type RichMarkup, richMarkup } from '../rich-text-to-html.ts'
import { type Words, wordsFor } from '../typography/words.ts'
import { articleBeside, type HeadingBeside, headingBeside, paired } from './beside.ts'
import { lineOrNull } from './line-or-null.ts'
import { type LinkView, linkView } from './link-view.ts'

/** Articles in a row under one heading, or a single one without. */
export interface ArticleGroupView {
  readonly heading: string | null
  readonly headingBeside: HeadingBeside | null
  readonly back: boolean
  readonly flap: boolean
  readonly articles: readonly ArticlePairView[]
}

interface ArticleView {
  readonly id: string
  readonly lang: string | null
  readonly title: string
  readonly byline: string | null
  readonly body: RichMarkup
  readonly link: LinkView | null
  readonly source: string | null
}

/** An article, and the same in the second language, where it says it. */
interface ArticlePairView extends ArticleView {
  readonly other: ArticleView | null
}

/** Neighbours under the same heading share it, unless one stands on a panel of its own. */
export function articleGroups(
  articles: readonly Article[],
  words: Words,
  second: string | undefined,
): readonly ArticleGroupView[] {
  const groups: ArticleGroupView[] = []
  for (const article of articles) {
    const heading = lineOrNull(article.heading)
    const last = groups.at(-1)
    const view = pairView(article, heading !== null, words, second)
    const isBeside = last?.back === article.back && last.flap === article.flap
    if (last && isBeside && heading !== null && last.heading === heading)
      groups.splice(-1, 1, { ...last, articles: [...last.articles, view] })
    else
      groups.push({
        heading,
        headingBeside: heading === null ? null : headingBeside(second, article.half?.heading),
        back: article.back,
        flap: article.flap,
        articles: [view],
      })
  }
  return groups
}

function pairView(
  article: Article,
  underHeading: boolean,
  words: Words,
  second: string | undefined,
): ArticlePairView {
  const there = articleBeside(article)
  const other = there && articleView(there, underHeading, wordsFor(there.lang ?? ''))
  return paired(articleView(article, underHeading, words), other, second)
}

const articleView = (article: Article, underHeading: boolean, words: Words): ArticleView => ({
  id: article.id,
  lang: article.lang ?? null,
  title: tidyLine(article.title),
  byline: lineOrNull(article.byline),
  body: richMarkup(article.body, underHeading ? 4 : 3),
  link: article.link ? linkView(article.link, words) : null,
  source: lineOrNull(article.source),
})
