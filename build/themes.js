// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Writes the shipped themes as JSON to dist/resources/themes/, so that reading one needs no YAML. */
export function themes() {
  mkdirSync('dist/resources/themes', { recursive: true })
  for (const file of readdirSync('templates').filter((name) => name.endsWith('.yaml'))) {
    const theme = parse(readFileSync(`templates/${file}`, 'utf8'))
    writeFileSync(`dist/resources/themes/${file.replace('.yaml', '.json')}`, JSON.stringify(theme))
  }
}
