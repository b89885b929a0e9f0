// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/**
 * Reads the tables of readings and writes them to dist/resources/readings: the Revised Common Lectionary's,
 * the Episcopal Church's, which is that with its changes, and the Roman one.
 */
export async function readings() {
  /** @type {typeof import('../src/calendar/readings.ts')} */
  const { readingsTable, withChanges } = await loadSource('src/calendar/readings.ts')
  /** @param {string} name */
  const read = (name) => {
    const text = readFileSync(`templates/readings/${name}.txt`, 'utf8')
    const { table, diagnostics } = readingsTable(text)
    if (diagnostics.length > 0) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
    return table
  }
  const rcl = read('rcl')
  const tables = { rcl, episcopal: withChanges(rcl, read('episcopal')), roman: read('roman') }
  mkdirSync('dist/resources/readings', { recursive: true })
  for (const [name, { notice, days }] of Object.entries(tables)) {
    const json = JSON.stringify({ notice, days: [...days] })
    writeFileSync(`dist/resources/readings/${name}.json`, json)
  }
}
