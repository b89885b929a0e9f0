// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { build } from 'esbuild'

/** Large libraries that only some commands need: a file of its own for each, read when it is asked for. */
const APART = [
  '@resvg/resvg-wasm',
  'docx',
  'fontkit',
  'handlebars',
  'inquirer',
  'mammoth',
  'read-excel-file/universal',
  'wawoff2/decompress.js',
]

/**
 * What libraries load for work that this program does itself, or not at all. pdfkit serves as the
 * writer of the file alone; its shaping, line breaks, pictures, compression and encryption would take
 * most of its 240 ms. Of htmlparser2 the parser is used, and no tree; no command is a program of its own.
 */
const UNUSED = [
  {
    by: /[\\/]pdfkit[\\/]/,
    filter: /^(fontkit|linebreak|png-js|zlib|@noble\/ciphers(\/.*)?|js-md5|crypto-js)$/,
  },
  { by: /[\\/]htmlparser2[\\/]/, filter: /^(domhandler|domutils)$/ },
  { by: /[\\/]commander[\\/]/, filter: /^node:child_process$/ },
]

/**
 * A use of any of it would be a defect, so each stands in as a module that throws when it is touched.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutUnused = {
  name: 'without-unused',
  setup(builder) {
    for (const { by, filter } of UNUSED)
      builder.onResolve({ filter }, ({ path, importer }) =>
        by.test(importer) ? { path, namespace: 'unused' } : undefined,
      )
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get(_, name) {
        if (name === '__esModule' || typeof name === 'symbol') return undefined
        throw new Error('a library asks ${path} for ' + name) } })`,
      loader: 'js',
    }))
  },
}

/** All that a run loads only once it comes to it, but for completion: words alone come to none of it. */
/** @type {import('esbuild').Plugin} */
const withoutCommands = {
  name: 'without-commands',
  setup(builder) {
    builder.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'dynamic-import' && !path.endsWith('/commands/completion.ts')
        ? { path, namespace: 'unused' }
        : undefined,
    )
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

/** Sentences that most runs do without: a file of their own, read when one of them is touched. */
const SPANISH = 'spanish'

/** @type {import('esbuild').Plugin} */
const spanishApart = {
  name: 'spanish-apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/es\/index\.ts$/ }, ({ importer }) =>
      /[\\/]messages[\\/]catalogues\.ts$/.test(importer)
        ? { path: `./${SPANISH}.cjs`, external: true }
        : undefined,
    )
  },
}

/**
 * The expressions of marked: it makes 90 as it loads, half of them over the letters of all scripts, for a tenth of which
 * a parish's words have a use. Each is made where it is first used.
 */
const EXPRESSION = 'getRegex:()=>new RegExp(t,e)'
const LATER = `getRegex:()=>{
  let made
  const expression = () => (made ??= new RegExp(t, e))
  return new Proxy({}, {
    get(_, key) {
      const value = expression()[key]
      return typeof value === 'function' ? value.bind(made) : value
    },
    set(_, key, value) {
      expression()[key] = value
      return true
    },
  })
}`

/** @type {import('esbuild').Plugin} */
const expressionsWhenUsed = {
  name: 'expressions-when-used',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]marked\.esm\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes(EXPRESSION)) throw new Error(`${path} makes its expressions otherwise`)
      return { contents: text.replace(EXPRESSION, LATER), loader: 'js' }
    })
  },
}

/** What Node wraps a script in; here it is in the file, so that it need not be copied to be wrapped. */
const FUNCTION = '(function (exports, require, module, __filename, __dirname) {'

/** Node's `node:crypto` alone takes as long to load as a parish: each of its modules is loaded where it is first used. */
const WHEN_USED = `const whenUsed = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });
const fileOfThis = { get href() { return require('node:url').pathToFileURL(__filename).href } };`

/** @param {string} text of a bundle */
const laterWhenUsed = (text) =>
  text.replaceAll(/(?<=\bimport_\w+ ?= ?)require(?=\("(?:node:|\.\/spanish\.cjs"))/g, 'whenUsed')

/** Where each line of the program comes from; read when a defect is told (src/cli/report/source-places.ts). */
const SOURCE_MAP = 'dist/resources/bulletin.cjs.map'

const script = /** @satisfies {import('esbuild').BuildOptions} */ ({
  outExtension: { '.js': '.cjs' },
  bundle: true,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The same without the threads that its asynchronous calls would start.
  alias: { fflate: 'fflate/browser' },
  // V8 asks for a callback to import from a script; what stands apart is required.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  // They stand in the notices.
  legalComments: 'none',
  define: { 'import.meta.url': 'fileOfThis.href' },
  banner: { js: `${FUNCTION}\n${WHEN_USED}` },
  footer: { js: '})' },
  logLevel: 'warning',
})

/** The program, and what other programs call of it: one bundle, since nearly all of their code is the same. */
const PROGRAM = `
export { main, work } from './src/cli/main.ts'
export const library = () => require('./src/index.ts')
`

/** The same `main`, without what only commands need. */
const WORDS = `export { main } from './src/cli/main.ts'`

/**
 * Bundles the program into dist/bulletin.cjs with its libraries, as a script: V8 keeps compiled code
 * of scripts, and of modules it does not in all versions of Node that the program runs on.
 *
 * @returns the folders of the packages of which there is code in the bundles
 */
export async function bundle() {
  const program = await build({
    ...script,
    sourcemap: 'external',
    sourcesContent: false,
    stdin: { contents: PROGRAM, resolveDir: '.' },
    outfile: 'dist/bulletin.cjs',
    plugins: [withoutUnused, librariesApart, spanishApart, expressionsWhenUsed],
  })
  await build({
    ...script,
    minifyWhitespace: true,
    stdin: { contents: WORDS, resolveDir: '.' },
    outfile: 'dist/words.cjs',
    plugins: [withoutUnused, withoutCommands, librariesApart, spanishApart],
  })
  await build({
    ...script,
    minifyWhitespace: true,
    entryPoints: { [SPANISH]: 'src/messages/es/index.ts' },
    outdir: 'dist',
  })
  const entryPoints = Object.fromEntries(APART.map((name) => [name, name]))
  const apart = await build({ ...script, minify: true, outdir: 'dist', entryPoints })
  writeFileSync(SOURCE_MAP, linesAlone(readFileSync('dist/bulletin.cjs.map', 'utf8')))
  rmSync('dist/bulletin.cjs.map')
  for (const name of ['bulletin', 'words', SPANISH, ...APART]) finish(`dist/${name}.cjs`)
  return [...new Set([program, apart].flatMap(({ metafile }) => packagesIn(metafile)))]
}

/**
 * A source map without names and columns, since only lines are told: 0.5 MB less of the package.
 *
 * @param {string} text
 */
function linesAlone(text) {
  const { version, sources, mappings } = JSON.parse(text)
  const lines = decode(mappings).map((segments) => {
    /** @type {string | undefined} */
    let before
    return segments.flatMap(([column, source, line]) => {
      const place = `${source}:${line}`
      if (source === undefined || line === undefined || place === before) return []
      before = place
      return [/** @type {[number, number, number, number]} */ ([column, source, line, 0])]
    })
  })
  return JSON.stringify({ version, sources, names: [], mappings: encode(lines) })
}

/** @param {import('esbuild').Metafile} metafile */
const packagesIn = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )

/**
 * Writes the signs beyond ASCII as escapes: the program is then read without decoding, and V8 holds it
 * in half the memory. esbuild escapes them in strings; what it leaves stands in patterns and comments.
 *
 * @param {string} file
 */
function finish(file) {
  const escaped = (/** @type {string} */ sign) =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  const text = laterWhenUsed(readFileSync(file, 'utf8'))
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped))
}
