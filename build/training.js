// @ts-check
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MADE } from '../bin/code-cache.js'

const FOLDER = 'dist/training'

/**
 * Writes the parish that V8's code is kept of (bin/code-cache.js) to dist/training/: the starter parish once it is at
 * work, with people in its words and an issue behind it. With code of the starter alone, `list` of such a parish
 * compiled 190 functions more, which took a twentieth of it.
 */
export function training() {
  for (const source of ['templates/parish', 'build/training'])
    cpSync(source, FOLDER, { recursive: true, filter: isOfParish })
  // Code that this run kept would be taken for that of the runs that are trained.
  const env = { ...process.env, XDG_CACHE_HOME: '/dev/null' }
  const argv = ['make', FOLDER, '--date', MADE, '--yes', '--quiet']
  execFileSync(process.execPath, ['bin/bulletin.js', ...argv], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const made = join(FOLDER, 'issues', MADE)
  for (const name of readdirSync(made)) if (name !== 'issue.yaml') rmSync(join(made, name))
}

/** Whether a file is read of a parish: a person's editor, double clicks and eyes have use for others. */
const isOfParish = (/** @type {string} */ path) => !/\.(?:txt|cmd|command)$|\.vscode/.test(path)
