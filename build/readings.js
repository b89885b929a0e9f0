// @ts-check
import { cpSync } from 'node:fs'

/** Copies the tables of readings to dist/resources/readings/. */
export function readings() {
  cpSync('templates/readings', 'dist/resources/readings', { recursive: true })
}
