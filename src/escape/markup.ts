/** HTML in which every text is escaped; only `markup` makes it. */
export interface SafeHtml {
  readonly markup: string
}

/** What a template may hold; texts are escaped, lists stand one after the other. */
type Part = SafeHtml | string | number | readonly SafeHtml[]

/**
 * A template of HTML. Every text that is put into it, between tags or between the quotation marks of an
 * attribute, is escaped there and can only be text.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  const written = strings.map((text, at) => text + writtenPart(parts[at] ?? ''))
  return { markup: written.join('') }
}

function writtenPart(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part))
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** A text of HTML or XML, between tags or between the quotation marks of an attribute. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '')

/** A text of XML between tags alone, where quotation marks may stand as they are. */
export const escapeElement = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ENTITIES.get(character) ?? '')
