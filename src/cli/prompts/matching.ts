import type { Offer } from '../terminal-host.ts'

/** Whether every word that is typed stands in an offer, in its name, below it or beside it; marks on letters count for nothing. */
export function matching(offer: Offer<unknown> | undefined, typed: string): boolean {
  const text = folded([offer?.name, offer?.description, offer?.besides].join(' '))
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
