import { compareDays } from '../../civil-date.ts'
import type { RotaRow } from '../../load/item.ts'
import { withCapital } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import type { EventWords } from '../typography/event-words.ts'
import { type HeadingBeside, headingBeside } from './beside.ts'
import type { WordsBeside } from './event-views.ts'

/** Who does what: a row for each role, a column for each day. */
export interface RotaView {
  readonly heading: string
  readonly headingBeside: HeadingBeside | null
  readonly days: readonly { readonly day: string; readonly beside: HeadingBeside | null }[]
  readonly rows: readonly {
    readonly role: string
    readonly beside: HeadingBeside | null
    readonly cells: readonly { readonly id: string; readonly names: string }[]
  }[]
}

/** The rota of these days, with the names that may stand in a channel; null where there is none. */
export function rotaView(
  rota: readonly RotaRow[],
  channel: Channel,
  words: EventWords,
  beside: WordsBeside | undefined,
): RotaView | null {
  if (rota.length === 0) return null
  const days = rota.toSorted((one, other) => compareDays(one.date, other.date))
  const roles = new Map(
    days.flatMap(({ cells }) => cells.map(({ role, roleBeside }) => [role, roleBeside] as const)),
  )
  const there = (text: string | undefined) => headingBeside(beside?.lang, text)
  return {
    heading: words.rota,
    headingBeside: there(beside?.words.rota),
    days: days.map(({ date }) => ({
      day: withCapital(words.longDay(date)),
      beside: there(beside && withCapital(beside.words.longDay(date))),
    })),
    rows: [...roles].map(([role, roleBeside]) => ({
      role,
      beside: there(roleBeside),
      cells: days.map(({ id, cells }) => ({ id, names: namesOf(cells, role, channel) })),
    })),
  }
}

const namesOf = (cells: RotaRow['cells'], role: string, channel: Channel): string =>
  cells
    .filter((cell) => cell.role === role)
    .flatMap(({ names }) => names)
    .filter(({ channels }) => channels.includes(channel))
    .map(({ shown }) => shown)
    .join(', ')
