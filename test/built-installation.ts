import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../src/system/installation.ts'

const root = join(import.meta.dirname, '..')

/** The program as the build left it in this folder. */
export const builtInstallation: Installation = {
  part: (name) => readFileSync(join(root, 'dist', name)),
  script: join(root, 'bin/bulletin.js'),
}
