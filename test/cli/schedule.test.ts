import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../src/civil-date.ts'
import { type LocalTime, parseLocalTime } from '../../src/local-time.ts'
import { cronLine } from '../../src/operations/schedule/cron-line.ts'
import {
  clock,
  later,
  minutesBetween,
  nextTime,
  parseTimeOfDay,
  parseWeekday,
} from '../../src/operations/schedule/week-time.ts'
import { nodeByName } from '../../src/system/node-by-name.ts'
import { bulletin, changedFiles, smallParish } from './small-parish.ts'

const at = (text: string): LocalTime => {
  const time = parseLocalTime(text)
  if (time === undefined) throw new Error(text)
  return time
}

const json = async (argv: readonly string[], settings: Parameters<typeof bulletin>[1] = {}) => {
  const { exit, out, err } = await bulletin(['schedule', ...argv, '--json'], settings)
  expect(err).toBe('')
  return { ...JSON.parse(out), ended: exit }
}

describe('schedule', () => {
  it('prints a line for cron and nothing else on standard output, and touches nothing', async () => {
    const { exit, out, err, host } = await bulletin(['schedule', '--for', 'cron'])
    expect([exit, changedFiles(host)]).toEqual([0, []])
    expect(out).toMatch(
      /^0 18 \* \* 6 set -- \/usr\/bin\/node \/opt\/bulletin\/bin\/bulletin\.js make \/parish --yes --quiet --whole-week; .* # bulletin-saint-brendan-by-the-[0-9a-f]{6}\n$/,
    )
    expect(err).toContain('Every Saturday at 18:00')
    expect(err).toContain('The first time is 2026-11-28 at 18:00')
    expect(err).toContain(
      '(crontab -l 2>/dev/null; bulletin schedule /parish --for cron --quiet) | crontab -\n',
    )
    expect(err).toMatch(
      /delete the line that ends in # bulletin-saint-brendan-by-the-[0-9a-f]{6}\n/,
    )
    expect(err.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  it('makes a run that holds something back count as failed with --strict, and offers that', async () => {
    const plain = await bulletin(['schedule', '--for', 'cron'])
    expect(plain.err).toContain('With --strict, a run that holds something back counts as failed')
    const { out, err } = await bulletin(['schedule', '--for', 'cron', '--strict'])
    expect(out).toContain('make /parish --yes --quiet --whole-week --strict;')
    expect(err).toContain('bulletin schedule /parish --strict --for cron --quiet')
    expect(err).not.toContain('With --strict')
  })

  it('is silent about what to do where it is to be quiet: for `crontab -`', async () => {
    const { out, err } = await bulletin(['schedule', '--for', 'cron', '--quiet'])
    expect([out.split('\n').length, err]).toEqual([2, ''])
  })

  it.each([
    ['a Linux that systemd started', 'linux', { '/run/systemd/system/x': '' }, 'systemd'],
    ['another Linux', 'linux', {}, 'cron'],
    ['a Mac', 'darwin', {}, 'launchd'],
    ['Windows', 'win32', {}, 'windows'],
    ['another Unix', 'freebsd', {}, 'cron'],
  ] as const)('is for %s by itself', async (_, platform, files, scheduler) => {
    const { exit, out } = await bulletin(
      ['schedule', '--json'],
      { machine: { platform } },
      { ...smallParish, ...files },
    )
    const told = JSON.parse(out)
    expect([exit, told.scheduler, told.diagnostics]).toEqual([0, scheduler, []])
  })

  it('tells programs the pieces', async () => {
    const told = await json(['--for', 'systemd', '--day', 'friday', '--at', '17:30'])
    expect(told).toMatchObject({
      ended: 0,
      scheduler: 'systemd',
      folder: '/parish',
      day: 'friday',
      at: '17:30',
      first: '2026-11-27T17:30',
      parishTime: null,
      command: [
        '/usr/bin/node',
        '/opt/bulletin/bin/bulletin.js',
        'make',
        '/parish',
        '--yes',
        '--quiet',
        '--whole-week',
      ],
      log: null,
      tryOut: [`systemctl --user start ${told.name}.service`],
    })
    expect(told.files.map(({ path }: { path: string }) => path)).toEqual([
      `~/.config/systemd/user/${told.name}.service`,
      `~/.config/systemd/user/${told.name}.timer`,
    ])
    for (const { text } of told.files) expect(told.lines).toContain(text)
    expect(told.add).toBe(
      'bulletin schedule /parish --day friday --at 17:30 --for systemd --quiet | sh',
    )
  })

  it('names the tasks of two folders differently, though the parish is one', async () => {
    const other = Object.fromEntries(
      Object.entries(smallParish).map(([path, text]) => [`/copy/${path}`, text]),
    )
    const names = await Promise.all(
      ['/parish', '/copy'].map(async (folder) => {
        const { out } = await bulletin(
          ['schedule', folder, '--json'],
          {},
          { ...smallParish, ...other },
        )
        return JSON.parse(out).name
      }),
    )
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^bulletin-saint-brendan-by-the-[0-9a-f]{6}$/)
  })

  it('says on a Sunday which Sunday it makes', async () => {
    expect((await bulletin(['schedule', '--day', 'sun'])).err).toContain('that same Sunday')
    expect((await bulletin(['schedule'])).err).not.toContain('that same Sunday')
  })

  it('speaks Spanish, and has the runs speak it too', async () => {
    const settings = { language: 'es_MX.UTF-8' }
    const argv = ['schedule', '--for', 'cron', '--day', 'Viernes', '--at', '6 p. m.']
    const { exit, out, err } = await bulletin(argv, settings)
    expect([exit, out.slice(0, 42)]).toEqual([0, '0 18 * * 5 export LANG=es_MX.UTF-8; set --'])
    expect(err).toContain('Cada viernes a las 18:00')
    const wrong = await bulletin(['schedule', '--at', 'tarde'], settings)
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('escriba una hora')])
  })
})

describe('what schedule refuses', () => {
  it.each([
    ['a day that is none', ['--day', 'someday'], 'a day of the week such as saturday'],
    ['a time that is none', ['--at', '25:00'], 'a time such as 18:00 or 6pm'],
    ['an hour that could be two', ['--at', '6'], 'a time such as 18:00 or 6pm'],
    ['a scheduler near another', ['--for', 'system'], 'did you mean `systemd`?'],
    ['a scheduler that is none', ['--for', 'anacron-at'], 'cron, systemd, launchd, windows'],
    ['a folder that is not there', ['nowhere'], 'there is no folder'],
  ] as const)('%s, with what could be said', async (_, argv, hint) => {
    const { exit, out, err } = await bulletin(['schedule', ...argv])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(hint)
  })

  it('a folder without a parish', async () => {
    const { exit, out } = await bulletin(['schedule'], {}, { 'letter.txt': 'Dear all' })
    expect([exit, out]).toEqual([1, ''])
  })

  it('a parish in a time zone that is none', async () => {
    const { exit, out } = await bulletin(
      ['schedule'],
      {},
      {
        'bulletin.yaml': 'parish: { name: Saint Brendan, timezone: Nowhere/Land }\nsections: []\n',
      },
    )
    expect([exit, out]).toEqual([1, ''])
  })

  it.each(['\n', '\t', '\u0007', '\u2028'])('a folder with %j in its name', async (sign) => {
    const folder = `/our${sign}parish`
    const files = { [`${folder}/bulletin.yaml`]: smallParish['bulletin.yaml'] }
    const { exit, out, err } = await bulletin(['schedule'], { folder }, files)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('give the folder another name')
  })
})

const inLondon = { timezone: 'Europe/London', machineTime: '2026-11-22T23:05' }

describe('a machine whose clock is not the parish’s', () => {
  it.each([
    ['cron', /^0 3 \* \* 0 set/],
    ['launchd', /<key>Weekday<\/key>\s*<integer>0<\/integer>\s*<key>Hour<\/key>\s*<integer>3</],
    ['windows', /-DaysOfWeek Sunday -At '03:00'\n\$trigger\.StartBoundary = '2026-11-29T03:00:00'/],
  ])('has the hour of its own in the lines for %s, and says so', async (scheduler, lines) => {
    const platform = { cron: 'linux', launchd: 'darwin' }[scheduler] ?? 'win32'
    const settings = { ...inLondon, machine: { platform } }
    const told = await json(['--for', scheduler, '--at', '22:00'], settings)
    expect(told.lines).toMatch(lines)
    expect(told.parishTime).toEqual({ day: 'saturday', at: '22:00', timezone: 'America/New_York' })
    expect(told.diagnostics).toMatchObject([{ severity: 'warning', code: 'other-clock' }])
    expect(told.diagnostics[0].message).toContain('22:00 there is 03:00 here')
  })

  it('is no matter for systemd, which is told the zone', async () => {
    const told = await json(['--for', 'systemd', '--at', '22:00'], inLondon)
    expect(told.lines).toContain('\nOnCalendar=Sat *-*-* 22:00:00 America/New_York\n')
    expect(told.diagnostics).toEqual([])
    const { err } = await bulletin(['schedule', '--for', 'systemd'], inLondon)
    expect(err).toContain('The hour is that of America/New_York')
  })

  it('is not named where the parish has no zone', async () => {
    const { out } = await bulletin(['schedule', '--for', 'cron', '--json'], inLondon, {
      'bulletin.yaml': 'parish: { name: Saint Brendan }\nsections: []\n',
    })
    const told = JSON.parse(out)
    expect([told.at, told.parishTime, told.diagnostics]).toEqual(['18:00', null, []])
  })
})

describe('what schedule warns of', () => {
  it('lines for another system', async () => {
    const { diagnostics } = await json(['--for', 'launchd'])
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'other-system' }])
  })

  it('a line that is too long for some crons', async () => {
    const folder = `/${'parish/'.repeat(60)}here`
    const files = { [`${folder}/bulletin.yaml`]: smallParish['bulletin.yaml'] }
    const { exit, err } = await bulletin(['schedule', '--for', 'cron'], { folder }, files)
    expect([exit, err]).toEqual([0, expect.stringContaining('no more than 999')])
  })
})

/** The command of a line of cron, run by a shell with a Node of ours that ends with these codes in turn. */
function runLine(codes: readonly number[]): { out: string; log: string; pauses: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
  try {
    const parish = join(folder, "l'église 100%")
    mkdirSync(parish)
    const node = join(folder, 'node')
    writeFileSync(
      node,
      `#!/bin/sh\necho "$@"\necho x >>'${folder}/times'\ncase $(wc -l <'${folder}/times') in\n${codes
        .map((code, index) => `*${index + 1}) exit ${code};;\n`)
        .join('')}esac\n`,
    )
    chmodSync(node, 0o755)
    const { lines } = cronLine({
      name: 'bulletin-here',
      parish: 'Saint Brendan',
      folder: parish,
      home: folder,
      command: [node, 'make', parish, '--yes'],
      language: undefined,
      time: { day: 6, hour: 18, minute: 0 },
      first: at('2026-11-28T18:00'),
      parishTime: undefined,
    })
    const command = lines.replace(/^(\S+ ){5}/, '').replaceAll('\\%', '%')
    const input = `sleep() { echo "$1" >>'${folder}/pauses'; }\ntouch '${folder}/pauses'\n${command}`
    const out = execFileSync('sh', { input, encoding: 'utf8' })
    const log = readFileSync(join(parish, 'schedule.log'), 'utf8').replaceAll(parish, 'PARISH')
    return { out, log, pauses: readFileSync(join(folder, 'pauses'), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(process.platform === 'win32')('the line of cron, when it runs', () => {
  it('says nothing where all is well, and keeps what was said', () => {
    const { out, log, pauses } = runLine([0])
    expect([out, pauses]).toEqual(['', ''])
    expect(log).toMatch(/^.+\nmake PARISH --yes\nexit code 0\n$/)
  })

  it('says where it failed what was said, for cron to mail, and does not try again', () => {
    const { out, log, pauses } = runLine([1])
    expect([out.split('\n').slice(-2), pauses]).toEqual([['exit code 1', ''], ''])
    expect(log).toMatch(/^.+\nmake PARISH --yes\nexit code 1\n$/)
  })

  it('tries again while another run is at work', () => {
    const { out, log, pauses } = runLine([75, 75, 0])
    expect([out, pauses]).toEqual(['', '300\n900\n'])
    expect(log.match(/exit code \d+/g)).toEqual(['exit code 75', 'exit code 75', 'exit code 0'])
  })

  it('gives up after the fourth time, and says so', () => {
    const { out, pauses } = runLine([75, 75, 75, 75])
    expect(pauses).toBe('300\n900\n1800\n0\n')
    expect(out.match(/exit code 75/g)).toHaveLength(4)
  })
})

describe('times of the week', () => {
  it.each([
    ['18:00', '18:00'],
    ['6pm', '18:00'],
    ['6:30 P.M.', '18:30'],
    ['6 p. m.', '18:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['7:05', '07:05'],
    ['0:00', '00:00'],
    ['24:00', undefined],
    ['13pm', undefined],
    ['0am', undefined],
    ['18:60', undefined],
    ['18', undefined],
    ['', undefined],
    ['noonish', undefined],
  ])('%j is %s', (typed, read) => {
    const time = parseTimeOfDay(typed)
    expect(time && clock(time)).toBe(read)
  })

  it.each([
    ['Saturday', 6],
    ['sat', 6],
    ['sábado', 6],
    ['SABADO', 6],
    ['domingo', 0],
    ['thurs', 4],
    ['s', undefined],
    ['', undefined],
    ['2026-11-28', undefined],
  ])('%j is day %s', (typed, day) => {
    expect(parseWeekday(typed)).toBe(day)
  })

  it('run on from Saturday into Sunday, and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: -1560, max: 1560 }),
        (day, hour, minute, minutes) => {
          const time = { day: day as Weekday, hour, minute }
          const moved = later(time, minutes)
          expect(later(moved, -minutes)).toEqual(time)
          expect(moved.hour).toBeGreaterThanOrEqual(0)
          expect(moved.day * 1440 + moved.hour * 60 + moved.minute).toBeLessThan(7 * 1440)
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it.each([
    ['2026-11-22T18:05', '2026-11-22T23:05', 300],
    ['2026-11-22T18:05', '2026-11-23T07:50', 825],
    ['2026-11-22T00:01', '2026-11-21T15:02', -540],
    ['2026-11-22T18:59', '2026-11-22T19:00', 0],
  ])('%s here and %s there are %i minutes apart', (here, there, minutes) => {
    expect(minutesBetween(at(here), at(there))).toBe(minutes)
  })

  it.each([
    ['2026-11-22T18:05', '2026-11-28T18:00'],
    ['2026-11-28T17:59', '2026-11-28T18:00'],
    ['2026-11-28T18:00', '2026-12-05T18:00'],
  ])('after %s Saturday at six is next on %s', (now, next) => {
    expect(nextTime({ day: 6, hour: 18, minute: 0 }, at(now))).toBe(next)
  })
})

describe('Node, where a line names it', () => {
  const links = new Map([
    ['/opt/homebrew/bin/node', '/opt/homebrew/Cellar/node/20.20.2/bin/node'],
    ['/usr/bin/node', '/usr/lib/node18'],
    ['C:\\nodejs\\node.exe', 'C:\\nodejs\\node.exe'],
  ])
  const found = (running: string, platform: string, ...folders: readonly string[]): string =>
    nodeByName({ folders, platform, running, realPath: (path) => links.get(path) })

  it('is the name that outlives the next version', () => {
    const running = '/opt/homebrew/Cellar/node/20.20.2/bin/node'
    expect(found(running, 'darwin', '', 'bin', '/usr/bin', '/opt/homebrew/bin/')).toBe(
      '/opt/homebrew/bin/node',
    )
    expect(found('C:\\nodejs\\node.exe', 'win32', 'C:\\Windows', 'C:\\nodejs\\')).toBe(
      'C:\\nodejs\\node.exe',
    )
  })

  it('is the one that runs, where no name leads to it', () => {
    expect(found('/home/ann/.nvm/node', 'linux', '/usr/bin')).toBe('/home/ann/.nvm/node')
  })
})
