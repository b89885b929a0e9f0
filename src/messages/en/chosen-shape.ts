import type { ChosenShape } from '../../typeset/chosen-shape.ts'
import type { Shape } from '../../vocabulary.ts'
import { count } from '../count.ts'

/** Why an issue has its shape, in English. */
export function shapeInWords(chosen: ChosenShape): string {
  const { shape, panels, size, why } = chosen
  if (why !== 'least') return `${shape}, ${shapeAside(chosen)}`
  const here = `${shapeWithPanels(shape, panels)} holds everything at ${size} pt`
  return [here, shapeAside(chosen)].filter(Boolean).join('; ')
}

/** The same for who has read which shape it is, and at what size: empty where nothing less was tried. */
export function shapeAside({ why, refused }: ChosenShape): string {
  if (why === 'named') return 'as set'
  if (why === 'theme') return 'as this edition is always made'
  return refused
    .map((other) => {
      const name = shapeWithPanels(other.shape, other.panels)
      return other.lines > 0
        ? `${name} would be ${count(other.lines, 'line')} over at ${other.size} pt`
        : `${name} would need ${other.size} pt`
    })
    .join('; ')
}

const shapeWithPanels = (shape: Shape, panels: number): string => shapesWithPanels[shape](panels)

const shapesWithPanels: Readonly<Record<Shape, (panels: number) => string>> = {
  'half-fold': () => 'a half-fold',
  'half-sheet': (panels) => `a half-sheet, ${panels === 1 ? 'one side' : 'both sides'},`,
  flat: () => 'a flat',
  'tri-fold': () => 'a tri-fold',
  booklet: (panels) => `a booklet of ${panels}`,
}
