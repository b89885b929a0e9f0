// @ts-check
import { readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

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

/** Bundles the program into dist/ with its libraries; what a command alone needs becomes a chunk loaded with that command. */
export async function bundle() {
  const { metafile } = await build({
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    // Libraries in CommonJS ask for Node's own modules by `require`, which a module does not have.
    banner: {
      js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
    },
    plugins: [leanPdfkit],
    logLevel: 'warning',
    metafile: true,
  })
  const stale = readdirSync('dist').filter(
    (name) => name.endsWith('.js') && !(`dist/${name}` in metafile.outputs),
  )
  for (const name of stale) rmSync(`dist/${name}`)
}
