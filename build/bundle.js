// @ts-check
import { readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

/** Large libraries that only some commands need: a file of its own for each, read when it is asked for. */
const APART = ['fontkit', 'handlebars', 'inquirer']

/** What pdfkit loads for work that this program does itself: shaping, line breaks, pictures, encryption. */
const unusedByPdfkit = /^(fontkit|linebreak|png-js|@noble\/ciphers(\/.*)?|js-md5|crypto-js)$/

/**
 * pdfkit serves as the writer of the file alone; what it loads besides takes most of its 240 ms. A use
 * of any of it would be a defect, so each stands in as a module that throws when it is touched.
 *
 * @type {import('esbuild').Plugin}
 */
const leanPdfkit = {
  name: 'lean-pdfkit',
  setup(builder) {
    builder.onResolve({ filter: unusedByPdfkit }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get(_, name) {
        if (name === '__esModule' || typeof name === 'symbol') return undefined
        throw new Error('pdfkit asks ${path} for ' + name) } })`,
      loader: 'js',
    }))
  },
}

/** @type {import('esbuild').Plugin} */
const librariesApart = {
  name: 'libraries-apart',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(${APART.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }))
  },
}

/** @type {import('esbuild').BuildOptions} */
const script = {
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // V8 asks for a callback to import from a script; what stands apart is required.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  define: { 'import.meta.url': 'fileOfThis' },
  banner: { js: "const fileOfThis = require('node:url').pathToFileURL(__filename)" },
  logLevel: 'warning',
}

/**
 * Bundles the program into dist/bulletin.cjs with its libraries, as a script: V8 keeps compiled code
 * of scripts, and of modules it does not in all versions of Node that the program runs on.
 */
export async function bundle() {
  for (const name of readdirSync('dist')) if (/\.(js|cjs|code)$/.test(name)) rmSync(`dist/${name}`)
  await build({
    ...script,
    entryPoints: { bulletin: 'src/cli/main.ts' },
    plugins: [leanPdfkit, librariesApart],
  })
  await build({ ...script, entryPoints: Object.fromEntries(APART.map((name) => [name, name])) })
}
