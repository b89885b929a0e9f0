import { isNotice } from './scan.ts'

/** What one language says around a day that is told from the day of printing; `before` patterns end where the word stands, `after` patterns begin there. */
export interface SignsOfDay {
  /** What happens on that day: "begins", "at 7". */
  readonly happensBefore: RegExp
  readonly happensAfter: RegExp
  /** The day stands for our time ("the church of today") or is what somebody says. */
  readonly ofOurTime: RegExp
  /** It is urged and not dated: "Register today!" is true in every week. */
  readonly urged: RegExp
  /** The sentence prays: who reads it in another week prays on another day. */
  readonly prays: RegExp
  /** The sentence welcomes whoever reads it. */
  readonly welcomes?: RegExp
  /** Words of a sentence that thinks rather than announces. */
  readonly thinks: RegExp
}

/** Whether a word is the day on which something happens, by what stands before and behind it. */
export interface DayTelling {
  /** Of "tonight" and "tomorrow", which mean a day unless the sentence prays or speaks of our time. */
  readonly isDay: (before: string, after: string) => boolean
  /** Of "today", which means our time as often: in a long text it is a day only beside what happens. */
  readonly isToday: (before: string, after: string) => boolean
}

/** Reads the signs of a language. */
export function dayTelling(signs: SignsOfDay): DayTelling {
  const happens = (before: string, after: string): boolean =>
    signs.happensAfter.test(after) || signs.happensBefore.test(before)
  const tellsNothing = (before: string, after: string): boolean =>
    signs.prays.test(before) ||
    (signs.welcomes?.test(before) ?? false) ||
    /^[^.!\n]*\?/.test(after) ||
    !isNotice(before, after) ||
    signs.thinks.test(`${/[^.!?\n]*$/.exec(before)?.[0]}${/^[^.!?\n]*/.exec(after)?.[0]}`)
  const isUrged = (before: string, after: string): boolean =>
    signs.urged.test(before) && /^ ?(?:[.!?)]|\n|\s*$)/.test(after)
  return {
    isDay: (before, after) =>
      happens(before, after) || !(signs.prays.test(before) || signs.ofOurTime.test(before)),
    isToday: (before, after) =>
      !signs.ofOurTime.test(before) &&
      !isUrged(before, after) &&
      (happens(before, after) || !tellsNothing(before, after)),
  }
}
