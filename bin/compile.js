// @ts-check
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

/** The program, as a function of what Node gives to a script, and V8's code of it; written by the build. */
const PROGRAM = join(__dirname, '../dist/bulletin.cjs')
const CODE = join(__dirname, '../dist/bulletin.code')

/**
 * Compiles the program, from V8's own code where the build left some for this very V8: parsing is a
 * quarter of a short run. V8 refuses code of another version, and then compiles the text.
 */
function compile() {
  const text = readFileSync(PROGRAM, 'utf8')
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
