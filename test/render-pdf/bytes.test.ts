import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashes } from './print-bytes.ts'

// Beside the packages, so that the bundle finds them.
const folder = 'node_modules/.cache/render-pdf-bytes'
const bundle = join(folder, 'print-bytes.mjs')

describe('the same insert', () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
    buildSync({
      stdin: {
        contents: `import { hashes } from './print-bytes.ts'\nconsole.log(hashes().join(' '))`,
        resolveDir: import.meta.dirname,
      },
      outfile: bundle,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has the same bytes when it is made again', () => {
    expect(hashes()).toEqual(hashes())
  })

  it.each([
    { TZ: 'Pacific/Apia', LC_ALL: 'es_ES.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'C' },
  ])('has the same bytes under TZ=$TZ LC_ALL=$LC_ALL', (environment) => {
    const env = { ...process.env, ...environment }
    const told = execFileSync(process.execPath, [bundle], { env, encoding: 'utf8' })
    expect(told.trim().split(' ')).toEqual(hashes())
  })
})
