import { weekdays } from '../../date-words.ts'
import { powershellQuote } from '../../escape/shell-quote.ts'
import { exit } from '../../exit-codes.ts'
import type { Job, Schedule } from './job.ts'

/** Windows PowerShell 5.1, which every Windows since 10 has. */
const powerShell = '%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'

/**
 * Lines for PowerShell that register a task of the person's own with the Task Scheduler.
 *
 * - The task runs a line of PowerShell, because the Task Scheduler keeps nothing of what a program says,
 *   and its own "restart on failure" means a program that did not start, whatever the exit code
 *   ([MS-TSCH] 2.5.4.2).
 * - The Task Scheduler fills in `%NAME%` and `$(NAME)` before it runs that line, and knows no way to write
 *   these signs otherwise, so no path in the line holds them.
 * - `StartBoundary` is set by hand: New-ScheduledTaskTrigger writes it in UTC, and the task would come an
 *   hour off after a change of clocks.
 */
export function windowsTask(job: Job): Schedule {
  const { name, first } = job
  const log = windowsPath(`${job.folder}/schedule.log`)
  const task = powershellQuote(name)
  const argument = `-NoProfile -NonInteractive -WindowStyle Hidden -Command ${argumentQuote(runLine(job, log))}`
  return {
    lines: [
      `$action = New-ScheduledTaskAction -Execute ${powershellQuote(powerShell)} -Argument ${powershellQuote(argument)}`,
      `$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek ${weekdays.en[job.time.day]} -At ${powershellQuote(first.slice(11))}`,
      `$trigger.StartBoundary = ${powershellQuote(`${first}:00`)}`,
      '$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries',
      `Register-ScheduledTask -TaskName ${task} -Description ${powershellQuote(`bulletin: ${job.parish}`)} -Action $action -Trigger $trigger -Settings $settings -Force`,
      '',
    ].join('\n'),
    files: [],
    log,
    // What PowerShell reads from a program is in the code page of the console: letters would be lost.
    add: (printing) => printing,
    tryOut: [`Start-ScheduledTask -TaskName ${task}`],
    see: [
      `Get-ScheduledTaskInfo -TaskName ${task}`,
      `Get-Content -Encoding UTF8 -LiteralPath ${powershellQuote(log)}`,
    ],
    remove: [`Unregister-ScheduledTask -TaskName ${task} -Confirm:$false`],
  }
}

/** What the task runs: the command, again while another run is at work, and all that it says into the log. */
const runLine = ({ command, language }: Job, log: string): string =>
  [
    ...(language === undefined ? [] : [`$env:LANG = ${powershellQuote(language)}`]),
    // Where Node or the log cannot be opened, nothing else says that the run failed.
    `$global:LASTEXITCODE = ${exit.disk}`,
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    [
      '& { foreach ($pause in 300, 900, 1800, 0) { Get-Date -Format s',
      // What is written to standard error comes as objects, each to be shown with where and why.
      `& ${spoken(command)} 2>&1 | ForEach-Object { [string]$_ }`,
      `'exit code ' + $LASTEXITCODE`,
      `if ($LASTEXITCODE -ne ${exit.busy}) { break }`,
      `Start-Sleep $pause } } | Out-File -Encoding utf8 -LiteralPath ${psText(log)}`,
    ].join('; '),
    'exit $LASTEXITCODE',
  ].join('; ')

const spoken = ([node = '', program = '', ...words]: readonly string[]): string =>
  [node, program, ...words]
    .map((word) => (/^[\w-]+$/.test(word) ? word : psText(windowsPath(word))))
    .join(' ')

/** Turns a Windows path's separators into backslashes; any other text stays. */
const windowsPath = (path: string): string =>
  /^([a-z]:\/|\/\/)/i.test(path) ? path.replaceAll('/', '\\') : path

/** A word as PowerShell takes it, without a `%` and a `$(` in it: put together where it has them. */
export function psText(word: string): string {
  const parts = word.split(/(%)|(?<=\$)(?=\()/).filter((part) => part !== undefined)
  const [first = '', ...rest] = parts.map((part) =>
    part === '%' ? '[char]37' : powershellQuote(part),
  )
  return rest.length === 0 ? first : `(${[first, ...rest].join(' + ')})`
}

/** A word as CommandLineToArgvW takes it: in double quotes, with backslashes doubled before one. */
export const argumentQuote = (word: string): string =>
  `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`
