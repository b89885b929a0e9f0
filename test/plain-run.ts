import type { Run } from '../src/typeset/sheets.ts'

/** A run of ten points in the page's own face, with nothing particular about it; its words and their width are to be said. */
export const plainRun: Omit<Run, 'text' | 'width'> = {
  x: 0,
  face: 'regular',
  size: 10,
  features: {},
  tracking: 0,
  spacing: 0,
  letterScale: 1,
  rise: 0,
  colour: '#000000',
  node: 1,
}
