// @ts-check
import { TIE } from '../words.js'

/** What TeX reads otherwise than as it stands. */
const SIGNS = /[\\{}$&#^_%~]/g

/** @param {string} text */
const escaped = (text) =>
  text.replace(SIGNS, (sign) => `\\char${sign.charCodeAt(0)} `).replaceAll(TIE, '~')

/** What of a paragraph is set beside its initial, and where its small capitals end. @param {import('../words.js').Paragraph} paragraph */
export function withoutInitial({ text, shape: { initial, leadIn } }) {
  const rest = text.slice(initial.length)
  const isLedIn = text.startsWith(initial) && rest.startsWith(leadIn)
  return isLedIn ? { leadIn, rest: rest.slice(leadIn.length) } : { leadIn: '', rest }
}

/**
 * A paragraph in TeX, its lines as wide as `bulletin`'s: beside an initial, in a quotation, after an indent.
 *
 * @param {import('../words.js').Paragraph} paragraph
 * @param {number} measure
 * @param {string} smallCapitals the command that begins them in a group
 */
export function texParagraph(paragraph, measure, smallCapitals) {
  const { left, right, indent, indentLines } = paragraph.shape
  const { leadIn, rest } = withoutInitial(paragraph)
  const width = measure - left - right
  const lines = Array.from({ length: indentLines }, () => [left + indent, width - indent])
  const widths = [...lines, [left, width]].flat().map((length) => `${length.toFixed(3)}bp`)
  const words = leadIn === '' ? '' : `{${smallCapitals} ${escaped(leadIn)}}`
  return `\\parshape ${lines.length + 1} ${widths.join(' ')} \\noindent ${words}${escaped(rest)}\\par`
}
