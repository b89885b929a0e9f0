// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Loads a module of src/, for build steps that write what it reads.
 *
 * @param {string} path
 */
export async function loadSource(path) {
  mkdirSync('dist', { recursive: true })
  const outfile = resolve('dist', basename(path).replace('.ts', '.mjs'))
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
