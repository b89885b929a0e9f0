import type { Block, Inline } from '../../document/document.ts'
import { inlineText } from '../../document/document-text.ts'
import { mapBlocks, mapInlines, mapWords } from '../../document/walk-document.ts'
import { isWrittenRightToLeft, LEFT_TO_RIGHT, turnedStretches } from '../../escape/isolate.ts'
import { mainLanguage } from '../../languages.ts'
import { namesAddress } from '../address.ts'
import { setFigures } from './lining-figures.ts'
import { setQuotationMarks } from './quotation-marks.ts'
import { type Copy, type Rewrite, rewriteText, type Wrapper } from './rewrite-text.ts'
import { setTies } from './ties.ts'

/**
 * The blocks as type wants them, by the language each is in: quotation marks and apostrophes,
 * dashes, ellipses, ties (no-break spaces) where a line must not end, and marks of direction around
 * names in Hebrew or Arabic. Words are never changed;
 * addresses, and spans of the class `verbatim`, not in a sign. Those spans have done their service
 * and are gone from the result.
 */
export const setTypography = (blocks: readonly Block[], language: string): readonly Block[] =>
  mapBlocks(blocks, (block, { lang = language }) =>
    mapWords(block, (inlines, ownLang = lang) => setFigures(setInlines(inlines, ownLang))),
  )

/** A line of plain text as type wants it. */
export const setLine = (text: string, language: string): string =>
  setInlines([{ kind: 'text', text }], language)
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')

function setInlines(inlines: readonly Inline[], language: string): readonly Inline[] {
  const rewrite: Rewrite = (copy) => setCopy(withAddresses(copy), mainLanguage(language))
  return mapInlines(rewriteText(inlines, rewrite, isFixed), withoutVerbatim)
}

function isFixed(wrapper: Wrapper): boolean {
  if (wrapper.kind === 'span')
    return wrapper.classes.some((name) => name === 'verbatim' || name === 'url')
  return wrapper.kind === 'link' && namesAddress(inlineText(wrapper.inlines), wrapper.href)
}

function setCopy(copy: Copy, language: string): readonly string[] {
  const written = copy.text.split('')
  setDashes(copy, written)
  setEllipses(copy, written)
  setQuotationMarks(copy, language, written)
  setTies({ ...copy, text: flat(written) }, language, written)
  if (!isWrittenRightToLeft(language)) setMarks(copy, written)
  return written
}

/** Marks around names that are read from right to left, so that they turn nothing else round. */
function setMarks({ text }: Copy, written: string[]): void {
  for (const [from, to] of turnedStretches(text)) {
    written[from] = LEFT_TO_RIGHT + (written[from] ?? '')
    written[to - 1] = (written[to - 1] ?? '') + LEFT_TO_RIGHT
  }
}

/** One unit for each of the copy's, so that places still agree: of a mark with its own space, the mark. */
const flat = (written: readonly string[]): string =>
  written.map((signs) => signs.trim().at(0) ?? signs.at(0) ?? NOTHING).join('')

/** U+2060, which is neither a space nor a letter. */
const NOTHING = '\u2060'

const ADDRESSES =
  /(?:https?:\/\/|www\.)[^\s"<>]*[^\s"'<>.,;:!?)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi

/** Web and mail addresses stay as they were typed. */
function withAddresses({ text, fixed }: Copy): Copy {
  const kept = [...fixed]
  for (const { index, 0: address } of text.matchAll(ADDRESSES))
    kept.fill(true, index, index + address.length)
  return { text, fixed: kept }
}

/**
 * A hyphen or two between spaces is a dash, an en dash with its spaces; two or three between words
 * an em dash; a hyphen between verses ("106:3-5") an en dash.
 */
function setDashes({ text, fixed }: Copy, written: string[]): void {
  const replace = (pattern: RegExp, dash: string): void => {
    for (const { index, 0: hyphens } of text.matchAll(pattern)) {
      if (fixed[index]) continue
      written.fill('', index, index + hyphens.length)
      written[index] = dash
    }
  }
  replace(/(?<=^|\s)-{1,3}(?=\s)/g, '–')
  replace(/(?<=[\p{L}\p{N}"'’”).,;!?])-{2,3}(?=[\p{L}\p{N}"'‘“(])/gu, '—')
  replace(/(?<=\d:\d{1,3}[a-f]?)-(?=\d{1,3}[a-f]?(?![\d-]))/g, '–')
}

function setEllipses({ text, fixed }: Copy, written: string[]): void {
  for (const { index } of text.matchAll(/(?<!\.)\.{3}(?!\.)/g)) {
    if (fixed[index]) continue
    written.fill('', index, index + 3)
    written[index] = '…'
  }
}

function withoutVerbatim(inline: Inline): readonly Inline[] {
  if (inline.kind !== 'span') return [inline]
  const classes = inline.classes.filter((name) => name !== 'verbatim')
  const isPlain = classes.length === 0 && inline.lang === undefined
  return isPlain ? inline.inlines : [{ ...inline, classes }]
}
