// @ts-check
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of starter parishes by the language that they are written in. */
const STARTERS = { en: 'templates/parish', es: 'templates/parish-es' }

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
  for (const [language, folder] of Object.entries(STARTERS))
    writeFileSync(`dist/resources/starter/${language}.json`, JSON.stringify(textsOf(folder)))
}

/** @param {string} folder */
function textsOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('issues') && statSync(join(folder, path)).isFile())
    .map((path) => [path, withOwnSchemas(readFileSync(join(folder, path), 'utf8'))])
  const schemas = readdirSync('schemas').map((name) => [
    `.bulletin/${name}`,
    readFileSync(`schemas/${name}`, 'utf8'),
  ])
  const sorted = [...files, ...schemas].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted)
}

/** @param {string} text */
const withOwnSchemas = (text) =>
  text.replace(
    /(# yaml-language-server: \$schema=(?:\.\.\/)*?)\.\.\/\.\.\/schemas\//,
    '$1.bulletin/',
  )
