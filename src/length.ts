/**
 * Lengths on paper. Everything in the typesetter is in points: PDF's, 72 to the inch (TeX's "bp"),
 * from the top left of a panel, x to the right and y down.
 */
export type Points = number

/** Places and sizes are rounded to a thousandth of a point, so that a file has the same bytes everywhere. */
export const roundPoints = (length: number): Points => Math.round(length * 1000) / 1000

/** Points of a length in inches. */
export const inches = (length: number): Points => length * 72

/** Points of a length in millimetres. */
export const millimetres = (length: number): Points => (length * 72) / 25.4
