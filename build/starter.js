// @ts-check
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Starter parishes, and schemas for them, by the language that they are written in. */
const STARTERS = {
  en: { folder: 'templates/parish', schemas: 'schemas' },
  es: { folder: 'templates/parish-es', schemas: 'schemas/es' },
}

/**
 * Writes the starter parishes, with the schemas for editors beside them, to
 * dist/resources/starter/<language>.json: texts by path, from which `init` makes a new parish. Comes
 * after `schemas()`.
 *
 * In templates/ the files name the schemas of this package; in a new parish those of its own, so that
 * an editor finds them without a network and wherever the folder is moved or shared.
 */
export function starter() {
  mkdirSync('dist/resources/starter', { recursive: true })
  for (const [language, source] of Object.entries(STARTERS))
    writeFileSync(`dist/resources/starter/${language}.json`, JSON.stringify(textsOf(source)))
}

/** @param {{ folder: string, schemas: string }} source */
function textsOf({ folder, schemas }) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('issues') && statSync(join(folder, path)).isFile())
    .map((path) => [path, withOwnSchemas(readFileSync(join(folder, path), 'utf8'))])
  const forEditors = readdirSync(schemas)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`.bulletin/${name}`, readFileSync(join(schemas, name), 'utf8')])
  const sorted = [...files, ...forEditors].sort(([one = ''], [other = '']) =>
    one < other ? -1 : 1,
  )
  return Object.fromEntries(sorted)
}

/** @param {string} text */
const withOwnSchemas = (text) =>
  text.replace(
    /(# yaml-language-server: \$schema=(?:\.\.\/)*?)\.\.\/\.\.\/schemas\//,
    '$1.bulletin/',
  )
