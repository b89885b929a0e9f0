import type { Person, Request } from '../../load/item.ts'
import type { Parish } from '../../load/parish.ts'
import type { RichText } from '../../markdown/rich-text.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { SectionForm } from '../../vocabulary.ts'
import { type RichMarkup, richMarkup } from '../rich-text-to-html.ts'
import { type Words, wordsFor } from '../typography/words.ts'
import { type HeadingBeside, headingBeside, inLanguageOrder, requestBeside } from './beside.ts'
import { lineOrNull } from './line-or-null.ts'
import { type LinkView, linkView } from './link-view.ts'

/** Requests under their heading, as a template sees them. */
export interface SectionView {
  readonly heading: string
  readonly headingBeside: HeadingBeside | null
  readonly lang: string | null
  readonly items: readonly ItemView[]
}

/**
 * A request, or persons who stand one after the other as a list; the other one is null. Where the parish
 * wants columns or one paragraph, whatever is short is in that list.
 */
export interface ItemView {
  readonly request: RequestView | null
  /** The same in the second language, where the request says it; beside it. */
  readonly other: RequestView | null
  readonly names: readonly NameView[] | null
  /** How such a list stands; null where the page decides. */
  readonly form: SectionForm | null
}

interface NameView {
  readonly id: string
  readonly lang: string | null
  /** The name, and after it what is said of the person. */
  readonly words: RichMarkup
}

interface RequestView {
  readonly id: string
  readonly lang: string | null
  readonly text: RichMarkup
  readonly link: LinkView | null
  readonly footnote: string | null
}

/** Sections in the order of the selection; a section without items is left out. */
export function sectionsOf(
  requests: readonly Request[],
  words: Words,
  { sectionSettings: settings = [], beside }: Pick<Parish, 'sectionSettings' | 'beside'>,
): readonly SectionView[] {
  const sections = new Map<string, Request[]>()
  for (const request of requests) {
    if (request.section === undefined) continue
    const items = sections.get(request.section) ?? []
    sections.set(request.section, items)
    items.push(request)
  }
  return [...sections]
    .map(([heading, items]) => {
      const own = settings.find(({ section }) => section === heading)
      return {
        heading: tidyLine(heading),
        headingBeside: headingBeside(beside?.language, own?.beside),
        lang: own?.lang ?? null,
        items: itemsOf(items, words, beside, own?.form),
      }
    })
    .filter(({ items }) => items.length > 0)
}

/** The requests one by one, but persons, or short items, who follow each other as one list. */
export function itemsOf(
  requests: readonly Request[],
  words: Words,
  beside: Parish['beside'],
  form: SectionForm | null = null,
): readonly ItemView[] {
  const items: ItemView[] = []
  for (const request of requests.filter(isPrinted)) {
    const other = requestBeside(request)
    if (other) {
      const views = [requestView(request, words), viewBeside(other)] as const
      const [left, right] = inLanguageOrder(...views, beside?.language)
      items.push({ request: left, other: right, names: null, form })
      continue
    }
    const name = shortItem(request, words, form === 'columns' || form === 'run-in')
    const last = items.at(-1)
    if (!name) items.push({ request: requestView(request, words), other: null, names: null, form })
    else if (last?.names) items.splice(-1, 1, { ...last, names: [...last.names, name] })
    else items.push({ request: null, other: null, names: [name], form })
  }
  return items
}

const viewBeside = (request: Request): RequestView =>
  requestView(request, wordsFor(request.lang ?? ''))

const isPrinted = ({ text, person, link, footnote }: Request): boolean =>
  (text !== undefined && text.length > 0) ||
  person?.shown !== undefined ||
  link !== undefined ||
  footnote !== undefined

/** A person of whom no more than a paragraph is said, or such a paragraph where `any` may be one: an item of a list. */
function shortItem(
  { id, person, text = [], link, footnote, lang }: Request,
  words: Words,
  any: boolean,
): NameView | undefined {
  const isShort = text.length === 0 || (text.length === 1 && text[0]?.kind === 'paragraph')
  if ((person?.shown === undefined && !any) || !isShort || link || footnote) return undefined
  return { id, lang: lang ?? null, words: richMarkup(named(nameOf(person, words), text), 3) }
}

const requestView = (request: Request, words: Words): RequestView => ({
  id: request.id,
  lang: request.lang ?? null,
  text: richMarkup(named(nameOf(request.person, words), request.text ?? []), 3),
  link: request.link ? linkView(request.link, words) : null,
  footnote: lineOrNull(request.footnote),
})

/** The name as it is shown, and behind it which anniversary of the death this is. */
const nameOf = (person: Person | undefined, words: Words): string | undefined =>
  person?.shown === undefined || person.anniversary === undefined
    ? person?.shown
    : `${person.shown}, ${words.anniversary(person.anniversary)}`

/** The shown name before the text, joined by a comma; above it where the text begins with a list, alone where there is none. */
function named(shown: string | undefined, text: RichText): RichText {
  if (shown === undefined) return text
  const [first, ...rest] = text
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: shown }] }, ...text]
  const name = { kind: 'text', text: `${shown}, ` } as const
  return [{ kind: 'paragraph', inlines: [name, ...first.inlines] }, ...rest]
}
