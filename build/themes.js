// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/**
 * Writes the shipped themes, each with what it extends, to dist/resources/themes/. Reads the faces' names, which
 * must be written before.
 */
export async function themes() {
  /** @type {typeof import('../src/theme/decode-theme.ts')} */
  const { decodeTheme } = await loadSource('src/theme/decode-theme.ts')
  /** @type {typeof import('../src/theme/written-theme.ts')} */
  const { GROUND } = await loadSource('src/theme/written-theme.ts')
  /** @type {typeof import('../src/vocabulary.ts')} */
  const { looks } = await loadSource('src/vocabulary.ts')
  const faces = JSON.parse(readFileSync('dist/resources/faces.json', 'utf8'))
  mkdirSync('dist/resources/themes', { recursive: true })
  /** @type {Map<string, import('../src/theme/written-theme.ts').WrittenTheme>} */
  const made = new Map()
  const shipped = { own: new Map(), faces, theme: made.get.bind(made), ground: GROUND }
  for (const name of [...looks, 'large-print']) {
    const path = name === 'large-print' ? `templates/${name}.yaml` : `templates/looks/${name}.yaml`
    const { written } = decodeTheme(path, readFileSync(path, 'utf8'), shipped, (problem) => {
      throw new Error(`${path}: ${JSON.stringify(problem)}`)
    })
    if (!written) throw new Error(`${path} gave no theme`)
    made.set(name, written)
    writeFileSync(`dist/resources/themes/${name}.json`, JSON.stringify(written))
  }
}
