import type { CivilDate } from '../civil-date.ts'
import { languageOf } from './check-days.ts'
import { type DateMention, dayNear, type Stretch } from './mention.ts'

/** A day that a text names, and where. */
export interface DateInWords extends Stretch {
  readonly date: CivilDate
}

/**
 * The days that a text names with their month, in its order; a year that is not written is the one that brings the
 * day nearest to `near`.
 *
 * @param language BCP 47 tag; in other languages than English and Spanish none is found
 */
export const datesIn = (text: string, language: string, near: CivilDate): readonly DateInWords[] =>
  (languageOf(language)?.mentions(text) ?? [])
    .filter((one): one is DateMention => one.kind === 'date')
    .flatMap((one) => {
      const date = one.month === undefined ? undefined : dayNear(one, near)
      return date === undefined ? [] : [{ from: one.from, to: one.to, date }]
    })
