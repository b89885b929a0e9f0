// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/** Writes the shipped themes, decoded, to dist/resources/themes/. Reads the faces' names, which must be written before. */
export async function themes() {
  /** @type {typeof import('../src/theme/decode-theme.ts')} */
  const { decodeTheme } = await loadSource('src/theme/decode-theme.ts')
  const faces = JSON.parse(readFileSync('dist/resources/faces.json', 'utf8'))
  mkdirSync('dist/resources/themes', { recursive: true })
  for (const file of readdirSync('templates').filter((name) => name.endsWith('.yaml'))) {
    const path = `templates/${file}`
    const { theme } = decodeTheme(path, readFileSync(path, 'utf8'), faces, (problem) => {
      throw new Error(`${path}: ${JSON.stringify(problem)}`)
    })
    writeFileSync(`dist/resources/themes/${file.replace('.yaml', '.json')}`, JSON.stringify(theme))
  }
}
