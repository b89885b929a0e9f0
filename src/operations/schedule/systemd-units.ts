import { isPlainWord } from '../../escape/shell-quote.ts'
import { exit } from '../../exit-codes.ts'
import type { Job, Schedule, ScheduleFile } from './job.ts'
import { shellScript } from './shell-script.ts'
import { clock, type WeekTime } from './week-time.ts'

const folder = '~/.config/systemd/user'

/**
 * A service and a timer of the person's own systemd (systemd.service(5), systemd.timer(5)), as a script
 * that puts them in place. What the run says goes to the journal.
 */
export function systemdUnits(job: Job): Schedule {
  const { name } = job
  const files: readonly ScheduleFile[] = [
    { path: `${folder}/${name}.service`, text: serviceUnit(job) },
    { path: `${folder}/${name}.timer`, text: timerUnit(job) },
  ]
  const starting = [
    'systemctl --user daemon-reload',
    `systemctl --user enable ${name}.timer`,
    // Not `enable --now`, which leaves a timer that runs already with its old time.
    `systemctl --user restart ${name}.timer`,
  ]
  return {
    lines: shellScript([`mkdir -p ${folder}`], files, starting),
    files,
    log: undefined,
    add: (printing) => `${printing} | sh`,
    tryOut: [`systemctl --user start ${name}.service`],
    see: [
      `systemctl --user list-timers ${name}.timer`,
      `systemctl --user status ${name}.service`,
      `journalctl --user -u ${name}.service`,
    ],
    remove: [
      `systemctl --user disable --now ${name}.timer`,
      `rm ${folder}/${name}.service ${folder}/${name}.timer`,
      'systemctl --user daemon-reload',
    ],
  }
}

/** Not of `Type=oneshot`, for which systemd before 256 refuses `RestartForceExitStatus`. */
const serviceUnit = ({ parish, command, language }: Job): string => `[Unit]
Description=${description(parish)}
StartLimitIntervalSec=2h
StartLimitBurst=4

[Service]
${language === undefined ? '' : `Environment=${inUnit(`LANG=${language}`)}\n`}ExecStart=${execLine(command)}
# ${exit.busy}: another run is at work in the parish
RestartForceExitStatus=${exit.busy}
RestartSec=10min
`

/** `Persistent`: where the machine was off at the time, it runs when it is on again. */
const timerUnit = ({ parish, time, parishTime }: Job): string => `[Unit]
Description=${description(parish)}

[Timer]
OnCalendar=${parishTime === undefined ? onCalendar(time) : `${onCalendar(parishTime.time)} ${parishTime.timezone}`}
Persistent=true

[Install]
WantedBy=timers.target
`

/** As systemd.time(7) writes it. */
const onCalendar = (time: WeekTime): string => `${days[time.day]} *-*-* ${clock(time)}:00`

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** A backslash at the end of a line would draw the next one to it. */
const description = (parish: string): string =>
  `bulletin: ${parish.replaceAll('%', '%%').replace(/\\+$/, '')}`

/** The program's own path knows no variables, so a dollar stands there as it is. */
export const execLine = ([program = '', ...words]: readonly string[]): string =>
  [inUnit(program), ...words.map((word) => inUnit(word).replaceAll('$', '$$$$'))].join(' ')

/** A word in the quotes of systemd.syntax(7), with the `%` of systemd.unit(5) doubled. */
const inUnit = (word: string): string =>
  isPlainWord(word)
    ? word
    : `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`
