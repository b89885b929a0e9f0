// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/** Writes the JSON Schemas of a parish's files to schemas/, from the same rules by which they are read. */
export async function schemas() {
  /** @type {typeof import('../src/schema/index.ts')} */
  const { jsonSchemas } = await loadSource('src/schema/index.ts')
  mkdirSync('schemas', { recursive: true })
  for (const [kind, schema] of jsonSchemas())
    writeFileSync(`schemas/${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
