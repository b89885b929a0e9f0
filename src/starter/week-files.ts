import { addDays, addWeeks, type CivilDate } from '../civil-date.ts'
import { type Part, parts, type StarterPart, starterParts } from '../vocabulary.ts'
import { replaceLine } from './fill-in.ts'
import { type Days, type Starter, textOf } from './starter.ts'

const events = 'events/parish.yaml'
const services = 'events/services.yaml'
const rota = 'rota.csv'

/**
 * The files of a new parish of what takes place and who serves, dated from the coming Sunday on. Undefined is a file
 * that it needs not.
 */
export const weekFiles = (
  chosen: readonly StarterPart[],
  starter: Starter,
  { sunday }: Days,
): ReadonlyMap<string, string | undefined> =>
  new Map([
    [services, chosen.includes('services') ? starter.get(services) : undefined],
    [
      events,
      chosen.includes('this-week')
        ? replaceLine(
            textOf(events, starter),
            /(?<=^ {4}date: )\S+$/m,
            // The second Saturday to come, so that it is announced in this issue and the next.
            addDays(sunday, 13),
          )
        : undefined,
    ],
    [rota, chosen.includes('rota') ? datedRota(textOf(rota, starter), sunday) : undefined],
  ])

/** A row a Sunday. */
function datedRota(text: string, sunday: CivilDate): string {
  const [head = '', ...rows] = text.split('\n')
  const dated = rows.map((row, week) => row.replace(/^[\d-]+/, addWeeks(sunday, week)))
  return [head, ...dated].join('\n')
}

/** What the insert has, in its order: what was chosen, and what every one has; announcements where there are events. */
export const partsOf = (chosen: readonly StarterPart[]): readonly Part[] =>
  order.filter((part) => {
    if (part === 'announcements') return chosen.includes('this-week')
    return !isAsked(part) || chosen.includes(part)
  })

const isAsked = (part: Part): part is StarterPart => starterParts.some((one) => one === part)

/** Readings stand before what is to come; hymns are there where a week names them. */
const order: readonly Part[] = [
  'requests',
  'readings',
  ...parts.filter((part) => part !== 'requests' && part !== 'readings' && part !== 'hymns'),
]

/** bulletin.yaml without those who may be named, and the notes above them. */
export const withoutPeople = (text: string): string =>
  replaceLine(text, /(?:^#.*\n)+people:\n(?: .*\n)+\n/m, '')
