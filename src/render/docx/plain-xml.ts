/** A text without what no XML may hold: control characters, and halves of a character. */
export const plainXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, ' ')
