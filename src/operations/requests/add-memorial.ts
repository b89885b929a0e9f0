import type { Host } from '../../host.ts'
import type { ItemPart } from '../../problems/usage-problems.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { onParish } from '../items/change-item.ts'
import type { OpenItems } from '../items/open-items.ts'
import type { ItemPlan, WrittenItem } from '../items/write-item.ts'
import { type Refused, refusedUsage } from '../outcome.ts'
import { sectionOfDeparted } from './among-departed.ts'
import { planAddition } from './change-request.ts'
import type { RequestWords } from './request-words.ts'

/**
 * Adds a memorial: a prayer for somebody departed that comes each year in the week of the day of death.
 *
 * @param request its words have `departed`, and where that is no day `yearly`
 * @throws Busy, DiskError, Stopped
 */
export const addMemorial = (
  host: Host,
  request: WeekRequest & { readonly words: RequestWords; readonly newFile?: string },
): Promise<WrittenItem | Refused> =>
  onParish(host, request, (open) => planMemorial(host, open, request.words, request.newFile))

/** A new memorial, under the heading for the departed where no other one is named. */
export function planMemorial(
  host: Host,
  open: OpenItems,
  words: RequestWords,
  newFile?: string,
): ItemPlan | Refused {
  const { sections } = open.rules
  const section = words.section ?? sectionOfDeparted(sections)
  const lacks: readonly ItemPart[] = [
    ...(words.name === undefined ? (['person'] as const) : []),
    ...(words.yearly === undefined ? (['day-of-death'] as const) : []),
    ...(section === undefined && sections.length > 0 ? (['section-of-departed'] as const) : []),
  ]
  if (lacks.length > 0) return refusedUsage('item-lacks', { command: 'add memorial', lacks })
  const memorial = section === undefined ? words : { ...words, section }
  return planAddition(host, open, memorial, newFile)
}
