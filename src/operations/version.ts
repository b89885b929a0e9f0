import type { Resources } from '../host.ts'

/** The package's version, as the build wrote it. */
export const versionOf = (resources: Resources): string =>
  new TextDecoder().decode(resources.resource('version.txt')).trim()
