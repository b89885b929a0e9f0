import type { Letter } from './letter.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'

/** What a body of a letter says, and what it only hides. */
export type Body = Pick<Letter, 'blocks' | 'hidden'>

/** Reads text that no header describes: HTML where it begins as a page or a piece of one does, else plain text. */
export function readPlain(text: string): Body {
  return isPage(text) || isMarkup(text) ? readHtml(text) : { blocks: readText(text), hidden: [] }
}

/** Whether a text is a page of HTML, whatever it is called: one of XHTML begins with a declaration of XML. */
export const isPage = (text: string): boolean =>
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!doctype html|<html|<head|<body|<meta)/i.test(text)

/** A piece of HTML without its frame: it begins with an element and closes one. */
const isMarkup = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(p|div|table|h[1-6]|ul|ol|span|center|blockquote)\b[^>]*>/i.test(
    text,
  ) && /<\/(?:p|div|table|h[1-6]|ul|ol|span|center|blockquote)>/i.test(text)
