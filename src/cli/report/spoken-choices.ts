import type { Choices } from '../../archive/record.ts'

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
