import type { CivilDate } from '../../civil-date.ts'
import type { Speech } from '../../messages/catalogues.ts'

/** That the day asked for was no Sunday, and which week it stands for; empty where it was one. */
export const aboutDay = (
  { asked, week }: { readonly asked: CivilDate | undefined; readonly week: CivilDate },
  { wording }: Speech,
): string => (asked === undefined ? '' : `${wording.anotherDay(asked, week)}\n`)
