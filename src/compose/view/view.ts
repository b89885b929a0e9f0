import type { Diagnostic } from '../../diagnostic.ts'
import { type ItemKind, ofKind } from '../../item-kind.ts'
import type { Article, Request } from '../../load/item.ts'
import type { PartWish } from '../../load/parish/parts-in-order.ts'
import type { Parish } from '../../load/parish.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel, Part } from '../../vocabulary.ts'
import { eventWordsFor } from '../typography/event-words.ts'
import { type Words, wordsFor } from '../typography/words.ts'
import { type ArticleGroupView, articleGroups } from './article-views.ts'
import { headingBeside } from './beside.ts'
import { type ContactView, contactView } from './contact-view.ts'
import {
  type AnnouncementsView,
  eventViews,
  type WeekView,
  type WordsBeside,
} from './event-views.ts'
import { lineOrNull } from './line-or-null.ts'
import { type LinkView, linkView, longCodes } from './link-view.ts'
import { hymnsView, type PairsView, readingsView } from './pairs-view.ts'
import { type QuoteView, quoteView } from './quote-view.ts'
import { type RotaView, rotaView } from './rota-view.ts'
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
  /** What the head says in the second language; null where the issue has one alone. */
  readonly beside: {
    readonly lang: string
    readonly title: string | null
    readonly sunday: string | null
    readonly date: string
    readonly verse: QuoteView | null
  } | null
  /** Requests that stand before all sections. */
  readonly leads: readonly ItemView[]
  readonly sections: readonly SectionView[]
  /** What is to come, and what does not take place this week. */
  readonly announcements: AnnouncementsView | null
  /** What takes place in the week. */
  readonly week: WeekView | null
  readonly articles: readonly ArticleGroupView[]
  /** All of these and the rest of the sheet in the order that the parish gives, without what is empty. */
  readonly parts: readonly PartView[]
  /** At the foot; null where it stands among the parts. */
  readonly contact: ContactView | null
  /** Where the page of the web is; null on that page, and where the parish says nothing of it. */
  readonly webPage: LinkView | null
  /** What the licences of the translations want printed. */
  readonly notices: readonly string[]
  /** Whether there is a contact, a page of the web or a notice. */
  readonly foot: boolean
}

/** A part of the sheet; of what it may hold all but one is null. */
export interface PartView {
  readonly back: boolean
  readonly flap: boolean
  readonly requests: Pick<TemplateView, 'leads' | 'sections'> | null
  readonly announcements: AnnouncementsView | null
  readonly week: WeekView | null
  readonly rota: RotaView | null
  readonly readings: PairsView | null
  /** With the readings: those of the Sunday after. */
  readonly next: PairsView | null
  readonly hymns: PairsView | null
  readonly articles: Pick<TemplateView, 'articles'> | null
  readonly contact: ContactView | null
}

/** What each kind of item gives to the view. */
interface ViewOfKind {
  readonly request: Pick<TemplateView, 'leads' | 'sections'>
  readonly event: Pick<TemplateView, 'announcements' | 'week'> & {
    readonly services: WeekView | null
  }
  readonly rota: RotaView | null
  readonly article: Pick<TemplateView, 'articles'>
}

/** The view of one channel: what may not leave by it is not in here. */
export function viewOf(
  parish: Parish,
  selection: Selection,
  channel: Channel,
): { readonly view: TemplateView; readonly diagnostics: readonly Diagnostic[] } {
  const decided = carried(selection.items, channel)
  const isKept = (from: readonly Channel[] = []): boolean => from.includes(channel)
  const items = decided.map(({ item }) => item)
  const words = wordsFor(parish.language)
  const own = eventWordsFor(parish.language)
  const second = parish.beside?.language
  const beside = parish.beside && {
    lang: parish.beside.language,
    words: { ...wordsFor(parish.beside.tag), ...eventWordsFor(parish.beside.tag) },
  }
  const contact = parish.contact ? contactView(parish.contact, parish.beside) : null
  const notices = selection.notices.map(tidyLine)
  const ofKinds: { readonly [Kind in ItemKind]: ViewOfKind[Kind] } = {
    request: requestsView(ofKind(items, 'request'), words, parish),
    event: eventViews(
      decided,
      channel,
      { ...words, ...own },
      parish.parts.some(({ part }) => part === 'services'),
      beside,
    ),
    rota: rotaView(ofKind(items, 'rota'), channel, own, beside),
    article: articlesView(ofKind(items, 'article'), words, second),
  }
  const isAtFoot = parish.parts.at(-1)?.part === 'contact'
  const { services, ...events } = ofKinds.event
  const contents: Contents = {
    requests: { requests: ofKinds.request },
    announcements: { announcements: events.announcements },
    'this-week': { week: events.week },
    services: { week: services },
    rota: { rota: ofKinds.rota },
    readings: {
      readings: readingsView(
        selection.sunday,
        own.readings,
        own,
        parish.language,
        beside && { ...beside, heading: beside.words.readings },
      ),
      next: selection.nextSunday
        ? readingsView(
            selection.nextSunday,
            own.nextSunday,
            own,
            parish.language,
            beside && { ...beside, heading: beside.words.nextSunday },
          )
        : null,
    },
    hymns: {
      hymns: hymnsView(
        isKept(selection.hymnsKeptFrom) ? [] : selection.hymns,
        own.hymns,
        parish.hymnsLicence,
        headingBeside(second, beside?.words.hymns),
      ),
    },
    articles: { articles: ofKinds.article },
    contact: { contact: isAtFoot ? null : contact },
  }
  const foot = isAtFoot ? contact : null
  const webPage = channel === 'web' ? null : webPageView(parish, words)
  const view: TemplateView = {
    parish: {
      name: tidyLine(parish.name),
      place: lineOrNull(parish.place),
      motto: selection.motto ? quoteView(selection.motto, parish.language) : null,
      logo: parish.logo ? { src: parish.logo.src, alt: tidyLine(parish.logo.alt) } : null,
    },
    title: tidyLine(isKept(selection.titleKeptFrom) ? parish.title : selection.title),
    sunday: parish.calendar === 'none' ? null : lineOrNull(selection.sunday.name),
    date: words.date(selection.week),
    updated: selection.updated ? words.updated(selection.updated) : null,
    verse: selection.verse ? quoteView(selection.verse, parish.language) : null,
    beside: beside
      ? {
          ...besideView(selection, beside, parish.calendar),
          ...(isKept(selection.titleKeptFrom) && { title: lineOrNull(parish.beside?.title) }),
        }
      : null,
    ...ofKinds.request,
    ...events,
    ...ofKinds.article,
    parts: backLast(parish.parts).map((wish) => partView(wish, contents[wish.part], second)),
    contact: foot,
    webPage,
    notices,
    foot: foot !== null || webPage !== null || notices.length > 0,
  }
  return { view, diagnostics: longCodes(items) }
}

/** The parish's page with a code of its address, which stays the same every week. */
const webPageView = ({ webAddress }: Parish, words: Words): LinkView | null =>
  webAddress === undefined
    ? null
    : linkView({ text: words.webPage, url: webAddress, qr: true }, words)

/** What the head says in the second language. */
function besideView(
  { week, beside }: Selection,
  { lang, words }: WordsBeside,
  calendar: Parish['calendar'],
): NonNullable<TemplateView['beside']> {
  const { title, sunday, verse } = beside ?? {}
  return {
    lang,
    title: lineOrNull(title),
    sunday: calendar === 'none' ? null : lineOrNull(sunday?.name),
    date: words.date(week),
    verse: verse ? { ...quoteView(verse, lang), lang } : null,
  }
}

/** What each part holds. */
type Contents = Readonly<Record<Part, Partial<PartView>>>

const EMPTY_PART: Omit<PartView, 'back' | 'flap'> = {
  requests: null,
  announcements: null,
  week: null,
  rota: null,
  readings: null,
  next: null,
  hymns: null,
  articles: null,
  contact: null,
}

/** The leaf folded in is read after the text, and the outer back last. */
const backLast = <One extends Pick<PartWish, 'back' | 'flap'>>(
  all: readonly One[],
): readonly One[] => [
  ...all.filter(({ back, flap }) => !back && !flap),
  ...all.filter(({ flap }) => flap),
  ...all.filter(({ back }) => back),
]

/** A part as the parish wishes it. */
function partView(
  { back, flap, heading, headingBeside: there }: PartWish,
  held: Partial<PartView>,
  second: string | undefined,
): PartView {
  const part = { ...EMPTY_PART, ...held, back, flap }
  if (heading === undefined) return part
  const headed = <View extends { readonly heading: string | null }>(view: View | null) =>
    view && {
      ...view,
      heading: tidyLine(heading),
      headingBeside: headingBeside(second, there),
    }
  return {
    ...part,
    announcements: headed(part.announcements),
    week: headed(part.week),
    rota: headed(part.rota),
    readings: headed(part.readings),
    hymns: headed(part.hymns),
  }
}

const requestsView = (
  requests: readonly Request[],
  words: Words,
  parish: Parish,
): ViewOfKind['request'] => ({
  leads: itemsOf(
    requests.filter(({ section }) => section === undefined),
    words,
    parish.beside,
  ),
  sections: sectionsOf(requests, words, parish),
})

const articlesView = (
  articles: readonly Article[],
  words: Words,
  second: string | undefined,
): ViewOfKind['article'] => ({
  articles: articleGroups(backLast(articles), words, second),
})

/** Of what is in, only what this channel may carry. */
const carried = (decided: readonly Decided[], channel: Channel): readonly Decided[] =>
  decided.filter(({ decision, channels }) => decision === 'in' && channels.includes(channel))
