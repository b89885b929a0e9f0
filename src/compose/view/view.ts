import type { Diagnostic } from '../../diagnostic.ts'
import { type ItemKind, ofKind } from '../../item-kind.ts'
import type { Article, Request } from '../../load/item.ts'
import type { Parish } from '../../load/parish.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import { eventWordsFor } from '../typography/event-words.ts'
import { type Words, wordsFor } from '../typography/words.ts'
import { type ArticleGroupView, articleGroups } from './article-views.ts'
import { type ContactView, contactView } from './contact-view.ts'
import { type AnnouncementsView, eventViews, type WeekView } from './event-views.ts'
import { lineOrNull } from './line-or-null.ts'
import { longCodes } from './link-view.ts'
import { type QuoteView, quoteView } from './quote-view.ts'
import { type ItemView, itemsOf, type SectionView, sectionsOf } from './section-views.ts'

/**
 * What a template sees: the insert of one channel in the order of printing. Every key is always
 * there, null where the issue has no such thing, so that a misspelt one is an error.
 */
export interface TemplateView {
  readonly parish: {
    readonly name: string
    readonly place: string | null
    readonly motto: QuoteView | null
    readonly logo: { readonly src: string; readonly alt: string } | null
  }
  readonly title: string
  /** The Sunday's name; null where the parish keeps no church year. */
  readonly sunday: string | null
  /** The Sunday's date in words. */
  readonly date: string
  /** That it is not what was approved, and since when; null where it is. */
  readonly updated: string | null
  readonly verse: QuoteView | null
  /** Requests that stand before all sections. */
  readonly leads: readonly ItemView[]
  readonly sections: readonly SectionView[]
  /** What is to come, and what does not take place this week. */
  readonly announcements: AnnouncementsView | null
  /** What takes place in the week. */
  readonly week: WeekView | null
  readonly articles: readonly ArticleGroupView[]
  readonly contact: ContactView | null
  /** What the licences of the translations want printed. */
  readonly notices: readonly string[]
  /** Whether there is a contact or a notice. */
  readonly foot: boolean
}

/** What each kind of item gives to the view. */
interface ViewOfKind {
  readonly request: Pick<TemplateView, 'leads' | 'sections'>
  readonly event: Pick<TemplateView, 'announcements' | 'week'>
  readonly article: Pick<TemplateView, 'articles'>
}

/** The view of one channel: what may not leave by it is not in here. */
export function viewOf(
  parish: Parish,
  selection: Selection,
  channel: Channel,
): { readonly view: TemplateView; readonly diagnostics: readonly Diagnostic[] } {
  const decided = carried(selection.items, channel)
  const items = decided.map(({ item }) => item)
  const words = wordsFor(parish.language)
  const contact = parish.contact ? contactView(parish.contact) : null
  const notices = selection.notices.map(tidyLine)
  const ofKinds: { readonly [Kind in ItemKind]: ViewOfKind[Kind] } = {
    request: requestsView(ofKind(items, 'request'), words),
    event: eventViews(decided, channel, { ...words, ...eventWordsFor(parish.language) }),
    article: articlesView(ofKind(items, 'article'), words),
  }
  const view: TemplateView = {
    parish: {
      name: tidyLine(parish.name),
      place: lineOrNull(parish.place),
      motto: selection.motto ? quoteView(selection.motto, parish.language) : null,
      logo: parish.logo ? { src: parish.logo.src, alt: tidyLine(parish.logo.alt) } : null,
    },
    title: tidyLine(selection.title),
    sunday: parish.calendar === 'none' ? null : lineOrNull(selection.sunday.name),
    date: words.date(selection.week),
    updated: selection.updated ? words.updated(selection.updated) : null,
    verse: selection.verse ? quoteView(selection.verse, parish.language) : null,
    ...ofKinds.request,
    ...ofKinds.event,
    ...ofKinds.article,
    contact,
    notices,
    foot: contact !== null || notices.length > 0,
  }
  return { view, diagnostics: longCodes(items) }
}

const requestsView = (requests: readonly Request[], words: Words): ViewOfKind['request'] => ({
  leads: itemsOf(
    requests.filter(({ section }) => section === undefined),
    words,
  ),
  sections: sectionsOf(requests, words),
})

/** Those of the outer back come last. */
const articlesView = (articles: readonly Article[], words: Words): ViewOfKind['article'] => ({
  articles: [false, true].flatMap((back) =>
    articleGroups(
      articles.filter((article) => article.back === back),
      words,
    ),
  ),
})

/** Of what is in, only what this channel may carry. */
const carried = (decided: readonly Decided[], channel: Channel): readonly Decided[] =>
  decided.filter(({ decision, channels }) => decision === 'in' && channels.includes(channel))
