// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from './load-source.js'

/** Compiles the package's templates to dist/resources/templates.json, so that making an issue needs no compiler. */
export async function templates() {
  /** @type {typeof import('../src/compose/template/compile-templates.ts')} */
  const { compileTemplates } = await loadSource('src/compose/template/compile-templates.ts')
  const compiled = compileTemplates(
    new Map([...templatesIn('templates'), ...templatesIn('templates/partials')]),
  )
  if (compiled.diagnostics.length > 0)
    throw new Error(`a template of the package is wrong: ${JSON.stringify(compiled.diagnostics)}`)
  writeFileSync(
    'dist/resources/templates.json',
    JSON.stringify(Object.fromEntries(compiled.templates)),
  )
}

/**
 * @param {string} folder
 * @returns {[string, import('../src/compose/template/template.ts').TemplateSource][]}
 */
const templatesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => [
      name.replace('.hbs', ''),
      // Not a path in the parish's folder, and not mistaken for one.
      { file: `bulletin:${folder}/${name}`, text: readFileSync(join(folder, name), 'utf8') },
    ])
