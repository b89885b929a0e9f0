import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { builtFor, KINDS, kindOf } from '../bin/code-cache.js'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const parish = join(import.meta.dirname, '../fixtures/parishes/four-panels')
const kept = readFileSync(join('dist', builtFor('issues')))
const issue = ['insert.pdf', 'insert-pages.pdf', 'bulletin.txt', 'issue.yaml']

/** A copy of what is installed, with this in place of the code that the build kept. */
function installed(name: string, code: Uint8Array | undefined): string {
  const copy = join(folder, name)
  for (const part of ['bin', 'dist', 'templates'])
    cpSync(part, join(copy, part), { recursive: true })
  for (const kind of KINDS) rmSync(join(copy, 'dist', builtFor(kind)))
  if (code) writeFileSync(join(copy, 'dist', builtFor('issues')), code)
  return copy
}

/** The issue that a copy makes, with a cache of its own unless one is named. */
function made(copy: string, cache = join(copy, 'cache')): readonly Uint8Array[] {
  const out = join(copy, 'out')
  const argv = ['make', parish, '--date', '2026-10-11', '--yes', '--quiet', '--out', out]
  const env = { ...process.env, XDG_CACHE_HOME: cache }
  execFileSync(process.execPath, [join(copy, 'bin/bulletin.js'), ...argv], { env, stdio: 'pipe' })
  return issue.map((file) => readFileSync(join(out, file)))
}

/** What an expression gives at the end of a run. */
function atEnd(copy: string, asked: string, argv: readonly string[]): string {
  const hook = join(copy, 'hook.cjs')
  writeFileSync(
    hook,
    `process.on('exit', () => {
      require('node:fs').writeFileSync(__filename + '.answer', String(${asked}))
    })`,
  )
  const program = join(copy, 'bin/bulletin.js')
  const env = { ...process.env, XDG_CACHE_HOME: join(copy, 'cache') }
  execFileSync(process.execPath, ['-r', hook, program, ...argv], { env, stdio: 'pipe' })
  return readFileSync(`${hook}.answer`, 'utf8')
}

/** How much room a run has for new objects at its end, in bytes. */
const roomAtEnd = (copy: string, ...argv: readonly string[]): number =>
  Number(
    atEnd(
      copy,
      `require('node:v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size`,
      argv,
    ),
  )

/** What stands in the cache of a copy: names, and which file each is. */
const cacheOf = (copy: string): readonly (readonly [string, number])[] =>
  readdirSync(join(copy, 'cache/bulletin')).map((name) => [
    name,
    statSync(join(copy, 'cache/bulletin', name)).ino,
  ])

/**
 * Given places of bits: the places at which code of a kind with that bit changed is taken all the same. V8 remembers
 * what it compiled, so each is tried with a text of its own. It knows a text again by its length, so that this one is
 * blank, which is read sooner than the program.
 */
const takingCode = (kind: string) => `
  if ('${kind}' !== 'words') optimiseLate()
  const kept = dist(builtFor('${kind}'))
  answer = asked.filter((bit, at) => {
    const code = Buffer.from(kept)
    if (bit !== null) code[Math.floor(bit / 8)] ^= 1 << (bit % 8)
    const part = (name) => (name === builtFor('${kind}') ? code : dist(name))
    const own = (text) => Buffer.concat([Buffer.alloc(text.length - 64, ' '), Buffer.from(String(at).padStart(64, ' '))])
    const installation = { part, script: undefined }
    const anew = { compiledAnew: true }
    const started = (text, code) => code ? compile(installation, own(text), code) : anew
    const { program } = startable(installation, '${kind}', started)
    return !program.compiledAnew
  })
`

/** Kinds of runs that do not start from V8's code. */
const startingWithout = `
  answer = KINDS.filter((kind) => {
    if (kind !== 'words') optimiseLate()
    const installation = { part: dist, script: undefined }
    return startable(installation, kind, (text, code) => compile(installation, text, code)).program.compiledAnew
  })
`

/** What lines of a script find, in a process of its own: this one has flags of the test runner's, under which no code fits. */
function answered(lines: string, asked: unknown = null): unknown {
  const script = join(folder, 'asking.cjs')
  const whole = `
    const { readFileSync } = require('node:fs')
    const { KINDS, builtFor, startable } = require(process.cwd() + '/bin/code-cache.js')
    const { optimiseLate } = require(process.cwd() + '/bin/run.js')
    const { compile } = require(process.cwd() + '/bin/compile.js')
    const dist = (name) => readFileSync('dist/' + name)
    const asked = JSON.parse(readFileSync(0))
    let answer
    const answering = async () => {
      ${lines}
    }
    answering().then(() => process.stdout.write(JSON.stringify(answer)))`
  writeFileSync(script, whole)
  const said = execFileSync(process.execPath, [script], {
    input: JSON.stringify(asked),
    maxBuffer: 1e8,
  })
  return JSON.parse(`${said}`)
}

const LANGUAGES = ['en_US.UTF-8', 'es_MX.UTF-8']

/** Answers command lines by the program's main part, whatever their kinds, one after the other, in each language. */
const answeringByWhole = `
  const fs = require('node:fs')
  const { compile, PROGRAM } = require(process.cwd() + '/bin/compile.js')
  const installation = { part: dist, script: undefined }
  const { main } = compile(installation, dist(PROGRAM)).start()
  const { writeSync } = fs
  answer = []
  for (const line of asked) for (const language of ${JSON.stringify(LANGUAGES)}) {
    const said = { 1: '', 2: '' }
    fs.writeSync = (fd, bytes, from = 0) => {
      said[fd] += bytes.toString('utf8', from)
      return bytes.length - from
    }
    process.env.LC_ALL = language
    const status = await main(line, installation)
    fs.writeSync = writeSync
    answer.push({ status, stdout: said[1], stderr: said[2] })
  }
`

const WORDS: readonly (readonly string[])[] = [
  [],
  ['--version'],
  ['--help'],
  ['-h'],
  ['help'],
  ['help', 'make'],
  ['help', 'mkae'],
  ['make', '--help'],
  ['mkae', '--help'],
  ['completion', 'fish'],
  ['completion', 'ksh'],
  ['completion'],
]

const LISTS: readonly (readonly string[])[] = [
  ['list', parish, '--date', '2026-10-11'],
  ['list', parish, '--date', '2026-10-11', '--json'],
  ['list', 'fixtures/parishes/whole-week', '--date', '2026-12-06'],
  ['list', parish, '--help', '--json'],
  ['list', 'nowhere'],
  ['why', 'night-shelter', parish, '--date', '2026-10-11'],
  ['ids', parish],
]

const LIST_OF_MANY = ['list', '--all', 'fixtures/parishes/four-panels', '--date', '2026-10-11']

/** What the main part says to a command line, in each language. One process answers all: it takes long to start. */
const byWhole = (() => {
  const asked = [...WORDS, ...LISTS, LIST_OF_MANY]
  let answers: readonly unknown[] | undefined
  return (line: readonly string[]): readonly unknown[] => {
    answers ??= answered(answeringByWhole, asked) as readonly unknown[]
    const at = asked.indexOf(line) * LANGUAGES.length
    return answers.slice(at, at + LANGUAGES.length)
  }
})()

/** A command line is answered as by the program's main part, in each language. */
function expectAsWhole(line: readonly string[]): void {
  const answers = LANGUAGES.map((language) => {
    const env = { ...process.env, LC_ALL: language }
    const argv = ['bin/bulletin.js', ...line]
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env })
    expect(stdout || stderr).not.toBe('')
    return { status, stdout, stderr }
  })
  expect(answers).toEqual(byWhole(line))
}

describe('the program as installed', () => {
  it('says its version', () => {
    const said = execFileSync(process.execPath, ['bin/bulletin.js', '--version'])
    expect(`${said}`).toBe(readFileSync('dist/resources/version.txt', 'utf8'))
  })

  it('starts from the code that the build kept, whatever it runs', () => {
    expect(answered(startingWithout)).toEqual([])
  })

  it.each(WORDS.map((line) => [line]))(
    'answers %j from its small part as from the whole, in each language',
    (line) => {
      expect(kindOf(line)).toBe('words')
      expectAsWhole(line)
    },
  )

  it.each(LISTS.map((line) => [line]))(
    'answers %j from the part of lists as from the whole, in each language',
    (line) => {
      expect(kindOf(line)).toBe('lists')
      expectAsWhole(line)
    },
  )

  it('leaves lists of many parishes to the whole', () => {
    expect(kindOf(LIST_OF_MANY)).toBe('readings')
    expectAsWhole(LIST_OF_MANY)
  })

  it.each([
    ['make', '--title', '--help'],
    ['make', '--', '--version'],
    ['list', '--help', '--json'],
    ['ids'],
  ])('leaves %j to the whole program', (...line) => {
    expect(kindOf(line)).not.toBe('words')
  })

  it('has the less code to read, the less it runs', () => {
    const sizes = KINDS.map((kind) => statSync(join('dist', builtFor(kind))).size)
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other))
    expect(new Set(sizes).size).toBe(KINDS.length)
  })

  it.each(KINDS)('takes no code of %s in which a bit is changed, whichever it is', (kind) => {
    const bits = statSync(join('dist', builtFor(kind))).size * 8
    const within = fc.sample(fc.nat(bits - 1), { seed: 20261129, numRuns: 40 })
    const atHead = Array.from({ length: 512 }, (_, bit) => bit)
    const behind = atHead.map((bit) => bits - 1 - bit)
    expect(answered(takingCode(kind), [...atHead, null, ...behind, ...within])).toEqual([null])
  })

  it('makes the same issue with that code, without it, and where it is of no use', () => {
    const whole = made(installed('kept', kept))
    const changed = Buffer.from(kept)
    changed[1_000_000] = (kept[1_000_000] ?? 0) ^ 1
    expect(made(installed('without', undefined))).toEqual(whole)
    expect(made(installed('cut-off', kept.subarray(0, 1000)))).toEqual(whole)
    expect(made(installed('changed', changed))).toEqual(whole)
    expect(made(installed('of-another', new TextEncoder().encode('no code')))).toEqual(whole)
  })

  it.skipIf(process.platform === 'win32')('keeps code of its own, once, where it has none', () => {
    const copy = installed('keeping', undefined)
    const first = made(copy)
    const cache = cacheOf(copy)
    expect(cache).toHaveLength(1)
    expect(made(copy)).toEqual(first)
    expect(cacheOf(copy)).toEqual(cache)
  })

  it.skipIf(process.platform === 'win32')(
    'keeps code for each kind of run, and says no more for it',
    () => {
      const copy = installed('kinds', undefined)
      const run = (...argv: readonly string[]) =>
        `${execFileSync(process.execPath, [join(copy, 'bin/bulletin.js'), ...argv], {
          env: { ...process.env, XDG_CACHE_HOME: join(copy, 'cache') },
          stdio: 'pipe',
        })}`
      const week = [parish, '--date', '2026-10-11']
      for (const argv of [['--help'], ['list', ...week], ['preview', ...week]]) {
        const anew = run(...argv)
        const cache = cacheOf(copy)
        expect(run(...argv)).toBe(anew)
        expect(cacheOf(copy)).toEqual(cache)
      }
      const kinds = cacheOf(copy).map(([name]) => name.replace(/-.*/, ''))
      expect(kinds).toEqual(['lists', 'readings', 'words'])
    },
  )

  it.skipIf(process.platform === 'win32')('mends what is kept, and clears what is old', () => {
    const copy = installed('mending', undefined)
    const whole = made(copy)
    const [name = ''] = cacheOf(copy)[0] ?? []
    const file = join(copy, 'cache/bulletin', name)
    const code = readFileSync(file)
    writeFileSync(file, code.subarray(1))
    writeFileSync(join(copy, 'cache/bulletin/0.code'), code)
    const old = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000)
    utimesSync(join(copy, 'cache/bulletin/0.code'), old, old)
    expect(made(copy)).toEqual(whole)
    expect(readdirSync(join(copy, 'cache/bulletin'))).toEqual([name])
    const mended = cacheOf(copy)
    expect(made(copy)).toEqual(whole)
    expect(cacheOf(copy)).toEqual(mended)
  })

  it.skipIf(process.platform === 'win32')('makes the issue where nothing can be kept', () => {
    const copy = installed('no-cache', undefined)
    const refusing = join(copy, 'a-file')
    mkdirSync(copy, { recursive: true })
    writeFileSync(refusing, '')
    expect(made(copy, refusing)).toEqual(made(installed('with-code', kept)))
    expect(readFileSync(refusing, 'utf8')).toBe('')
  })
})

describe('an installation that is not whole', () => {
  /** Takes a file away, or cuts it in half, and runs a command line. */
  function saidWithout(part: string, argv: readonly string[], cut = false) {
    const copy = installed(`without-${part.replaceAll('/', '-')}-${argv.length}-${cut}`, undefined)
    const file = join(copy, 'dist', part)
    if (cut) writeFileSync(file, readFileSync(file).subarray(0, 100_001))
    else rmSync(file)
    const env = { ...process.env, XDG_CACHE_HOME: join(copy, 'cache'), LC_ALL: 'C' }
    const run = spawnSync(process.execPath, [join(copy, 'bin/bulletin.js'), ...argv], { env })
    return { exit: run.status, out: `${run.stdout}`, err: `${run.stderr}` }
  }

  it.each([
    ['bulletin.cjs', ['check', parish, '--date', '2026-10-11']],
    ['lists.cjs', ['list', parish, '--date', '2026-10-11']],
    ['resources/names.txt', ['list', parish, '--date', '2026-10-11']],
    ['resources/templates.json', ['make', parish, '--dry-run', '--date', '2026-10-11', '--yes']],
    [
      'resources/faces/eb-garamond-bold.json',
      ['make', parish, '--dry-run', '--date', '2026-10-11'],
    ],
    ['words.cjs', ['--version']],
    ['resources/version.txt', ['--version']],
  ])('says what is missing, and is no defect: %s', (part, argv) => {
    const { exit, out, err } = saidWithout(part, argv)
    expect(out).toBe('')
    expect(err).toContain(
      `error: a file of bulletin itself cannot be read: dist/${part} (ENOENT)\n  Install bulletin again.`,
    )
    expect(err).not.toMatch(/^ +at /m)
    expect(exit).toBe(74)
  })

  it('says which part of the program is cut', () => {
    const { exit, err } = saidWithout('bulletin.cjs', ['check', parish], true)
    expect(err).toBe(
      'error: a file of bulletin itself cannot be read: dist/bulletin.cjs (EIO)\n  Install bulletin again. The files of the parish are as they were.\n',
    )
    expect(exit).toBe(74)
  })
})

describe.skipIf(process.platform === 'win32')('what Node loads', () => {
  it('is little where words alone are asked for, and go into a pipe', () => {
    const copy = installed('few', undefined)
    const loaded = () =>
      atEnd(copy, 'process.moduleLoadList', ['--help'])
        .split(',')
        .filter((name) => /^NativeModule (?:stream|net|tty|zlib|crypto)$/.test(name))
    // The first run keeps code, and silences the streams for it.
    expect(loaded()).toContain('NativeModule stream')
    expect(loaded()).toEqual([])
  })
})

describe('the room for new objects', () => {
  const MEGABYTE = 2 ** 20
  const week = ['--date', '2026-10-11', '--quiet']

  it('stays small in a run for one parish, and grows with a run for many', () => {
    const copy = installed('young', kept)
    const one = ['make', parish, ...week, '--yes', '--out', join(copy, 'out')]
    // the first run with a hook leaves code for those after it, which is kept of the flags that it was made under
    expect(roomAtEnd(copy, ...one)).toBeGreaterThan(8 * MEGABYTE)
    expect(roomAtEnd(copy, ...one)).toBeLessThanOrEqual(4 * MEGABYTE)
    cpSync(parish, join(copy, 'many/one'), { recursive: true })
    const all = ['make', '--all', join(copy, 'many'), ...week, '--jobs', '1', '--fresh']
    expect(roomAtEnd(copy, ...all)).toBeGreaterThan(8 * MEGABYTE)
  })

  it('grows at once in a reading', () => {
    const copy = installed('grown', undefined)
    const reading = ['preview', parish, ...week]
    roomAtEnd(copy, ...reading)
    expect(roomAtEnd(copy, ...reading)).toBeGreaterThanOrEqual(16 * MEGABYTE)
  })
})
