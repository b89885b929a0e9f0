/** A whole number in groups of three, parted by spaces: 20 000, as ISO 80000-1 has it. */
export const inGroups = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ' ')
