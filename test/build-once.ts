import { execFileSync } from 'node:child_process'

/**
 * Builds once before any test, so that the tests of the command line run what a parish would run.
 * `BUILT=1` says that dist/ is fresh already.
 */
export function setup(): void {
  if (process.env['BUILT'] !== undefined) return
  execFileSync(process.execPath, ['build/build.js'], { stdio: 'inherit' })
  // Each of the projects in vitest.config.ts asks.
  process.env['BUILT'] = '1'
}
