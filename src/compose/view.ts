import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Article, Channel, Contact, Link, Parish, Request } from '../load/parish.ts'
import type { RichText } from '../markdown/rich-text.ts'
import { isFree, languageOf } from '../scripture/terms-of-use.ts'
import type { ChosenVerse, TextRun } from '../scripture/verse.ts'
import type { Decided, Selection } from '../select/selection.ts'
import { tidyLine, tidyText } from '../tidy-text.ts'
import { namesAddress, phoneHref, shortAddress, webHref } from './address.ts'
import { fitsCode, MOST_CODE_BYTES } from './qr-code.ts'
import { safeMarkup } from './render-template.ts'
import { richTextToHtml } from './rich-text-to-html.ts'
import { type Words, wordsFor } from './words.ts'

/**
 * What a template sees: the insert of one channel in the order of printing. Every key is always
 * there, null where the issue has no such thing, so that a misspelt one is an error.
 */
export interface View {
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
  readonly articles: readonly ArticleGroupView[]
  readonly contact: ContactView | null
  /** What the licences of the translations want printed. */
  readonly notices: readonly string[]
  /** Whether there is a contact or a notice. */
  readonly foot: boolean
}

interface QuoteView {
  /** Where it is another than the parish's. */
  readonly lang: string | null
  readonly runs: readonly TextRun[]
  /** The words are someone's under licence: not a sign of them is changed. */
  readonly verbatim: boolean
  readonly ref: string | null
  /** The translation's mark; null where none is wanted. */
  readonly mark: string | null
}

interface SectionView {
  readonly heading: string
  readonly items: readonly ItemView[]
}

/** A request, or persons who stand one after the other as a list; the other one is null. */
interface ItemView {
  readonly request: RequestView | null
  readonly names: readonly NameView[] | null
}

interface NameView {
  readonly id: string
  readonly lang: string | null
  /** The name, and after it what is said of the person. */
  readonly words: Markup
}

interface RequestView {
  readonly id: string
  readonly lang: string | null
  readonly text: Markup
  readonly link: LinkView | null
  readonly footnote: string | null
}

/** Articles in a row under one heading, or a single one without. */
interface ArticleGroupView {
  readonly heading: string | null
  readonly back: boolean
  readonly articles: readonly ArticleView[]
}

interface ArticleView {
  readonly id: string
  readonly lang: string | null
  readonly title: string
  readonly byline: string | null
  readonly body: Markup
  readonly link: LinkView | null
  readonly source: string | null
}

interface LinkView {
  readonly text: string
  readonly url: string
  /** The address to read and type; null where the text already says it. */
  readonly address: string | null
  /** What a QR code of it is called; null where it has none. */
  readonly code: string | null
}

interface ContactView {
  readonly heading: string | null
  readonly name: string | null
  readonly address: string | null
  readonly phone: WayView | null
  readonly email: WayView | null
  readonly web: WayView | null
}

/** A way to reach someone: what it says and where it leads. */
interface WayView {
  readonly text: string
  readonly href: string
}

type Markup = ReturnType<typeof safeMarkup>

/** The view of one channel: what may not leave by it is not in here. */
export function viewOf(
  parish: Parish,
  selection: Selection,
  channel: Channel,
): { readonly view: View; readonly diagnostics: readonly Diagnostic[] } {
  const requests = carried(selection.requests, channel)
  const articles = carried(selection.articles, channel)
  const words = wordsFor(parish.language)
  const contact = parish.contact ? contactView(parish.contact) : null
  const notices = selection.notices.map(tidyLine)
  const leads = requests.filter(({ section }) => section === undefined)
  const view: View = {
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
    leads: itemsOf(leads, words),
    sections: sectionsOf(requests, words),
    articles: [false, true].flatMap((back) =>
      groupsOf(
        articles.filter((article) => article.back === back),
        words,
      ),
    ),
    contact,
    notices,
    foot: contact !== null || notices.length > 0,
  }
  return { view, diagnostics: longCodes([...requests, ...articles]) }
}

/** Of what is in, only what this channel may carry. */
const carried = <Item>(decided: readonly Decided<Item>[], channel: Channel): readonly Item[] =>
  decided
    .filter(({ decision, channels }) => decision === 'in' && channels.includes(channel))
    .map(({ item }) => item)

/** Sections in the order in which the selection brings them; one without items is none. */
function sectionsOf(requests: readonly Request[], words: Words): readonly SectionView[] {
  const sections = new Map<string, Request[]>()
  for (const request of requests) {
    if (request.section === undefined) continue
    const items = sections.get(request.section) ?? []
    sections.set(request.section, items)
    items.push(request)
  }
  return [...sections]
    .map(([heading, items]) => ({ heading: tidyLine(heading), items: itemsOf(items, words) }))
    .filter(({ items }) => items.length > 0)
}

/** The requests one by one, but persons who follow each other as one list. */
function itemsOf(requests: readonly Request[], words: Words): readonly ItemView[] {
  const items: ItemView[] = []
  for (const request of requests.filter(isPrinted)) {
    const name = nameInList(request)
    const last = items.at(-1)
    if (!name) items.push({ request: requestView(request, words), names: null })
    else if (last?.names) items.splice(-1, 1, { request: null, names: [...last.names, name] })
    else items.push({ request: null, names: [name] })
  }
  return items
}

const isPrinted = ({ text, person, link, footnote }: Request): boolean =>
  (text !== undefined && text.length > 0) ||
  person?.shown !== undefined ||
  link !== undefined ||
  footnote !== undefined

/** A person of whom no more than a paragraph is said: one item of a list. */
function nameInList({
  id,
  person,
  text = [],
  link,
  footnote,
  lang,
}: Request): NameView | undefined {
  const isShort = text.length === 0 || (text.length === 1 && text[0]?.kind === 'paragraph')
  if (person?.shown === undefined || !isShort || link || footnote) return undefined
  return { id, lang: lang ?? null, words: markup(named(person.shown, text), 3) }
}

const requestView = (request: Request, words: Words): RequestView => ({
  id: request.id,
  lang: request.lang ?? null,
  text: markup(named(request.person?.shown, request.text ?? []), 3),
  link: request.link ? linkView(request.link, words) : null,
  footnote: lineOrNull(request.footnote),
})

/** The shown name before the text, joined by a comma; above it where the text begins with a list, alone where there is none. */
function named(shown: string | undefined, text: RichText): RichText {
  if (shown === undefined) return text
  const [first, ...rest] = text
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: shown }] }, ...text]
  const name = { kind: 'text', text: `${shown}, ` } as const
  return [{ kind: 'paragraph', inlines: [name, ...first.inlines] }, ...rest]
}

/** Neighbours under the same heading share it. */
function groupsOf(articles: readonly Article[], words: Words): readonly ArticleGroupView[] {
  const groups: ArticleGroupView[] = []
  for (const article of articles) {
    const heading = lineOrNull(article.heading)
    const last = groups.at(-1)
    const view = articleView(article, heading !== null, words)
    if (last && heading !== null && last.heading === heading)
      groups.splice(-1, 1, { ...last, articles: [...last.articles, view] })
    else groups.push({ heading, back: article.back, articles: [view] })
  }
  return groups
}

const articleView = (article: Article, underHeading: boolean, words: Words): ArticleView => ({
  id: article.id,
  lang: article.lang ?? null,
  title: tidyLine(article.title),
  byline: lineOrNull(article.byline),
  body: markup(article.body, underHeading ? 4 : 3),
  link: article.link ? linkView(article.link, words) : null,
  source: lineOrNull(article.source),
})

const linkView = ({ text, url, qr }: Link, words: Words): LinkView => {
  const address = shortAddress(url)
  return {
    text: tidyLine(text),
    url,
    address: namesAddress(text, url) ? null : address,
    code: qr && fitsCode(url) ? words.code(address) : null,
  }
}

const longCodes = (items: readonly (Request | Article)[]): readonly Diagnostic[] =>
  items.flatMap(({ link, place }) =>
    link?.qr && !fitsCode(link.url)
      ? [diagnostic('error', 'address-too-long', { most: MOST_CODE_BYTES }, place)]
      : [],
  )

function contactView({ heading, name, phone, email, url, address }: Contact): ContactView {
  return {
    heading: lineOrNull(heading),
    name: lineOrNull(name),
    address: lineOrNull(address),
    phone: way(phone, phoneHref),
    email: way(email, (text) => `mailto:${text}`),
    web: way(url && shortAddress(url), () => webHref(url ?? '')),
  }
}

function way(text: string | undefined, href: (text: string) => string): WayView | null {
  const tidied = lineOrNull(text)
  return tidied === null ? null : { text: tidied, href: href(tidied) }
}

const quoteView = (
  { text, runs, ref, translation, marked }: ChosenVerse,
  language: string,
): QuoteView => ({
  lang: otherLanguage(languageOf(translation), language),
  runs: runs
    ? runs.map((run) => ({ ...run, text: tidyText(run.text) }))
    : [{ text: tidyLine(text), supplied: false, divineName: false }],
  verbatim: !isFree(translation),
  ref: lineOrNull(ref),
  mark: marked ? translation : null,
})

const otherLanguage = (lang: string | undefined, around: string): string | null =>
  lang === undefined || around.split('-')[0]?.toLowerCase() === lang ? null : lang

const markup = (text: RichText, headings: 3 | 4): Markup =>
  safeMarkup(richTextToHtml(text, headings))

const lineOrNull = (text: string | undefined): string | null => {
  const tidied = tidyLine(text ?? '')
  return tidied === '' ? null : tidied
}
