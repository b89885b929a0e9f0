import { type Command, Option } from 'commander'
import type { Weekday } from '../../civil-date.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { schedulers } from '../../operations/schedule/job.ts'
import {
  parseTimeOfDay,
  parseWeekday,
  type TimeOfDay,
  weekdayNames,
} from '../../operations/schedule/week-time.ts'
import { usageError } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { ScheduleFlags } from './args.ts'
import { newCommand, type Say, spoken } from './common.ts'
import { oneOf } from './values.ts'

/** `schedule`: the insert every week, without anyone. */
export function declareSchedule(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.schedule
  const day = new Option('--day <day>', words.day).choices(weekdayNames)
  const at = new Option('--at <time>', words.at)
  const command = newCommand(program, 'schedule', help)
    .argument('[parish]', help.everywhere.parish)
    .addOption(day.argParser((typed): Weekday => known(parseWeekday, 'no-weekday', typed)))
    .addOption(at.argParser((typed): TimeOfDay => known(parseTimeOfDay, 'no-time', typed)))
    .addOption(oneOf(new Option('--for <system>', words.for), schedulers))
    .option('--strict', words.strict)
  spoken(command, help).action(async (parish: string | undefined, flags: ScheduleFlags) => {
    const { schedule } = await import('../commands/schedule.ts')
    say(flags, schedule(parish, flags, host))
  })
}

/** @throws UsageError for what cannot be read */
function known<Value>(
  read: (typed: string) => Value | undefined,
  wrong: 'no-weekday' | 'no-time',
  typed: string,
): Value {
  const value = read(typed)
  if (value === undefined) throw usageError(wrong, { typed })
  return value
}
