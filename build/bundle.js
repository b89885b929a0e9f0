// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { build } from 'esbuild'
import { expressionsLater } from './expressions.js'
import { zonesKnown } from './known-zones.js'

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

/**
 * Leaves out what a run loads only once it comes to it: of the commands all but these, and of what the command line
 * itself loads all else. What these commands load stays.
 *
 * @param {readonly string[]} commands
 * @returns {import('esbuild').Plugin}
 */
const commandsAlone = (commands) => ({
  name: 'commands-alone',
  setup(builder) {
    const kept = new RegExp(`/commands/(?:${commands.join('|')})\\.ts$`)
    builder.onResolve({ filter: /^\./ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' &&
      /[\\/]src[\\/]cli[\\/](?:flags|system|main\.ts)/.test(importer) &&
      !kept.test(path)
        ? { path, namespace: 'unused' }
        : undefined,
    )
  },
})

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

/** Libraries that come as modules and as scripts: as a script one is loaded where it is first used. */
const SCRIPTS = /** @type {Readonly<Record<string, string>>} */ ({
  // The same without the threads that its asynchronous calls would start.
  fflate: 'fflate/lib/browser.cjs',
  marked: 'marked/lib/marked.umd.js',
})

/** @type {import('esbuild').Plugin} */
const librariesAsScripts = {
  name: 'libraries-as-scripts',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(${Object.keys(SCRIPTS).join('|')})$`) }, (asked) => ({
      path: resolve('node_modules', SCRIPTS[asked.path] ?? ''),
    }))
  },
}

/** What Node wraps a script in; here it is in the file, so that it need not be copied to be wrapped. */
const FUNCTION = '(function (exports, require, module, __filename, __dirname) {'

/**
 * Node's `node:crypto` alone takes as long to load as a parish, and `fflate` as long as a tenth of one: each of Node's
 * modules, and each library that is a script, is loaded where it is first used.
 */
const WHEN_USED = `const whenUsed = (load) => {
  let loaded
  return new Proxy({}, { get: (_, key) => (loaded ??= load())[key] })
}
const fileOfThis = { get href() { return require('node:url').pathToFileURL(__filename).href } };`

const script = /** @satisfies {import('esbuild').BuildOptions} */ ({
  outExtension: { '.js': '.cjs' },
  bundle: true,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // V8 asks for a callback to import from a script; what stands apart is required.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
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

/** The same `main` with a few commands: less is read, and V8 makes as many fewer functions before the first runs. */
const PART = `export { main } from './src/cli/main.ts'`

/** Parts of the program and their commands, as bin/code-cache.js starts them. */
const PARTS = /** @type {const} */ ({
  words: ['completion'],
  lists: ['list', 'why', 'ids'],
})

/**
 * Bundles the program into dist/bulletin.cjs with its libraries, as a script: V8 keeps compiled code
 * of scripts, and of modules it does not in all versions of Node that the program runs on.
 *
 * @returns the folders of the packages of which there is code in the bundles
 */
export async function bundle() {
  const plugins = [
    withoutUnused,
    librariesApart,
    librariesAsScripts,
    spanishApart,
    // Before what else loads files of src/: the first that answers is taken.
    zonesKnown,
    expressionsLater,
  ]
  const mapped = /** @type {const} */ ({
    ...script,
    // A defect may show its line.
    lineLimit: 100,
    sourcemap: 'external',
    sourcesContent: false,
  })
  const program = await build({
    ...mapped,
    stdin: { contents: PROGRAM, resolveDir: '.' },
    outfile: 'dist/bulletin.cjs',
    plugins,
  })
  for (const [name, commands] of Object.entries(PARTS))
    await build({
      ...mapped,
      stdin: { contents: PART, resolveDir: '.' },
      outfile: `dist/${name}.cjs`,
      plugins: [commandsAlone(commands), ...plugins],
    })
  await build({
    ...script,
    entryPoints: { [SPANISH]: 'src/messages/es/index.ts' },
    outdir: 'dist',
  })
  const entryPoints = Object.fromEntries(APART.map((name) => [name, name]))
  const apart = await build({ ...script, minify: true, outdir: 'dist', entryPoints })
  for (const name of ['bulletin', ...Object.keys(PARTS), SPANISH, ...APART])
    finish(`dist/${name}.cjs`)
  return [...new Set([program, apart].flatMap(({ metafile }) => packagesIn(metafile)))]
}

/** @param {import('esbuild').Metafile} metafile */
const packagesIn = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )

/** What is loaded when it is used, its lines broken where esbuild does. */
const LATER =
  /(?<=\bimport_\w+\s?=\s?)(?:require\("(?:node:[\w/]+|\.\/spanish\.cjs)"\)|__toESM\(\s?require_\w+\(\s?\),\s?1\))/

/** Signs beyond ASCII, which esbuild leaves in patterns. */
const SIGN = /[^\0-\x7f]/

/**
 * What a module is in: a function called by its path, in an object of its own. V8 makes a shape for each such object, whose
 * names it sorts into those of all others: of 815 modules that took a fortieth of `preview`.
 */
const MODULE = /(?<=\b__esm\(\s?)\{\s?"(?:\\\n|[^"])*"\(\)\{(?:"use(?:\\\n|[ strict])*";)?/

/** How the function of such an object is called. */
const MODULE_CALLED = /\(0,\s?fn\[\s?__getOwnPropNames\(\s?fn\)\[\s?0\]\]\)\(\s?fn=0\)/

const CHANGED = new RegExp(
  [LATER, SIGN, MODULE, MODULE_CALLED].map((one) => one.source).join('|'),
  'g',
)

const LATER_FROM = 'whenUsed(()=>'
const LATER_TO = ')'

/**
 * What stands in place of what was found, with as many lines. A module's block closes where its object did.
 *
 * @param {string} found
 */
function changed(found) {
  if (SIGN.test(found)) return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
  const lines = '\n'.repeat(found.split('\n').length - 1)
  if (found.startsWith('{')) return `${lines}function(){"use strict";{`
  if (found.startsWith('(')) return `${lines}fn(fn=0)`
  return `${LATER_FROM}${found}${LATER_TO}`
}

/**
 * Writes the signs beyond ASCII as escapes: the program is then read without decoding, and V8 holds it
 * in half the memory. At its end stands its hash, by which code that was kept of it is known. Where there is a map to the source, it is kept beside the program's resources for what tells
 * of defects (src/cli/report/stack-of.ts).
 *
 * @param {string} file
 */
function finish(file) {
  const text = readFileSync(file, 'utf8')
  const finished = text.replace(CHANGED, changed)
  if (/\b__esm\(\s?\{/.test(finished))
    throw new Error(`${file}: esbuild wraps a module in another way`)
  const hash = createHash('sha256').update(finished).digest('hex')
  writeFileSync(file, `${finished}//${hash}`)
  const map = `${file}.map`
  if (!existsSync(map)) return
  writeFileSync(`dist/resources/${basename(map)}`, placesAlone(readFileSync(map, 'utf8'), text))
  rmSync(map)
}

/**
 * A source map without names and without the places in a line of the source: 0.5 MB less of the package.
 *
 * @param {string} map
 * @param {string} text that it leads from, before it is finished
 */
function placesAlone(map, text) {
  const { version, sources, mappings } = JSON.parse(map)
  const longer = lengthened(text)
  let from = 0
  const lines = decode(mappings).map((segments) => {
    const start = from
    from = text.indexOf('\n', start) + 1
    const within = longer.filter(({ at }) => at >= start && (from === 0 || at < from))
    /** @type {string | undefined} */
    let before
    return segments.flatMap(([column, source, line]) => {
      const place = `${source}:${line}`
      if (source === undefined || line === undefined || place === before) return []
      before = place
      const moved = within.reduce((sum, { at, by }) => sum + (at < start + column ? by : 0), column)
      return [/** @type {[number, number, number, number]} */ ([moved, source, line, 0])]
    })
  })
  return JSON.stringify({ version, sources, names: [], mappings: encode(lines) })
}

/**
 * Where a text gets longer when it is finished, and by how much; below 0 where it gets shorter.
 *
 * @param {string} text
 */
const lengthened = (text) =>
  [...text.matchAll(CHANGED)].flatMap(({ 0: found, index }) => {
    const to = changed(found)
    if (to.includes(found))
      return [
        { at: index, by: LATER_FROM.length },
        { at: index + found.length - 1, by: LATER_TO.length },
      ]
    const last = found.lastIndexOf('\n') + 1
    return [{ at: index + last, by: to.trimStart().length - (found.length - last) }]
  })
