import type { Beside, Contact } from '../../load/parish.ts'
import { phoneHref, shortAddress, webHref } from '../address.ts'
import { type HeadingBeside, headingBeside } from './beside.ts'
import { lineOrNull } from './line-or-null.ts'

/** Whom to ask, as a template sees it. */
export interface ContactView {
  readonly heading: string | null
  readonly headingBeside: HeadingBeside | null
  readonly name: string | null
  readonly nameBeside: HeadingBeside | null
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

/**
 * The parish's contact; each way to reach it with where it leads.
 *
 * @param beside what stands beside it, in a parish of two languages
 */
export function contactView(
  { heading, name, phone, email, url, address }: Contact,
  beside: Beside | undefined,
): ContactView {
  return {
    heading: lineOrNull(heading),
    headingBeside: headingBeside(beside?.language, beside?.contact?.heading),
    name: lineOrNull(name),
    nameBeside: headingBeside(beside?.language, beside?.contact?.name),
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
