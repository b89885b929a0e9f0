// @ts-check
const { Script } = require('node:vm')

/**
 * Where the program and all that it brings lie: under dist/, or inside a single-file program.
 *
 * @typedef {object} Installation
 * @property {(name: string) => Buffer} part The bytes of a file by its path under dist/. One that cannot be read throws.
 * @property {string | undefined} script What Node is started with, a path; undefined where Node is inside.
 */

/**
 * @typedef {object} Program
 * @property {boolean} compiledAnew There was no code to start from, or V8 refused it.
 * @property {(file?: string) => Started} start Runs it; `file` is its place, where that is not for the program itself to know.
 * @property {() => Buffer} code V8's code of all functions that have run by now.
 */

/**
 * @typedef {object} Started
 * @property {(argv: readonly string[], installation: Installation) => Promise<number>} main
 * @property {(installation: Installation) => Promise<void>} work In a thread of a run over many parishes.
 * @property {() => object} library What other programs call.
 */

/** The program's path under dist/: a function of what Node gives to a script. */
const PROGRAM = 'bulletin.cjs'

/** What of the program lists a parish's items and tells why each is in or out: a third of it. */
const LISTS = 'lists.cjs'

/** What of the program tells its version, its help and its completion: an eighth of it, read and started sooner. */
const WORDS = 'words.cjs'

/**
 * The same installation, of which a file that cannot be read is told as that and not as a defect: half an installation,
 * or what a virus scanner took away.
 *
 * @param {Installation} installation
 * @returns {Installation}
 */
const telling = ({ part, script }) => ({
  script,
  part(name) {
    try {
      return part(name)
    } catch (error) {
      throw broken(name, error)
    }
  },
})

/**
 * @param {string} name
 * @param {unknown} cause
 */
function broken(name, cause) {
  const code = cause instanceof Error && 'code' in cause ? cause.code : 'EIO'
  return Object.assign(new Error(`dist/${name}`, { cause }), { part: `dist/${name}`, code })
}

/**
 * Compiles the program, from V8's own code where there is some: parsing is a quarter of a short run.
 *
 * @param {Installation} installation
 * @param {Buffer} text The program, or its part of `name`.
 * @param {Buffer} [code] What `Program.code` gave for the same text and Node.
 * @param {string} [name]
 * @returns {Program}
 */
function compile({ part }, text, code, name = PROGRAM) {
  const script = scriptOf(name, text, code)
  return {
    compiledAnew: script.cachedDataRejected !== false,
    start: (file = name) => start(script, file, part),
    code: () => script.createCachedData(),
  }
}

/**
 * A script goes by its path under dist/ alone, so that a stack names no folder of whoever built it. One that is cut is
 * no script.
 *
 * @param {string} filename
 * @param {Buffer} text
 * @param {Buffer} [cachedData]
 */
function scriptOf(filename, text, cachedData) {
  try {
    return new Script(text.toString('latin1'), { filename, ...(cachedData && { cachedData }) })
  } catch (error) {
    throw broken(filename, error)
  }
}

/**
 * Runs a script as Node runs a file of its own; what it requires by `./` is another part.
 *
 * @param {Script} script
 * @param {string} file
 * @param {Installation['part']} part
 */
function start(script, file, part) {
  /** @type {{ exports: any }} */
  const module = { exports: {} }
  /** @type {Map<string, any>} */
  const parts = new Map()
  /** @param {string} wanted */
  const requirePart = (wanted) => {
    if (!wanted.startsWith('./')) return require(wanted)
    const other = wanted.slice('./'.length)
    if (!parts.has(other)) parts.set(other, start(scriptOf(other, part(other)), other, part))
    return parts.get(other)
  }
  script.runInThisContext()(module.exports, requirePart, module, file, '.')
  return module.exports
}

module.exports = { LISTS, PROGRAM, WORDS, compile, telling }
