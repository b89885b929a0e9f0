import { isPlainWord, shellQuote } from '../../escape/shell-quote.ts'
import { exit } from '../../exit-codes.ts'
import type { Job, Schedule } from './job.ts'

/** Bytes of a command that every cron takes: the MAX_COMMAND of Vixie's is 1000 with its end. */
export const longestCommand = 999

/**
 * A line for crontab(5). cron knows no PATH, so everything has its whole path. It hands the command to
 * `sh`, which keeps what is said in the parish's folder, tries again while another run is at work, and
 * says it aloud only where the run failed: cron mails what it hears.
 */
export function cronLine(job: Job): Schedule {
  const { name, time } = job
  const log = `${job.folder}/schedule.log`
  const when = `${time.minute} ${time.hour} * * ${time.day}`
  return {
    lines: `${when} ${cronCommand(job, log)} # ${name}\n`,
    files: [],
    log,
    add: (printing) => `(crontab -l 2>/dev/null; ${printing}) | crontab -`,
    tryOut: [job.command.map(shellQuote).join(' ')],
    see: [`cat ${shellQuote(log)}`],
    remove: ['crontab -e'],
  }
}

/** The part of the line that is the shell's. */
function cronCommand({ command, language }: Job, log: string): string {
  return [
    ...(language === undefined ? [] : [`export LANG=${inCrontab(language)}`]),
    `set -- ${command.map(inCrontab).join(' ')}`,
    `log=${inCrontab(log)}`,
    `{ for pause in 300 900 1800 0; do date; "$@"; code=$?; echo "exit code $code"`,
    `[ $code -eq ${exit.busy} ] || break`,
    'sleep $pause',
    'done',
    '} >"$log" 2>&1',
    '[ $code -eq 0 ] || cat "$log"',
  ].join('; ')
}

/**
 * A word for the shell in a crontab, where an unescaped `%` ends the line. Vixie's cron and its heirs
 * differ in whether a backslash before another sign than `%` stays; before a quote all of them leave it
 * alone, so a backslash of the word's own is followed by the end of its quotes and new ones.
 */
export const inCrontab = (word: string): string =>
  isPlainWord(word) ? word : `'${word.replace(/['\\%]/g, (sign) => signs.get(sign) ?? sign)}'`

const signs: ReadonlyMap<string, string> = new Map([
  ["'", "'\\''"],
  ['\\', "\\''"],
  ['%', '\\%'],
])
