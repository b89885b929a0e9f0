import { escapeMarkup } from '../../escape/markup.ts'

/** A text of XML, between tags or quotation marks; XML has no control characters and no halves of a character. */
export const xmlText = (text: string): string =>
  escapeMarkup(text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, ' '))

export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
