// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/** Writes the JSON Schemas of a parish's files to schemas/ and in Spanish to schemas/es/, from the same rules by which they are read. */
export async function schemas() {
  /** @type {typeof import('../src/schema/index.ts')} */
  const { jsonSchemas } = await loadSource('src/schema/index.ts')
  write('schemas', jsonSchemas('en'))
  write('schemas/es', jsonSchemas('es'))
}

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, object>} schemas
 */
function write(folder, schemas) {
  mkdirSync(folder, { recursive: true })
  for (const [kind, schema] of schemas)
    writeFileSync(`${folder}/${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
