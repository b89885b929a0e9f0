import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { shellQuote } from '../../src/escape/shell-quote.ts'
import { parseLocalTime } from '../../src/local-time.ts'
import { cronLine, inCrontab } from '../../src/operations/schedule/cron-line.ts'
import type { Job } from '../../src/operations/schedule/job.ts'
import { launchdAgent } from '../../src/operations/schedule/launchd-agent.ts'
import { execLine, systemdUnits } from '../../src/operations/schedule/systemd-units.ts'
import { argumentQuote, psText, windowsTask } from '../../src/operations/schedule/windows-task.ts'

const runs = { seed: 20_261_122, numRuns: 500 }

/** What a folder can be called: letters, and every sign that means something to one of the readers. */
const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' \'"\\%$`!#;&|<>(){}[]*?~=^@,-’‘‚‛“éñ日🙂'),
      fc.constantFrom('$(', '%PATH%', '$HOME', '\\\\', '\\"', ']]>', '&amp;', '%%', '$$', 'END'),
      fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'abcXYZ019') }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const first = parseLocalTime('2026-11-28T18:00')
if (first === undefined) throw new Error('no such minute')

const jobIn = (folder: string, node = '/usr/bin/node'): Job => ({
  name: 'bulletin-saint-brendan-0a1b2c',
  parish: 'Saint Brendan by the Water',
  folder,
  home: '/home/ann',
  command: [node, '/opt/bulletin/bin/bulletin.js', 'make', folder, '--yes', '--quiet'],
  language: undefined,
  time: { day: 6, hour: 18, minute: 0 },
  first,
  parishTime: undefined,
})

/** What cron hands to the shell of the rest of a line, by crontab(5). Vixie's takes a backslash from another one too. */
function fromCrontab(command: string, eats: RegExp): string {
  const [, till = ''] = /^((?:\\.|[^\\%])*)/s.exec(command) ?? []
  return till.replace(/\\(.)/gs, (whole, sign: string) => (eats.test(sign) ? sign : whole))
}

/** The words that a real shell reads, of each of these lines. */
const inShell = (lines: readonly string[]): readonly string[] =>
  execFileSync('sh', { input: lines.map((line) => `printf '%s\\0' ${line}\n`).join('') })
    .toString('utf8')
    .split('\0')
    .slice(0, -1)

/** The words of a command line in a unit, by systemd.syntax(7), systemd.service(5) and systemd.unit(5). */
function fromUnit(line: string): readonly string[] {
  const words = [...line.matchAll(/"((?:\\.|[^"\\])*)"|([^\s"'\\]+)/g)]
  expect(words.map(([whole]) => whole).join(' ')).toBe(line)
  return words.map(([, quoted, bare = ''], index) => {
    const word = quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, '$1')
    expect(word.replaceAll('%%', '')).not.toContain('%')
    const plain = word.replaceAll('%%', '%')
    if (index === 0) return plain
    expect(plain.replaceAll('$$', '')).not.toContain('$')
    return plain.replaceAll('$$', '$')
  })
}

/** The texts of the `string` elements of a property list. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let inString = false
  const parser = new Parser(
    {
      onopentagname: (name) => {
        inString = name === 'string'
        if (inString) strings.push('')
      },
      ontext: (text) => {
        if (inString) strings.push(`${strings.pop()}${text}`)
      },
      onclosetag: () => {
        inString = false
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return strings
}

/** The words of an argument line, by the rules of CommandLineToArgvW. */
function fromArguments(line: string): readonly string[] {
  const words: string[] = []
  let [word, quoted, begun] = ['', false, false]
  for (const [, slashes = '', sign = ''] of line.matchAll(/(\\*)([^\\]|$)/gsu)) {
    const isQuote = sign === '"'
    word += isQuote ? '\\'.repeat(Math.floor(slashes.length / 2)) : slashes
    begun ||= slashes !== '' || isQuote
    if (isQuote && slashes.length % 2 === 1) word += '"'
    else if (isQuote) quoted = !quoted
    else if ((sign === ' ' || sign === '') && !quoted) {
      if (begun) words.push(word)
      ;[word, begun] = ['', false]
    } else {
      word += sign
      begun = true
    }
  }
  return words
}

const quotes = "'‘’‚‛"

/** The value of a PowerShell expression of literals, `[char]37` and `+`, and what stands after it. */
function fromPowerShell(text: string): readonly [value: string, rest: string] {
  const literal = new RegExp(`^[${quotes}]((?:[^${quotes}]|[${quotes}]{2})*)[${quotes}]`)
  if (!text.startsWith('(')) {
    const [whole = '', inner] = literal.exec(text) ?? []
    if (inner === undefined) throw new Error(`no literal: ${text}`)
    return [
      inner.replace(new RegExp(`([${quotes}])[${quotes}]`, 'g'), '$1'),
      text.slice(whole.length),
    ]
  }
  let value = ''
  for (let rest = text.slice(1); ; ) {
    const isPercent = rest.startsWith('[char]37')
    const [part, after] = isPercent ? ['%', rest.slice(8)] : fromPowerShell(rest)
    value += part
    if (after.startsWith(')')) return [value, after.slice(1)]
    expect(after.slice(0, 3)).toBe(' + ')
    rest = after.slice(3)
  }
}

describe('a folder of any name', () => {
  it.skipIf(process.platform === 'win32')('comes through cron of every kind and a shell', () => {
    const words = fc.sample(odd, runs)
    for (const eats of [/%/, /[%\\]/]) {
      const lines = words.map((word) => fromCrontab(inCrontab(word), eats))
      expect(inShell(lines)).toEqual(words)
    }
    expect(inShell(words.map(shellQuote))).toEqual(words)
  })

  it('comes through a unit of systemd, as the program and as a word', () => {
    fc.assert(
      fc.property(odd, odd, (program, word) => {
        expect(fromUnit(execLine([`/${program}`, word]))).toEqual([`/${program}`, word])
      }),
      runs,
    )
  })

  it('comes through a property list', () => {
    fc.assert(
      fc.property(odd, (name) => {
        const job = jobIn(`/home/${name}`)
        const [plist] = launchdAgent(job).files
        expect(stringsOf(plist?.text ?? '').slice(1, -2)).toEqual(job.command)
      }),
      runs,
    )
  })

  it('comes through PowerShell, the Task Scheduler and PowerShell again', () => {
    fc.assert(
      fc.property(odd, odd, (node, name) => {
        const job = jobIn(`/home/${name}`, `/bin/${node}`)
        const [action = ''] = windowsTask(job).lines.split('\n')
        const [argument, end] = fromPowerShell(action.slice(action.indexOf(' -Argument ') + 11))
        expect(end).toBe('')
        // The Task Scheduler's own signs.
        expect(argument).not.toMatch(/%|\$\(/)
        const line = fromArguments(argument).at(-1) ?? ''
        let rest = line.slice(line.indexOf(' s; & ') + 6)
        for (const word of job.command) {
          const isBare = rest.startsWith(`${word} `)
          const [value, after] = isBare ? [word, rest.slice(word.length)] : fromPowerShell(rest)
          expect(value).toBe(word)
          rest = after.trimStart()
        }
        expect(rest).toMatch(/^2>&1 \| /)
        const log = line.slice(line.indexOf('-LiteralPath ') + 13)
        expect(fromPowerShell(log)).toEqual([`${job.folder}/schedule.log`, '; exit $LASTEXITCODE'])
      }),
      runs,
    )
  })

  it('is one word of an argument line', () => {
    fc.assert(
      fc.property(odd, (word) => {
        expect(fromArguments(`-Command ${argumentQuote(word)}`)).toEqual(['-Command', word])
        expect(fromPowerShell(psText(word))).toEqual([word, ''])
      }),
      runs,
    )
  })
})

const sample = "/home/ann/Saint Brigid's & Café/100% $HOME"

describe('a folder with a space, an apostrophe, a percent sign and an accent', () => {
  it.each([
    ['cron', cronLine],
    ['systemd', systemdUnits],
    ['launchd', launchdAgent],
  ] as const)('stands in the lines for %s', async (name, linesFor) => {
    const { lines } = linesFor({
      ...jobIn(sample),
      language: 'es_MX.UTF-8',
      parishTime: { time: { day: 6, hour: 12, minute: 30 }, timezone: 'America/New_York' },
    })
    await expect(lines).toMatchFileSnapshot(`expected/schedule.${name}.txt`)
  })

  it('stands in the lines for Windows, with its own signs between the names', async () => {
    const { lines, see } = windowsTask({
      ...jobIn(
        "C:/Users/Ann O’Neill/Saint Brigid's & Café/100% $(HOME)",
        'C:/Program Files/nodejs/node.exe',
      ),
      language: 'es-MX',
    })
    await expect([lines, ...see, ''].join('\n')).toMatchFileSnapshot(
      'expected/schedule.windows.txt',
    )
  })
})

const has = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0

describe('the readers themselves', () => {
  it.runIf(has('systemd-analyze', '--version'))('systemd finds nothing wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    try {
      const { files } = systemdUnits({
        ...jobIn(sample, process.execPath),
        parishTime: { time: { day: 0, hour: 0, minute: 5 }, timezone: 'America/New_York' },
      })
      const paths = files.map(({ path, text }) => {
        const here = join(folder, basename(path))
        writeFileSync(here, text)
        return here
      })
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--user', ...paths], {
        encoding: 'utf8',
        env: { ...process.env, XDG_RUNTIME_DIR: folder },
      })
      expect([status, stderr]).toEqual([0, ''])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.runIf(has('python3', '-c', 'import plistlib'))('a reader of property lists agrees', () => {
    const job = jobIn(sample)
    const [plist] = launchdAgent(job).files
    const read = execFileSync(
      'python3',
      [
        '-c',
        'import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))',
      ],
      { input: plist?.text ?? '' },
    )
    const log = '/home/ann/Library/Logs/bulletin-saint-brendan-0a1b2c.log'
    expect(JSON.parse(read.toString('utf8'))).toEqual({
      Label: job.name,
      ProgramArguments: job.command,
      StartCalendarInterval: { Weekday: 6, Hour: 18, Minute: 0 },
      StandardOutPath: log,
      StandardErrorPath: log,
    })
  })
})
