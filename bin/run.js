// @ts-check
const { codeOf, keepCode } = require('./code-cache.js')
const { compile } = require('./compile.js')

/** @import { Installation } from './compile.js' */

/**
 * Runs the command line that was typed, and sets the exit code. Where this Node found no code of the
 * program to start from, a run that went well leaves some for those after it.
 *
 * @param {Installation} installation
 */
async function run(installation) {
  const { program, file } = compiled(installation)
  process.exitCode = await program.start().main(process.argv.slice(2), installation)
  if (file && program.compiledAnew && process.exitCode === 0)
    await keepCode(installation, program, file)
}

/**
 * A function of its own, so that the bytes can go before the program runs: held, they cost a run 12 ms
 * of collecting garbage.
 *
 * @param {Installation} installation
 */
function compiled(installation) {
  const { text, code, file } = codeOf(installation)
  return { program: compile(installation, text, code), file }
}

module.exports = { run }
