import { inches, millimetres, type Points, roundPoints } from '../../length.ts'
import type { Paper, Shape } from '../../vocabulary.ts'

/** A sheet's sides in points. */
export interface Area {
  readonly width: Points
  readonly height: Points
}

/** Upright sides: US sizes of ANSI/ASME Y14.1, A sizes of ISO 216. */
const PAPERS: Readonly<Record<Paper, Area>> = {
  letter: { width: inches(8.5), height: inches(11) },
  legal: { width: inches(8.5), height: inches(14) },
  tabloid: { width: inches(11), height: inches(17) },
  a4: { width: roundPoints(millimetres(210)), height: roundPoints(millimetres(297)) },
  a3: { width: roundPoints(millimetres(297)), height: roundPoints(millimetres(420)) },
}

/** The paper as it lies under a shape: `flat` stands upright, every other lies across. */
export function sheetArea(paper: Paper, shape: Shape): Area {
  const { width, height } = PAPERS[paper]
  return shape === 'flat' ? { width, height } : { width: height, height: width }
}
