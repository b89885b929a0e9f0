import { addDays, type CivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Decided } from './selection.ts'

/** Who is missing in the rota of the issue's own week: places that are empty, and names that nobody has answered for. */
export const tellRota = (decided: readonly Decided[], week: CivilDate): readonly Diagnostic[] =>
  decided.flatMap(({ item, decision }): readonly Diagnostic[] => {
    if (item.kind !== 'rota' || decision !== 'in' || item.date > addDays(week, 6)) return []
    return item.cells.flatMap(({ role, names, unknown, place }): readonly Diagnostic[] => {
      const values = { role, day: item.date }
      if (unknown > 0) return [diagnostic('warning', 'rota-unknown', values, place)]
      return names.length === 0 ? [diagnostic('warning', 'rota-gap', values, place)] : []
    })
  })
