import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../src/cli/main.ts'
import { filesBelow, type MemoryHost, memoryHost, textIn } from './memory-host.ts'

const root = join(import.meta.dirname, '../fixtures/parishes')

/** The parishes of fixtures/, each with its first issue. */
export const sampleIssues = readdirSync(root).map((parish) => {
  const [first = ''] = readFileSync(join(root, parish, 'weeks.txt'), 'utf8').split('\n')
  const [week = '', ...flags] = first.split(' | ')
  return { parish, week, flags: flags.length > 0 ? flags : ['--date', week] }
})

/** Makes these editions of a sample parish's issue, and nothing else. */
export async function madeEditions(
  { parish, flags }: (typeof sampleIssues)[number],
  editions: string,
): Promise<MemoryHost> {
  const host = memoryHost(filesBelow(join(root, parish)))
  const exit = await run(['make', ...flags, '--yes', '--only', editions, '--out', '/out'], host)
  if (exit !== 0) throw new Error(host.said.err)
  return host
}

/** A file of an issue that was made so. */
export const madeFile = (host: MemoryHost, name: string): string => textIn(host, `/out/${name}`)
