import type { Offer } from '../terminal-host.ts'

/** An offer for each of these values, by its name in the language of the question. */
export const offersOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): readonly Offer<Value>[] => values.map((value) => ({ name: names[value], value }))
