import { plainWords } from '../../tidy-text.ts'
import type { Offer } from '../terminal-host.ts'

/** Whether every word that is typed stands in an offer, in its name, below it or beside it; marks on letters count for nothing. */
export function matching(offer: Offer<unknown> | undefined, typed: string): boolean {
  const text = plainWords([offer?.name, offer?.description, offer?.besides].join(' '))
  return plainWords(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
