import { readName } from '../../decode/person-name.ts'
import { readClockTime } from '../../recurrence/clock-time.ts'
import { nameKey } from '../../same-person.ts'
import { tidyLine } from '../../tidy-text.ts'
import { channels } from '../../vocabulary.ts'
import type { RotaCell } from '../item.ts'
import type { Helper } from '../parish.ts'

/** Whom a rota may name. */
export interface KnownHelpers {
  readonly people: readonly Helper[]
  /** Words that name nobody: Altar Guild. */
  readonly notNames: readonly string[]
}

/**
 * The names of a cell as they print: of whom `people` knows, by the whole name or by a first name that only one
 * of them has; of a minor the initials. Whoever it does not know is left blank and counted (docs/rules.md, "Rota").
 */
export function namesInCell(
  text: string,
  { people, notNames }: KnownHelpers,
): Pick<RotaCell, 'names' | 'unknown'> {
  const plain = new Set(notNames.map(nameKey))
  const pieces = text
    .split(/[,;/&\n+]| and | y | e /)
    .map(tidyLine)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  const found = pieces.map((piece) => {
    if (plain.has(nameKey(piece)) || readClockTime(piece).ok) return { shown: piece, channels }
    const helper = helperCalled(piece, people)
    if (helper === undefined) return undefined
    const shown = helper.isMinor ? readName(helper.name).initials : piece
    return { shown, channels: helper.channels }
  })
  const names = found.filter((one) => one !== undefined)
  return { names, unknown: found.length - names.length }
}

function helperCalled(piece: string, people: readonly Helper[]): Helper | undefined {
  const key = nameKey(piece)
  const whole = people.find(({ name }) => nameKey(name) === key)
  if (whole !== undefined) return whole
  const [first, ...others] = people.filter(
    ({ name }) => nameKey(readName(name).first ?? '') === key,
  )
  return others.length === 0 ? first : undefined
}
