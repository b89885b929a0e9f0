import { plainWords } from '../../tidy-text.ts'
import type { Offer } from '../terminal-host.ts'

/**
 * An offer for each of these values, by its name in the language of the question.
 *
 * @param below what is said below a value while it is pointed at; empty for nothing
 */
export const offersOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  below?: Readonly<Record<Value, string>>,
): readonly Offer<Value>[] =>
  values.map((value) => ({
    name: names[value],
    value,
    ...(below?.[value] && { description: below[value] }),
  }))

/** Whether every word that is typed stands in an offer, in its name, below it or beside it; marks on letters count for nothing. */
export function matching(offer: Offer<unknown> | undefined, typed: string): boolean {
  const text = plainWords([offer?.name, offer?.description, offer?.besides].join(' '))
  return plainWords(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
