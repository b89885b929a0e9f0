/**
 * A whole name as it is compared: capitals, accents, spaces and the forms of apostrophe and hyphen aside.
 *
 * @param name without titles, as `Person.name` has it
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼʹ´`]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** An item that may say that it is for another person than one of the same name. */
interface Telling {
  readonly id: string
  readonly person?: { readonly distinctFrom?: { readonly id: string } }
}

/** Whether one of two items says that they are for different people. */
export const areDistinct = (one: Telling, other: Telling): boolean =>
  one.person?.distinctFrom?.id === other.id || other.person?.distinctFrom?.id === one.id
