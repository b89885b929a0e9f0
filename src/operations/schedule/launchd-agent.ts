import { escapeElement } from '../../escape/markup.ts'
import { shellQuote } from '../../escape/shell-quote.ts'
import type { Job, Schedule, ScheduleFile } from './job.ts'
import { shellScript } from './shell-script.ts'

const folder = '~/Library/LaunchAgents'

/**
 * A launchd agent of the person's own (launchd.plist(5)), as a script that puts it in place.
 *
 * The agent is Node itself, not a shell: macOS asks whether that program may see Documents and the like,
 * and refuses a shell without asking. For the same reason the log is not in the parish's folder: launchd
 * starts nothing (exit code 78) whose log it may not write.
 */
export function launchdAgent(job: Job): Schedule {
  const { name } = job
  const log = `${job.home}/Library/Logs/${name}.log`
  const file: ScheduleFile = {
    path: `${folder}/${name}.plist`,
    text: propertyList(agent(job, log)),
  }
  const target = `"gui/$(id -u)/${name}"`
  return {
    lines: shellScript(
      [`mkdir -p ${folder} ~/Library/Logs`],
      [file],
      [
        `launchctl bootout ${target} 2>/dev/null`,
        `launchctl bootstrap "gui/$(id -u)" ${file.path}`,
      ],
    ),
    files: [file],
    log,
    add: (printing) => `${printing} | sh`,
    tryOut: [`launchctl kickstart ${target}`],
    see: [`cat ${shellQuote(log)}`, `launchctl print ${target} | grep -E 'runs|last exit code'`],
    remove: [`launchctl bootout ${target}`, `rm ${file.path}`],
  }
}

/** What a property list of ours can hold. */
type Value = string | number | readonly Value[] | { readonly [key: string]: Value }

/** Sunday is 0, as in crontab(5). */
const agent = ({ name, command, language, time }: Job, log: string): Value => ({
  Label: name,
  ProgramArguments: command,
  ...(language !== undefined && { EnvironmentVariables: { LANG: language } }),
  StartCalendarInterval: { Weekday: time.day, Hour: time.hour, Minute: time.minute },
  StandardOutPath: log,
  StandardErrorPath: log,
})

/** As plist(5) writes it in XML. */
const propertyList = (value: Value): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...element(value),
    '</plist>',
    '',
  ].join('\n')

function element(value: Value): readonly string[] {
  if (typeof value === 'string') return [`<string>${escapeElement(value)}</string>`]
  if (typeof value === 'number') return [`<integer>${value}</integer>`]
  if (isList(value)) return ['<array>', ...indented(value.flatMap(element)), '</array>']
  const pairs = Object.entries(value).flatMap(([key, one]) => [
    `<key>${escapeElement(key)}</key>`,
    ...element(one),
  ])
  return ['<dict>', ...indented(pairs), '</dict>']
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)
