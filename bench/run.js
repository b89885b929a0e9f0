// @ts-check
// The page and its making beside other tools, in one run: `npm run bench [rounds]`. Other programs may be
// at work on the machine, so every tool runs once in every round, and what counts are the ratios of medians.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSync } from 'fontkit'
import { settingOf } from './gaps.js'
import { lualatexFile } from './tools/lualatex.js'
import { luatexFile } from './tools/luatex.js'
import { BULLETIN, jobOf, parishes, WEEK } from './words.js'

/**
 * @typedef {{ name: string, command: readonly [string, ...string[]], pdf?: string, cwd?: string, seconds: number[] }} Tool
 */

const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const { fixture, longer } = parishes(folder)
const job = jobOf(fixture)
const jobFile = join(folder, 'job.json')
writeFileSync(jobFile, JSON.stringify(job))

const tools = allTools()
for (const tool of tools) run(tool)
for (let round = 0; round < rounds; round++) for (const tool of tools) tool.seconds.push(run(tool))
process.stdout.write(`${table()}\n`)
rmSync(folder, { recursive: true })

/** @returns {readonly Tool[]} */
function allTools() {
  return [
    { name: '`node -e 0`', command: [process.execPath, '-e', '0'], seconds: [] },
    bulletin('bulletin make', fixture),
    bulletin('bulletin make, one more article', longer),
    script('pdfkit `doc.text`', 'pdfkit'),
    script('pdfmake', 'pdfmake'),
    ...luatex(),
    ...lualatex(),
    ...typst(),
  ]
}

/** @param {string} name @param {string} parish @returns {Tool} */
function bulletin(name, parish) {
  const out = mkdtempSync(join(folder, 'issue-'))
  const argv = ['make', parish, '--date', WEEK, '--yes', '--quiet', '--out', out]
  const pdf = join(out, 'insert-pages.pdf')
  return { name, command: [process.execPath, BULLETIN, ...argv], pdf, seconds: [] }
}

/** @param {string} name @param {string} tool @param {readonly string[]} more @returns {Tool} */
function script(name, tool, ...more) {
  const pdf = join(folder, `${tool}.pdf`)
  const file = join(import.meta.dirname, 'tools', `${tool}.js`)
  return { name, command: [process.execPath, file, jobFile, pdf, ...more], pdf, seconds: [] }
}

/** @returns {readonly Tool[]} */
function luatex() {
  if (spawnSync('luatex', ['--version']).status !== 0)
    return absent('LuaTeX', 'apt-get install --no-install-recommends texlive-luatex')
  writeFileSync(join(folder, 'luatex.tex'), luatexFile(job))
  const pdf = join(folder, 'luatex.pdf')
  const command = /** @type {const} */ (['luatex', '--interaction=batchmode', 'luatex.tex'])
  return [{ name: 'LuaTeX', command: [...command], pdf, cwd: folder, seconds: [] }]
}

/** @returns {readonly Tool[]} */
function lualatex() {
  const microtype = spawnSync('kpsewhich', ['microtype.sty', 'fontspec.sty'])
  if (microtype.status !== 0)
    return absent(
      'LuaLaTeX with microtype',
      'apt-get install --no-install-recommends texlive-luatex texlive-latex-recommended',
    )
  writeFileSync(join(folder, 'lualatex.tex'), lualatexFile(job))
  const pdf = join(folder, 'lualatex.pdf')
  const command = /** @type {const} */ (['lualatex', '--interaction=batchmode', 'lualatex.tex'])
  return [{ name: 'LuaLaTeX with microtype', command: [...command], pdf, cwd: folder, seconds: [] }]
}

/** @returns {readonly Tool[]} */
function typst() {
  const wanted = process.env['TYPST'] ?? '@myriaddreamin/typst-ts-node-compiler'
  try {
    const module = createRequire(import.meta.url).resolve(wanted)
    return [script('Typst, limits on', 'typst', module)]
  } catch {
    return absent('Typst', 'npm install --no-save @myriaddreamin/typst-ts-node-compiler')
  }
}

/** @param {string} name @param {string} how @returns {readonly Tool[]} */
function absent(name, how) {
  process.stderr.write(`${name} is not here; to have it in the table: ${how}\n`)
  return []
}

/** Seconds of a whole process. @param {Tool} tool */
function run({ name, command: [program, ...argv], cwd }) {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(program, argv, { cwd, encoding: 'utf8' })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`)
  return seconds
}

function table() {
  const [floor, , , plain] = tools.map(({ seconds }) => median(seconds))
  const heads = [
    '',
    's',
    '÷ `node -e 0`',
    '÷ pdfkit',
    'hyphens in 100 lines',
    'spread of gaps',
    'widest gap',
    'lines over 1.4',
    'lines',
    'PDF, kB',
  ]
  const rows = tools.map(({ name, seconds, pdf }) => {
    const taken = median(seconds)
    const times = [taken, taken / (floor ?? 1), taken / (plain ?? 1)].map((n) => n.toFixed(2))
    return [name, ...times, ...(pdf ? page(pdf) : ['', '', '', '', '', ''])]
  })
  return [heads, heads.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** @param {string} pdf @returns {readonly string[]} */
function page(pdf) {
  const { lines, hyphens, spread, widest, wide } = settingOf(pdf, spaceOf(job))
  const size = (statSync(pdf).size / 1000).toFixed(0)
  const inHundred = ((100 * hyphens) / lines).toFixed(1)
  return [inHundred, spread.toFixed(3), widest.toFixed(2), String(wide), String(lines), size]
}

/** The face's own space in points. @param {import('./words.js').Job} job */
function spaceOf({ face, size }) {
  const font = /** @type {import('fontkit').Font} */ (openSync(face))
  return (font.glyphForCodePoint(0x20).advanceWidth * size) / font.unitsPerEm
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
