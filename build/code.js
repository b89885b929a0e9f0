// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BUILT, sealedCode, train } from '../bin/code-cache.js'
import { compile, PROGRAM } from '../bin/compile.js'

/**
 * Writes V8's code of the program to dist/bulletin.code: of the functions that ran while an issue was
 * made. It serves the Node that built it; another one makes its own, once (bin/code-cache.js).
 */
export async function code() {
  const part = (/** @type {string} */ name) => readFileSync(join('dist', name))
  const installation = { part, script: resolve('bin/bulletin.js') }
  const program = compile(installation, part(PROGRAM))
  await train(installation, program)
  writeFileSync(join('dist', BUILT), sealedCode(installation, program))
}
