import type { ChosenShape } from '../../typeset/chosen-shape.ts'
import type { Shape } from '../../vocabulary.ts'
import { sobran } from './count.ts'

/** Why an issue has its shape, in Spanish. */
export function shapeInWords({ shape, panels, size, why, refused }: ChosenShape): string {
  if (why === 'named') return `${shape}, como se pidió`
  if (why === 'theme') return `${shape}, como se hace siempre esta edición`
  const here = `${shapeWithPanels(shape, panels)}: todo cabe a ${size} pt`
  const others = refused.map((other) => {
    const name = shapeWithPanels(other.shape, other.panels)
    return other.lines > 0
      ? `${name}: ${sobran(other.lines)} a ${other.size} pt`
      : `${name}: haría falta ${other.size} pt`
  })
  return [here, ...others].join('; ')
}

const shapeWithPanels = (shape: Shape, panels: number): string => shapesWithPanels[shape](panels)

const shapesWithPanels: Readonly<Record<Shape, (panels: number) => string>> = {
  'half-fold': () => 'half-fold',
  'half-sheet': (panels) => `half-sheet, ${panels === 1 ? 'una cara' : 'las dos caras'}`,
  flat: () => 'flat',
  'tri-fold': () => 'tri-fold',
  booklet: (panels) => `booklet de ${panels}`,
}
