// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Writes the shipped themes as JSON to dist/resources/themes/, so that reading one needs no YAML. */
export function themes() {
  mkdirSync('dist/resources/themes', { recursive: true })
  for (const name of ['theme', 'large-print']) {
    const theme = parse(readFileSync(`templates/${name}.yaml`, 'utf8'))
    writeFileSync(`dist/resources/themes/${name}.json`, JSON.stringify(theme))
  }
}
