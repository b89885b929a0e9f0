import type { FoundEvent } from '../events/found-event.ts'
import type { FoundArticle, LetterRequest } from '../found.ts'
import type { Kept } from '../kept.ts'

/** An article of a bulletin. */
export interface BulletinArticle extends FoundArticle {
  /** It stands week after week. */
  readonly stands: boolean
}

/** Requests under one heading. */
export interface BulletinSection {
  readonly heading: string
  readonly requests: readonly LetterRequest[]
}

/** What was made of a bulletin, or of a part of it. */
export interface FoundInBulletin {
  readonly sections: readonly BulletinSection[]
  readonly articles: readonly BulletinArticle[]
  readonly events: readonly FoundEvent[]
  /** The cells of its sheet, the heads first. */
  readonly rota: readonly (readonly string[])[]
  readonly kept: readonly Kept[]
}

const nothing: FoundInBulletin = { sections: [], articles: [], events: [], rota: [], kept: [] }

/** A part of what a bulletin holds, where the rest of it is empty. */
export const found = (part: Partial<FoundInBulletin>): FoundInBulletin => ({ ...nothing, ...part })

/** Everything together; of several rotas the first, since the others have other heads. */
export const together = (parts: readonly FoundInBulletin[]): FoundInBulletin => ({
  sections: parts.flatMap(({ sections }) => sections),
  articles: parts.flatMap(({ articles }) => articles),
  events: parts.flatMap(({ events }) => events),
  rota: parts.find(({ rota }) => rota.length > 0)?.rota ?? [],
  kept: [
    ...parts.flatMap(({ kept }) => kept),
    ...parts
      .filter(({ rota }) => rota.length > 0)
      .slice(1)
      .flatMap(({ rota }) =>
        rota.map((cells) => ({ role: 'rota', words: cells.join(' ') }) as const),
      ),
  ],
})
