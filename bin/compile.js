// @ts-check
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

/** The program, as a function of what Node gives to a script, and V8's code of it; written by the build. */
const PROGRAM = join(__dirname, '../dist/bulletin.cjs')
const CODE = join(__dirname, '../dist/bulletin.code')

/**
 * Bytes of bytecode that a function runs through before V8 optimises it, 66 kB if nothing is said. Most runs
 * are over before optimised code repays its making, which was a third of all their work.
 */
const BUDGET = 1_000_000

/**
 * Compiles the program, from V8's own code where the build left some for this very V8: parsing is a
 * quarter of a short run. V8 refuses code of another version or made under other flags, and then
 * compiles the text.
 */
function compile() {
  // Node 20's; later ones count calls instead, and complain of a flag that they do not know.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  const text = readFileSync(PROGRAM, 'latin1')
  const cachedData = codeIn(CODE)
  const script = new Script(text, { filename: PROGRAM, ...(cachedData && { cachedData }) })
  return { script, start: () => start(script) }
}

/**
 * Runs a script as Node runs a file of its own.
 *
 * @param {Script} script
 * @returns {{ main(argv: readonly string[]): Promise<number> }}
 */
function start(script) {
  /** @type {{ exports: any }} */
  const module = { exports: {} }
  const run = script.runInThisContext()
  run(module.exports, createRequire(PROGRAM), module, PROGRAM, dirname(PROGRAM))
  return module.exports
}

/** @param {string} path */
function codeIn(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

module.exports = { compile }
