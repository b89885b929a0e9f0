// @ts-check
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

/**
 * Where the program and all that it brings lie: under dist/, or inside a single-file program.
 *
 * @typedef {object} Installation
 * @property {(name: string) => Buffer} part The bytes of a file by its path under dist/. A missing one throws.
 * @property {string | undefined} script What Node is started with, a path; undefined where Node is inside.
 */

/**
 * @typedef {object} Program
 * @property {boolean} compiledAnew There was no code to start from, or V8 refused it.
 * @property {() => { main(argv: readonly string[], installation: Installation): Promise<number> }} start
 * @property {() => Buffer} code V8's code of all functions that have run by now.
 */

/** The program's path under dist/: a function of what Node gives to a script. */
const PROGRAM = 'bulletin.cjs'

/**
 * Bytes of bytecode that a function runs through before V8 optimises it, 66 kB if nothing is said. Most runs
 * are over before optimised code repays its making, which was a third of all their work.
 */
const BUDGET = 1_000_000

/**
 * Compiles the program, from V8's own code where there is some: parsing is a quarter of a short run.
 *
 * @param {Installation} installation
 * @param {Buffer} text The program.
 * @param {Buffer} [code] What `Program.code` gave for the same text and Node.
 * @returns {Program}
 */
function compile({ part }, text, code) {
  // Node 20's; later ones count calls instead, and complain of a flag that they do not know.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  const script = scriptOf(PROGRAM, text, code)
  return {
    compiledAnew: script.cachedDataRejected !== false,
    start: () => start(script, PROGRAM, part),
    code: () => script.createCachedData(),
  }
}

/**
 * A script goes by its path under dist/ alone, so that a stack names no folder of whoever built it.
 *
 * @param {string} filename
 * @param {Buffer} text
 * @param {Buffer} [cachedData]
 */
const scriptOf = (filename, text, cachedData) =>
  new Script(text.toString('latin1'), { filename, ...(cachedData && { cachedData }) })

/**
 * Runs a script as Node runs a file of its own; what it requires by `./` is another part.
 *
 * @param {Script} script
 * @param {string} name
 * @param {Installation['part']} part
 */
function start(script, name, part) {
  /** @type {{ exports: any }} */
  const module = { exports: {} }
  /** @param {string} wanted */
  const requirePart = (wanted) => {
    if (!wanted.startsWith('./')) return require(wanted)
    const other = wanted.slice('./'.length)
    return start(scriptOf(other, part(other)), other, part)
  }
  script.runInThisContext()(module.exports, requirePart, module, name, '.')
  return module.exports
}

module.exports = { PROGRAM, compile }
