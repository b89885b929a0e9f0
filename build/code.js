// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtFor, KINDS, programOf, sealedCode, train } from '../bin/code-cache.js'
import { compile } from '../bin/compile.js'
import { optimiseLate } from '../bin/run.js'

/**
 * Writes V8's code of the program to dist/code/, a file for each kind of run: of the functions that ran by then, since
 * those of a lesser kind run in a greater one too. It serves the Node that built it; another one makes its own, once
 * (bin/code-cache.js).
 */
export async function code() {
  const part = (/** @type {string} */ name) => readFileSync(join('dist', name))
  const installation = { part, script: resolve('bin/bulletin.js') }
  mkdirSync('dist/code')
  for (const kind of KINDS) {
    // V8 refuses code made under other flags.
    if (kind !== 'words') optimiseLate()
    const program = compile(installation, part(programOf(kind)), undefined, programOf(kind))
    await train(installation, program, kind)
    writeFileSync(join('dist', builtFor(kind)), sealedCode(installation, program, kind))
  }
}
