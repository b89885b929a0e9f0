// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Compiles the package's templates to dist/resources/templates.json, so that making an issue needs no compiler. */
export async function templates() {
  const { compileTemplates } = await loadCompiler()
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
 * @returns {[string, import('../src/compose/template.ts').TemplateSource][]}
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

/** @returns {Promise<typeof import('../src/compose/compile-templates.ts')>} */
async function loadCompiler() {
  mkdirSync('dist', { recursive: true })
  const outfile = resolve('dist', 'compile-templates.mjs')
  await build({
    entryPoints: ['src/compose/compile-templates.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
