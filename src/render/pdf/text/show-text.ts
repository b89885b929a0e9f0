import type { Points } from '../../../length.ts'
import { written } from '../syntax.ts'
import type { PackedFont } from './fonts.ts'
import type { ShownGlyph } from './glyphs.ts'

/**
 * Operators that show glyphs at the size set before, each exactly where its advance says: TJ takes
 * from the advances in the font what kerning and justification changed (ISO 32000-1 §9.4.3). What
 * rounding leaves over goes to the next glyph, so that no line drifts.
 *
 * @param tracking what was set to stand after every glyph
 */
export function showText(
  glyphs: readonly ShownGlyph[],
  font: PackedFont,
  size: Points,
  tracking: Points,
): readonly string[] {
  const after = (1000 * tracking) / size
  const operators: string[] = []
  let codes = ''
  let array = ''
  let rise = 0
  let owed = 0
  const show = (): void => {
    if (codes !== '') array += `<${codes}>`
    if (array !== '') operators.push(`[${array}] TJ`)
    codes = ''
    array = ''
  }
  for (const glyph of glyphs) {
    const pulled = Math.round((owed - glyph.shift) * 1000) / 1000
    if (pulled !== 0) {
      array += `${codes === '' ? '' : `<${codes}>`}${written(pulled)}`
      codes = ''
      owed -= pulled
    }
    if (glyph.rise !== rise) {
      show()
      rise = glyph.rise
      operators.push(`${written((rise * size) / 1000)} Ts`)
    }
    codes += font.codes[glyph.cid] ?? ''
    owed += (font.widths[glyph.cid] ?? 0) + after - glyph.advance
  }
  show()
  return rise === 0 ? operators : [...operators, '0 Ts']
}
