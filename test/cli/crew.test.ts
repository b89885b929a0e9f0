import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { systemCrew } from '../../src/cli/system/crew.ts'
import { builtInstallation } from '../built-installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'crew-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('tells of a parish whose thread ends, and does the others', async () => {
  const workerpool = createRequire(import.meta.url).resolve('workerpool')
  writeFileSync(
    join(folder, 'worker.js'),
    `require(${JSON.stringify(workerpool)}).worker({
       run: ({ parish }) => parish === '/b' ? process.exit(3) : { exit: 0, out: parish, err: '', errors: 0, warnings: 0 },
     })`,
  )
  const crew = await systemCrew(2, { ...builtInstallation, script: join(folder, 'bulletin.js') })
  const terminal = {
    interactive: false,
    errIsTerminal: false,
    outIsTerminal: false,
    columns: 80,
    colour: false,
  }
  const runs = await Promise.all(
    ['/a', '/b', '/c', '/d'].map((parish) =>
      crew.run({ command: 'list', parish, flags: {}, terminal, language: 'en' }),
    ),
  )
  await crew.close()
  expect(runs.map(({ exit, out }) => [exit, out])).toEqual([
    [0, '/a'],
    [70, ''],
    [0, '/c'],
    [0, '/d'],
  ])
  expect(runs[1]).toMatchObject({ errors: 1 })
  expect(runs[1]?.err).toContain('terminated')
})
