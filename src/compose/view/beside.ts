import { mainLanguage } from '../../languages.ts'
import type { Article, Event, Request } from '../../load/item.ts'
import { tidyLine } from '../../tidy-text.ts'

/** A heading in the second language. */
export interface HeadingBeside {
  readonly lang: string
  readonly text: string
}

/** The second language's heading; null where the issue has none. */
export const headingBeside = (
  lang: string | undefined,
  text: string | undefined,
): HeadingBeside | null =>
  lang === undefined || text === undefined ? null : { lang, text: tidyLine(text) }

/** The request as it says itself in the other language; undefined where it does not. */
export function requestBeside({
  half,
  text: _,
  footnote: __,
  ...request
}: Request): Request | undefined {
  if (half === undefined) return undefined
  const { lang, text, footnote } = half
  return {
    ...request,
    ...{ lang, ...linkBeside(request, half) },
    ...(text && { text }),
    ...(footnote !== undefined && { footnote }),
  }
}

/** The same of an event; what its half leaves out is said in the item's own language. */
export function eventBeside({ half, text: _, ...event }: Event): Event | undefined {
  if (half === undefined) return undefined
  const { lang, text, title, where, intention } = half
  return {
    ...event,
    ...{ lang, ...linkBeside(event, half) },
    ...(text && { text }),
    ...(title !== undefined && { title }),
    ...(where !== undefined && { where }),
    ...(intention !== undefined && { intention }),
  }
}

/** The same of an article. */
export function articleBeside({ half, body: _, ...article }: Article): Article | undefined {
  if (half === undefined) return undefined
  const { lang, text, title, heading, byline, source } = half
  return {
    ...article,
    ...{ lang, ...linkBeside(article, half), body: text ?? [] },
    ...(title !== undefined && { title }),
    ...(heading !== undefined && { heading }),
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
  }
}

const linkBeside = (
  { link }: Pick<Request, 'link'>,
  { linkText }: { readonly linkText?: string },
): Pick<Request, 'link'> =>
  link && linkText !== undefined ? { link: { ...link, text: linkText } } : {}

/** What an item says, and with it the same in the second language; null where it does not say it. */
export function paired<View extends { readonly lang: string | null }>(
  own: View,
  other: View | undefined,
  second: string | undefined,
): View & { readonly other: View | null } {
  if (!other) return { ...own, other: null }
  const [left, right] = inLanguageOrder(own, other, second)
  return { ...left, other: right }
}

/**
 * What is said in the parish's first language stands at the left, whichever of the two an item is written in.
 *
 * @param second the other language
 */
export const inLanguageOrder = <One extends { readonly lang: string | null }>(
  own: One,
  other: One,
  second: string | undefined,
): readonly [One, One] => (mainLanguage(own.lang ?? '') === second ? [other, own] : [own, other])
