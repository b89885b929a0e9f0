// @ts-check
import { writeFileSync } from 'node:fs'
import { compile } from '../bin/compile.js'

/** A week that goes through all that an issue usually does. */
const ISSUE = ['make', 'fixtures/parishes/four-panels', '--date', '2026-10-11', '--dry-run']

/**
 * Writes V8's code of the program to dist/bulletin.code: of the functions that ran while an issue was
 * made. It serves the Node that built it; another one compiles the program as it goes along.
 */
export async function code() {
  const { script, start } = compile()
  await start().main([...ISSUE, '--yes', '--quiet'])
  writeFileSync('dist/bulletin.code', script.createCachedData())
}
