// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/** Reads the table of readings and writes it to dist/resources/readings/rcl.json. */
export async function readings() {
  /** @type {typeof import('../src/calendar/readings.ts')} */
  const { readingsTable } = await loadSource('src/calendar/readings.ts')
  const { table, diagnostics } = readingsTable(readFileSync('templates/readings/rcl.txt', 'utf8'))
  if (diagnostics.length > 0) throw new Error(`readings: ${JSON.stringify(diagnostics)}`)
  mkdirSync('dist/resources/readings', { recursive: true })
  const { notice, days } = table
  writeFileSync('dist/resources/readings/rcl.json', JSON.stringify({ notice, days: [...days] }))
}
