import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { systemHost } from '../../src/system/host.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'

const parish = filesBelow('fixtures/parishes/four-panels')
const line = ['make', '--yes', '--date', '2026-10-11']

/** Parts of the package that were read. */
const read: string[] = []
const installation = {
  part: (name: string): Uint8Array => {
    read.push(name)
    return readFileSync(`dist/${name}`)
  },
  script: undefined,
}

/** What making an issue reads of the package, in a process that may have made others. */
async function readForIssue(): Promise<readonly string[]> {
  read.length = 0
  const { resources } = systemHost(installation)
  expect(await run(line, { ...memoryHost(parish), resources })).toBe(0)
  return [...new Set(read)].toSorted()
}

it('a further parish of a run reads of the package only its version and the faces that it draws', async () => {
  expect(await readForIssue()).toContain('resources/names.txt')
  expect(await readForIssue()).toEqual([
    'resources/faces/eb-garamond-italic.ttf',
    'resources/faces/eb-garamond-regular.ttf',
    'resources/version.txt',
  ])
})
