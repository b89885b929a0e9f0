// @ts-check
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'templates/parish'

/**
 * Writes the starter parish, with the schemas for editors beside it, to dist/resources/starter.json:
 * texts by path, from which `init` makes a new parish. Comes after `schemas()`.
 *
 * In templates/ the files name the schemas of this package; in a new parish those of its own, so that
 * an editor finds them without a network and wherever the folder is moved or shared.
 */
export function starter() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('issues') && statSync(join(folder, path)).isFile())
    .map((path) => [path, withOwnSchemas(readFileSync(join(folder, path), 'utf8'))])
  const schemas = readdirSync('schemas').map((name) => [
    `.bulletin/${name}`,
    readFileSync(`schemas/${name}`, 'utf8'),
  ])
  const sorted = [...files, ...schemas].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  writeFileSync('dist/resources/starter.json', JSON.stringify(Object.fromEntries(sorted)))
}

/** @param {string} text */
const withOwnSchemas = (text) =>
  text.replace(
    /(# yaml-language-server: \$schema=(?:\.\.\/)*?)\.\.\/\.\.\/schemas\//,
    '$1.bulletin/',
  )
