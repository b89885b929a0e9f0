import { type Choices, noChoices } from '../archive/record.ts'
import type { MakeFlags } from '../cli/flags/args.ts'
import { UsageError } from '../cli/report/exit.ts'
import type { Wanted } from '../issue/laid-issue.ts'
import type { UsageWords } from '../messages/usage.ts'
import { nearest } from '../nearest.ts'
import { type OpenWeek, weekRecord } from './open-week.ts'

/** What was chosen by hand for the week by an earlier run into `issues/`. */
function recordedChoices(open: OpenWeek): Choices {
  const record = weekRecord(open)
  return record?.kind === 'issue' ? record.choices : noChoices
}

/**
 * What was chosen for the week before and holds for this run: not for another folder, nor where all starts
 * anew. Another verse leaves nothing of the one before.
 */
export function choicesBefore(open: OpenWeek, { out, fresh, verse }: MakeFlags): Choices {
  if (out !== undefined || fresh) return noChoices
  const { verse: _, translation: __, verseText: ___, ...others } = recordedChoices(open)
  return verse === undefined ? recordedChoices(open) : others
}

/** What holds for this run: the flags' choices, and beside them what was chosen before. */
export const choicesFor = (open: OpenWeek, flags: MakeFlags): Choices => ({
  ...choicesBefore(open, flags),
  ...typedChoices(flags),
})

/** What the flags choose. */
export const typedChoices = ({
  verse,
  translation,
  verseText,
  shape,
  paper,
  leaveOut,
}: MakeFlags): Partial<Choices> => ({
  ...(verse !== undefined && { verse }),
  ...(translation !== undefined && { translation }),
  ...(verseText !== undefined && { verseText }),
  ...(shape !== undefined && { shape }),
  ...(paper !== undefined && { paper }),
  ...(leaveOut !== undefined && { leaveOut: [...leaveOut].sort() }),
})

/** Choices as one reads them, e.g. `verse Psalm 46:1`. */
export const spokenChoices = (choices: Partial<Choices>): readonly string[] =>
  Object.entries(choices)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => `${written.get(key) ?? key} ${value}`)

/** Choices as flags and the record have them. */
const written: ReadonlyMap<string, string> = new Map([
  ['leaveOut', 'leave-out'],
  ['verseText', 'verse-text'],
])

/**
 * Refuses an id that no item has.
 *
 * @throws UsageError naming the nearest one
 */
export function refuseUnknownId(id: string, { parish }: OpenWeek, words: UsageWords): void {
  const known = parish.items.map(({ id }) => id)
  if (known.includes(id)) return
  throw new UsageError(words.noItem(id, nearest(id, known)))
}

/** What `make` into `issues/` would be asked for: this week, with what was chosen for it by hand. */
export const wantedOf = (open: OpenWeek): Wanted => ({
  week: open.week,
  choices: recordedChoices(open),
  records: open.quoted,
  editions: open.parish.editions,
})
