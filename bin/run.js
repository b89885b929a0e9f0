// @ts-check
const { SUMMING, keepCode, kindOf, programOf, startable } = require('./code-cache.js')
const { compile, telling } = require('./compile.js')

/** @import { Kind } from './code-cache.js' */
/** @import { Installation, Program } from './compile.js' */

/**
 * Bytes of bytecode that a function runs through before V8 optimises it, 66 kB if nothing is said. Most runs
 * are over before optimised code repays its making, which was a third of all their work.
 */
const BUDGET = 8_000_000

/** The same for a run over many parishes: with 60 a sixth less work than with the budget of one, or a third less than with V8's own. */
const BUDGET_FOR_MANY = 1_000_000

/**
 * The same for the V8 of Node 22 to 24, which counts calls, and rounds of a loop in a function that is still running:
 * at least ten times what it counts if nothing is said.
 */
const CALLS = 30_000
const ROUNDS = 8_000

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
    const { program, file: newCodeAt } = compiled(installation, kind)
    // V8 refuses code that was kept under other flags.
    if (newCodeAt === undefined) {
      if (argv.includes('--all')) optimiseForMany()
      else roomForNewObjects(kind)
    }
    process.exitCode = await program.start().main(argv, installation)
    if (newCodeAt && process.exitCode === 0) await keepCode(installation, program, kind, newCodeAt)
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
 * must be and not ahead, which most runs are too short for: a twentieth of `list`. The budget is Node 20's flag; those of
 * Node 22 to 24 count calls and have a compiler between the others, which took a quarter of `check`; runs of several
 * seconds take no longer for it. V8 checks the sum of kept code when asked to (code-cache.js). It complains of a flag that
 * it does not know, so later ones get none.
 */
function optimiseLate() {
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--no-incremental-marking')
  const [version = ''] = process.versions.v8.split('.')
  if (SUMMING.includes(version)) setFlagsFromString('--verify-snapshot-checksum')
  if (version === '11') setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  if (version === '12' || version === '13') {
    setFlagsFromString('--no-maglev')
    setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`)
    setFlagsFromString(`--invocation-count-for-osr=${ROUNDS}`)
  }
}

/**
 * Sets what suits a run over many parishes, once its program is compiled. The counts of Node 22 to 24 suit both: lower
 * ones took from a tenth to a third more.
 */
function optimiseForMany() {
  if (process.versions.v8.startsWith('11.'))
    setFlagsFromString(`--interrupt-budget=${BUDGET_FOR_MANY}`)
}

/**
 * How much the room for new objects grows when they fill it, from half a megabyte; V8 doubles it, up to 16. An issue's
 * keeps at a megabyte: `make` takes a quarter less memory, and no more time, since so little stays in the processor's
 * cache. A reading's grows at once, since most of what it makes lives until its end: copied from room to room, and
 * marked, it took a twelfth of `preview`.
 *
 * @param {Kind} kind
 */
function roomForNewObjects(kind) {
  const growth = { words: 2, lists: 2, readings: 8, issues: 1 }[kind]
  if (growth !== 2) setFlagsFromString(`--semi-space-growth-factor=${growth}`)
}

/**
 * `node:v8` loads all of Node's streams before it sets a flag, a fiftieth of `list` and 1.3 MiB, so the binding that it calls
 * is asked; where a Node gives that to nobody, as 24 does, `node:v8` is. Node's warning of who asks for a binding is for
 * nobody who makes an insert.
 *
 * @param {string} flag
 */
function setFlagsFromString(flag) {
  const { noDeprecation = false } = process
  process.noDeprecation = true
  // Node's types do not have it.
  const node = /** @type {any} */ (process)
  try {
    node.binding('v8').setFlagsFromString(flag)
  } catch {
    require('node:v8').setFlagsFromString(flag)
  } finally {
    process.noDeprecation = noDeprecation
  }
}

/**
 * A function of its own, so that the bytes can go before the program runs: held, they cost a run 12 ms
 * of collecting garbage.
 *
 * @param {Installation} installation
 * @param {Kind} kind
 * @returns {{ program: Program, file?: string }} `file` is where to keep code, where there was none to start from
 */
function compiled(installation, kind) {
  return startable(installation, kind, (text, code) =>
    compile(installation, text, code, programOf(kind)),
  )
}

module.exports = { compiled, optimiseForMany, optimiseLate, run }
