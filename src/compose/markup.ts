import type { RichText } from '../markdown/rich-text.ts'
import { safeMarkup } from './render-template.ts'
import { richTextToHtml } from './rich-text-to-html.ts'

/** HTML that a template takes as it is. */
export type Markup = ReturnType<typeof safeMarkup>

/** A parish's text for a template; `headings` is the level of its highest. */
export const markup = (text: RichText, headings: 3 | 4): Markup =>
  safeMarkup(richTextToHtml(text, headings))
