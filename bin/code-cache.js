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
 * The program, and V8's code for it where the build or an earlier run of this Node left some.
 *
 * @param {Installation} installation
 * @param {Kind} kind
 * @returns {{ text: Buffer, code?: Buffer, file?: string }} `file` is where a run may keep code
 */
function codeOf({ part, script }, kind) {
  const text = part(programOf(kind))
  const seal = sealOf(text)
  const built = unsealed(() => part(builtFor(kind)), seal)
  if (built) return { text, code: built }
  const folder = script && cacheFolder()
  if (!folder) return { text }
  const file = join(folder, `${kind}-${shortened(seal)}.code`)
  const code = unsealed(() => fs.readFileSync(file), seal)
  return { text, file, ...(code && { code }) }
}

/**
 * V8's code of all that a program has run, as it is kept: twice, and then what it belongs to. V8 looks at its version
 * and flags alone: code with a changed bit, or for a text of the same length, it would run.
 *
 * @param {Installation} installation
 * @param {Program} program
 * @param {Kind} kind
 */
function sealedCode({ part }, program, kind) {
  const code = program.code()
  return Buffer.concat([code, code, sealOf(part(programOf(kind)))])
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
 */
function unsealed(read, seal) {
  try {
    const file = read()
    const end = file.length - seal.length
    const code = file.subarray(0, end / 2)
    return file.subarray(end).equals(seal) && file.subarray(end / 2, end).equals(code)
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

module.exports = { KINDS, MADE, builtFor, codeOf, keepCode, kindOf, programOf, sealedCode, train }
