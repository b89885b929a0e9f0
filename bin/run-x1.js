// @ts-check
const { codeOf, keepCode, kindOf, programOf } = require('./code-cache.js')
const { compile, telling } = require('./compile.js')

/** @import { Kind } from './code-cache.js' */
/** @import { Installation } from './compile.js' */

/**
 * Bytes of bytecode that a function runs through before V8 optimises it, 66 kB if nothing is said. Most runs
 * are over before optimised code repays its making, which was a third of all their work.
 */
const BUDGET = 1_000_000

/**
 * Runs the command line that was typed, and sets the exit code. Where this Node found no code of the
 * program to start from, a run that went well leaves some for those after it.
 *
 * @param {Installation} found As it lies there.
 */
async function run(found) {
  const argv = process.argv.slice(2)
  const kind = kindOf(argv)
  if (kind !== 'words') optimiseLate()
  const installation = telling(found)
  try {
    const { program, file } = compiled(installation, kind)
    process.exitCode = await program.start().main(argv, installation)
    if (file && program.compiledAnew && process.exitCode === 0)
      await keepCode(installation, program, kind, file)
  } catch (error) {
    // The program tells of other files itself; here it is the one that is gone.
    if (!(error instanceof Error && 'part' in error && 'code' in error)) throw error
    process.stderr.write(
      `error: a file of bulletin itself cannot be read: ${error.part} (${error.code})\n  Install bulletin again. The files of the parish are as they were.\n`,
    )
    process.exitCode = 74
  }
}

/**
 * Sets what suits short runs. Each regular expression is compiled once, to machine code: V8 would first compile it to
 * bytecode, and again when it is used a second time, which took a twelfth of `list`. Old objects are marked when they
 * must be and not ahead, which most runs are too short for: a twentieth of `list`. The budget is Node 20's flag; later
 * ones count calls instead, and complain of a flag that they do not know.
 */
function optimiseLate() {
  const { setFlagsFromString } = require('node:v8')
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--no-incremental-marking')
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}

/**
 * A function of its own, so that the bytes can go before the program runs: held, they cost a run 12 ms
 * of collecting garbage.
 *
 * @param {Installation} installation
 * @param {Kind} kind
 */
function compiled(installation, kind) {
  const { text, code, file } = codeOf(installation, kind)
  return { program: compile(installation, text, code, programOf(kind)), file }
}

module.exports = { compiled, optimiseLate, run }
