// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, PROGRAM } from '../bin/compile.js'

/**
 * Writes lib/index.cjs, the library for other programs: it starts the program's own bundle. Its last line names
 * what it has, for Node's `import { makeIssue }`, which finds the names of a script without running it.
 */
export function library() {
  const part = (/** @type {string} */ name) => readFileSync(join('dist', name))
  const names = Object.keys(compile({ part, script: undefined }, part(PROGRAM)).start().library())
  mkdirSync('lib')
  writeFileSync('lib/index.cjs', `${LOADER}\n0 && (module.exports = { ${names.join(', ')} })\n`)
}

const LOADER = `const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { PROGRAM, compile } = require('../bin/compile.js')

const dist = join(__dirname, '../dist')
const part = (name) => readFileSync(join(dist, name))
const program = compile({ part, script: undefined }, part(PROGRAM))
module.exports = program.start(join(dist, PROGRAM)).library()
`
