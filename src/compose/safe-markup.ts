import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'

// The runtime's types are those of the whole library, under a name that Node does not resolve.
const { SafeString } = runtime as unknown as typeof Handlebars

/** Markup that is printed as it is. Only the Markdown step's own output may become one. */
export const safeMarkup = (html: string): { toHTML(): string } => new SafeString(html)
