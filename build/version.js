// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/** Writes the package's version to dist/resources/version.txt. */
export function version() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync('dist/resources/version.txt', `${version}\n`)
}
