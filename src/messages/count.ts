/** A number with its word: `1 line`, `3 lines`, `1 línea`; `una` is not written out, as figures are quicker to read. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
