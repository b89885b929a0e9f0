import { diagnostic } from '../diagnostic.ts'
import type { PageColour } from '../vocabulary.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { OpenFile } from './open-file.ts'

/** Contrast that words of a second ink need with white paper (WCAG 2.2, 1.4.6). */
const LEAST_CONTRAST = 7

/**
 * Of a colour too pale for words, its contrast with white paper, and the nearest shade that is dark enough:
 * the same red, green and blue, each less by as many hundredths. Undefined for one that is dark enough.
 *
 * @param colour `#rrggbb`
 */
export function paleColour(
  colour: string,
): { readonly contrast: number; readonly darker: string } | undefined {
  const levels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const contrast = contrastOf(levels)
  if (contrast >= LEAST_CONTRAST) return undefined
  let darker = levels
  for (let hundredths = 99; contrastOf(darker) < LEAST_CONTRAST; hundredths--)
    darker = levels.map((level) => Math.floor((level * hundredths) / 100))
  return {
    contrast: Math.floor(contrast * 10) / 10,
    darker: `#${darker.map((level) => level.toString(16).padStart(2, '0')).join('')}`,
  }
}

/** Contrast with white of red, green and blue from 0 to 255 (WCAG 2.2, "contrast ratio"). */
function contrastOf(levels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = levels.map((level) => linear(level / 255))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

const linear = (level: number): number =>
  level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4

/** Warns of a second ink that is too pale for words. */
export function reportPale(
  colour: PageColour | undefined,
  node: YamlNode | undefined,
  file: OpenFile,
): void {
  const pale = colour?.startsWith('#') ? paleColour(colour) : undefined
  if (pale && node)
    file.report(
      diagnostic(
        'warning',
        'pale-colour',
        { colour: `${colour}`, ...pale },
        file.locate(node.range),
      ),
    )
}
