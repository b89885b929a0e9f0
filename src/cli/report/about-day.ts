import type { CivilDate } from '../../civil-date.ts'
import type { Speech } from '../../messages/catalogues.ts'
import type { AskedDay } from '../../operations/issue/settle-day.ts'

/** That the day asked for was no Sunday, and for which day the issue is; empty where there is nothing to say. */
export function aboutDay(
  { asked, week }: { readonly asked: AskedDay | undefined; readonly week: CivilDate },
  { wording }: Speech,
): string {
  switch (asked?.kind) {
    case undefined:
      return ''
    case 'sunday-after':
      return `${wording.anotherDay(asked.day, week)} ${wording.thatDayItself(asked.day)}\n`
    case 'itself':
      return `${wording.dayItself(week, asked.sunday)}\n`
    default:
      return asked satisfies never
  }
}
