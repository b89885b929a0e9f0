import type { ChosenShape } from '../../typeset/chosen-shape.ts'
import type { Shape } from '../../vocabulary.ts'
import { sobran } from './count.ts'

/** Why an issue has its shape, in Spanish. */
export function shapeInWords(chosen: ChosenShape): string {
  const { shape, panels, size, why } = chosen
  if (why !== 'least') return `${shape}, ${shapeAside(chosen)}`
  const here = `${shapeWithPanels(shape, panels)}: todo cabe a ${size} pt`
  return [here, shapeAside(chosen)].filter(Boolean).join('; ')
}

/** Lo mismo para quien ya leyó qué forma es y a qué tamaño; vacío si no se probó nada menor. */
export function shapeAside({ why, refused }: ChosenShape): string {
  if (why === 'named') return 'como se pidió'
  if (why === 'theme') return 'como se hace siempre esta edición'
  return refused
    .map((other) => {
      const name = shapeWithPanels(other.shape, other.panels)
      return other.lines > 0
        ? `${name}: ${sobran(other.lines)} a ${other.size} pt`
        : `${name}: haría falta ${other.size} pt`
    })
    .join('; ')
}

const shapeWithPanels = (shape: Shape, panels: number): string => shapesWithPanels[shape](panels)

const shapesWithPanels: Readonly<Record<Shape, (panels: number) => string>> = {
  'half-fold': () => 'half-fold',
  'half-sheet': (panels) => `half-sheet, ${panels === 1 ? 'una cara' : 'las dos caras'}`,
  flat: () => 'flat',
  'tri-fold': () => 'tri-fold',
  booklet: (panels) => `booklet de ${panels}`,
}
