// @ts-check
// Neither `node:os` nor `node:zlib`, which loads all of Node's streams: a sixth of what `--help` takes beside Node.
const fs = require('node:fs')
const { dirname, isAbsolute, join } = require('node:path')
const { LISTS, PROGRAM, WORDS } = require('./compile.js')

/** @import { Installation, Program } from './compile.js' */

/**
 * Kinds of runs, the least first. V8 holds all code that it is given, whether or not a run comes to it: with that of
 * a whole issue `--version` took a third longer than with its own.
 *
 * @typedef {'words' | 'lists' | 'readings' | 'issues'} Kind
 */

/**
 * What a kind runs through: of a parish at work, weeks that go through what most weeks do.
 *
 * @type {Readonly<Record<Kind, (parish: string) => readonly (readonly string[])[]>>}
 */
const TRAINING = {
  words: () => [['--version'], ['--help'], ['completion', 'bash']],
  lists: (parish) => [
    ['list', parish, '--date', MADE],
    ['list', parish, '--date', WEEK],
    ['why', 'school', parish, '--date', WEEK],
  ],
  readings: (parish) => [
    ['check', parish, '--date', WEEK],
    ['preview', parish, '--date', WEEK],
    ['preview', parish, '--date', MADE],
  ],
  issues: (parish) => [['make', parish, '--date', WEEK, '--dry-run', '--yes']],
}

/** A Sunday whose issue was made, and the one after it. */
const MADE = '2026-10-04'
const WEEK = '2026-10-11'

const KINDS = /** @type {readonly Kind[]} */ (Object.keys(TRAINING))

/**
 * What each command's runs are like; those not named are like an issue's.
 *
 * @type {Readonly<Record<string, Kind>>}
 */
const KIND_OF = {
  completion: 'words',
  help: 'words',
  ids: 'lists',
  list: 'lists',
  why: 'lists',
  check: 'readings',
  preview: 'readings',
}

const HELP = ['-h', '--help']

/**
 * What a command line is like. Of `words` are only those that surely come to no command of a parish: `--title --help`
 * is a title. Of `lists` are only those for which its part of the program has all.
 *
 * @param {readonly string[]} argv
 * @returns {Kind}
 */
function kindOf(argv) {
  const [command] = argv
  if (command === undefined || command === '--version') return 'words'
  if (argv.length <= 2 && HELP.includes(argv.at(-1) ?? '')) return 'words'
  const kind = KIND_OF[command] ?? 'issues'
  // Lists of many parishes are made by what makes their issues.
  return kind === 'lists' && argv.some((one) => one.startsWith('--all')) ? 'readings' : kind
}

/** The part of the program that a kind of run starts. */
const programOf = (/** @type {Kind} */ kind) => PROGRAM_OF[kind]

/** @type {Readonly<Record<Kind, string>>} */
const PROGRAM_OF = { words: WORDS, lists: LISTS, readings: PROGRAM, issues: PROGRAM }

/** The path under dist/ of the code that the build left for the Node that it ran on. */
const builtFor = (/** @type {Kind} */ kind) => `code/${kind}.code`

/** How long the code of another version or Node stays in the cache, in milliseconds: a quarter of a year. */
const STAYS = 90 * 24 * 60 * 60 * 1000

/**
 * The program, and V8's code for it as the build and earlier runs of this Node left it, until the caller takes one.
 *
 * @param {Installation} installation
 * @param {Kind} kind
 * @param {(text: Buffer, code?: Buffer) => Program} compile
 * @returns {{ program: Program, file?: string }} `file` is where a run may keep code, since none was of use
 */
function startable({ part, script }, kind, compile) {
  const text = part(programOf(kind))
  const seal = sealOf(text)
  const built = tried(() => part(builtFor(kind)))
  if (built) return { program: built }
  const folder = script && cacheFolder()
  if (!folder) return { program: compile(text) }
  const file = join(folder, `${kind}-${shortened(seal)}.code`)
  const program = tried(() => fs.readFileSync(file))
  return program ? { program } : { program: compile(text), file }

  /** @param {() => Buffer} read */
  function tried(read) {
    const code = unsealed(read, seal, kind)
    const program = code && compile(text, code)
    return program?.compiledAnew === false ? program : undefined
  }
}

/** V8s to which bin/run.js gives flags, among them the one by which V8 checks the sum of code that it is given. */
const SUMMING = ['11', '12', '13']

/** Bytes at the head of V8's code that are not of the sum. */
const HEAD = 64

/**
 * Whether V8 checks the sum of a kind's code behind its head: unasked it would run code with a changed bit. What it does
 * not check is kept twice, which took `check` 2 ms to read, and all kinds 6 MB of the disk.
 *
 * @param {Kind} kind
 */
const isSummed = (kind) =>
  kind !== 'words' && SUMMING.includes(process.versions.v8.split('.')[0] ?? '')

/**
 * V8's code of all that a program has run, as it is kept: the code, so much of it again as V8 does not check itself, and
 * what it belongs to.
 *
 * @param {Installation} installation
 * @param {Program} program
 * @param {Kind} kind
 */
function sealedCode({ part }, program, kind) {
  const code = program.code()
  const again = isSummed(kind) ? code.subarray(0, HEAD) : code
  return Buffer.concat([code, again, sealOf(part(programOf(kind)))])
}

/** Bytes of the hash that the build leaves at the end of a part of the program (build/bundle.js). */
const HASH = 64

/**
 * What V8's code depends on: the program and this Node. Its flags are among it: V8 refuses code made under others,
 * and runs under the one would take the place of the other's code each time.
 *
 * @param {Buffer} text
 */
function sealOf(text) {
  const { version, arch, execArgv, env } = process
  const node = [version, arch, ...execArgv, env['NODE_OPTIONS']].join(' ')
  return Buffer.concat([text.subarray(-HASH), Buffer.from(node)])
}

/**
 * The code in a file whose seal is right; undefined where there is none.
 *
 * @param {() => Buffer} read
 * @param {Buffer} seal
 * @param {Kind} kind
 */
function unsealed(read, seal, kind) {
  try {
    const file = read()
    const end = file.length - seal.length
    const again = isSummed(kind) ? HEAD : end / 2
    const code = file.subarray(0, end - again)
    return file.subarray(end).equals(seal) &&
      file.subarray(end - again, end).equals(code.subarray(0, again))
      ? code
      : undefined
  } catch {
    return undefined
  }
}

/**
 * A name for a seal (FNV-1a, 32 bits).
 *
 * @param {Buffer} seal
 */
function shortened(seal) {
  let hash = 0x811c9dc5
  for (const byte of seal) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16)
}

/** The folder of this person for what can be made again; undefined for a person who has none. */
function cacheFolder() {
  const { homedir } = require('node:os')
  const { env, platform } = process
  const { XDG_CACHE_HOME: cache = '', LOCALAPPDATA: local = '' } = env
  try {
    if (platform === 'win32')
      return join(local || join(homedir(), 'AppData/Local'), 'bulletin/Cache')
    if (platform === 'darwin') return join(homedir(), 'Library/Caches/bulletin')
    return join(isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'bulletin')
  } catch {
    return undefined
  }
}

/**
 * Runs through more of the same kind, and keeps the code of all that has run. Where the system refuses to keep it,
 * the next run starts without, as did this one.
 *
 * @param {Installation} installation
 * @param {Program} program
 * @param {Kind} kind
 * @param {string} file
 */
async function keepCode(installation, program, kind, file) {
  const written = `${file}.${process.pid}.new`
  try {
    fs.mkdirSync(dirname(file), { recursive: true })
    fs.writeFileSync(written, '')
    await train(installation, program, kind)
    fs.writeFileSync(written, sealedCode(installation, program, kind))
    fs.renameSync(written, file)
    removeOld(dirname(file))
  } catch {
    fs.rm(written, { force: true }, () => {})
  }
}

/**
 * Goes through what most runs of a kind do, writes nothing, and says nothing.
 *
 * @param {Installation} installation
 * @param {Program} program
 * @param {Kind} kind
 */
async function train(installation, program, kind) {
  const parish = join(dirname(installation.script ?? ''), '../dist/training')
  const { main } = program.start()
  const { writeSync } = fs
  const streams = [process.stdout, process.stderr]
  for (const stream of streams) stream.write = () => true
  fs.writeSync = (/** @type {number} */ _, /** @type {any} */ bytes) => bytes.length
  try {
    for (const argv of TRAINING[kind](parish)) await main(argv, installation)
  } finally {
    fs.writeSync = writeSync
    // What stands under it again.
    for (const stream of streams) Reflect.deleteProperty(stream, 'write')
  }
}

/** @param {string} folder */
function removeOld(folder) {
  for (const name of fs.readdirSync(folder)) {
    const file = join(folder, name)
    if (Date.now() - fs.statSync(file).mtimeMs > STAYS) fs.rmSync(file)
  }
}

module.exports = {
  KINDS,
  MADE,
  SUMMING,
  builtFor,
  keepCode,
  kindOf,
  programOf,
  sealedCode,
  startable,
  train,
}
