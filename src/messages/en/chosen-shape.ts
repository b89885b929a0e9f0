import type { ChosenShape } from '../../typeset/chosen-shape.ts'
import type { Shape } from '../../vocabulary.ts'
import { count } from './count.ts'

/** Why an issue has its shape, in English. */
export function shapeInWords({ shape, panels, size, why, refused }: ChosenShape): string {
  if (why === 'named') return `${shape}, as set`
  if (why === 'theme') return `${shape}, as this edition is always made`
  const here = `${shapeWithPanels(shape, panels)} holds everything at ${size} pt`
  const others = refused.map((other) => {
    const name = shapeWithPanels(other.shape, other.panels)
    return other.lines > 0
      ? `${name} would be ${count(other.lines, 'line')} over at ${other.size} pt`
      : `${name} would need ${other.size} pt`
  })
  return [here, ...others].join('; ')
}

const shapeWithPanels = (shape: Shape, panels: number): string => shapesWithPanels[shape](panels)

const shapesWithPanels: Readonly<Record<Shape, (panels: number) => string>> = {
  'half-fold': () => 'a half-fold',
  'half-sheet': (panels) => `a half-sheet, ${panels === 1 ? 'one side' : 'both sides'},`,
  flat: () => 'a flat',
  'tri-fold': () => 'a tri-fold',
  booklet: (panels) => `a booklet of ${panels}`,
}
