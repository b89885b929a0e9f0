import { execFileSync } from 'node:child_process'

/** Builds once before any test, so that the tests of the command line run what a parish would run. */
export function setup(): void {
  execFileSync(process.execPath, ['build/build.js'], { stdio: 'inherit' })
}
