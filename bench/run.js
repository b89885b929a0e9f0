// @ts-check
// The page and its making beside other tools, in one run: `npm run bench [rounds] [folder of a parish:week ...]`, the
// lines of these parishes measured beside those of the fixtures. Other programs may be at work on
// the machine, so every tool runs once in every round, and what counts are the ratios of medians of processor time.
// The parish is not the one that V8's code was kept of, and has the records of a year.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSync } from 'fontkit'
import { settingOf } from './gaps.js'
import { groffFile } from './tools/groff.js'
import { lualatexFile } from './tools/lualatex.js'
import { luatexFile } from './tools/luatex.js'
import { pdflatexFile } from './tools/pdflatex.js'
import { weasyprintFile } from './tools/weasyprint.js'
import { BULLETIN, issues, jobOf, parishes, WEEK } from './words.js'

/**
 * Seconds: of a clock on the wall, and of all processors in user and system. Memory in MiB, where `/usr/bin/time` tells it.
 *
 * @typedef {{ wall: number, cpu: number, memory?: number }} Taken
 * @typedef {{ name: string, command: readonly [string, ...string[]], pdf?: string, cwd?: string, taken: Taken[] }} Tool
 * @typedef {import('./words.js').Job} Job
 */

/** bash tells thousandths of a second; other shells tell hundredths, which are a fifth of `node -e 0`. */
const SHELL = spawnSync('bash', ['--version']).status === 0 ? 'bash' : 'sh'

/** Their difference is what a further issue takes in a process that is warm. */
const MANY = ['2 parishes', '12 parishes']

/** What is told of how words are set. */
const LINES = [
  'hyphens in 100 lines',
  'spread of gaps',
  'widest gap',
  'lines over 1.4',
  'short last lines',
  'lines',
]

/** Fewer gaps than these say little. */
const FEW_GAPS = 50

const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const { parish, longer, two, twelve } = parishes(folder)
const job = jobOf(parish)
const timer = existsSync('/usr/bin/time')
  ? ['/usr/bin/time', '-o', join(folder, 'memory'), '-f', '%M']
  : []

/** Told once, however often a tool is looked for. @type {Set<string>} */
const missing = new Set()
const tools = allTools()
for (const tool of tools) run(tool)
for (let round = 0; round < rounds; round++) for (const tool of tools) tool.taken.push(run(tool))
process.stdout.write(`${speed()}\n\n${setting()}\n\n${settings()}\n`)
rmSync(folder, { recursive: true })

/** @returns {readonly Tool[]} */
function allTools() {
  return [
    { name: '`node -e 0`', command: [process.execPath, '-e', '0'], taken: [] },
    command('bulletin --version', '--version'),
    command('bulletin list', 'list', parish, '--date', WEEK),
    command('bulletin preview', 'preview', parish, '--date', WEEK),
    command('bulletin check', 'check', parish, '--date', WEEK),
    make('bulletin make', parish),
    // it sets more words than the others
    { ...make('bulletin make, one more article', longer), pdf: '' },
    cold(),
    ...[two, twelve].map((all, at) =>
      command(MANY[at] ?? '', 'make', '--all', all, '--date', WEEK, '--jobs', '1', '--fresh'),
    ),
    script('pdfkit `doc.text`', 'pdfkit', job, folder),
    script('pdfmake', 'pdfmake', job, folder),
    ...groff(),
    ...pdflatex(),
    ...luatex(),
    ...lualatex(job, folder),
    ...weasyprint(),
    ...typst(job, folder),
  ]
}

/** @param {string} name @param {readonly string[]} argv @returns {Tool} */
function command(name, ...argv) {
  return { name, command: [process.execPath, BULLETIN, ...argv], taken: [] }
}

/** @param {string} name @param {string} parish @param {string} week @returns {Tool} */
function make(name, parish, week = WEEK) {
  const out = mkdtempSync(join(folder, 'issue-'))
  const pdf = join(out, 'insert-pages.pdf')
  return { ...command(name, 'make', parish, '--date', week, '--yes', '--quiet', '--out', out), pdf }
}

/**
 * As the program runs where V8's code of it is neither brought nor kept: code made under other flags is refused, and a
 * cache that is no folder takes none.
 *
 * @returns {Tool}
 */
function cold() {
  const tool = make('bulletin make, no code kept', parish)
  const [node, ...argv] = tool.command
  return {
    ...tool,
    command: ['env', 'XDG_CACHE_HOME=/dev/null', node, '--stack-size=980', ...argv],
  }
}

/** @returns {readonly Tool[]} */
function weasyprint() {
  if (spawnSync('weasyprint', ['--version']).status !== 0)
    return absent('WeasyPrint', 'apt-get install --no-install-recommends weasyprint')
  writeFileSync(join(folder, 'page.html'), weasyprintFile(job))
  const pdf = join(folder, 'weasyprint.pdf')
  const command = /** @type {const} */ (['weasyprint', '--quiet', 'page.html', 'weasyprint.pdf'])
  return [{ name: 'WeasyPrint', command: [...command], pdf, cwd: folder, taken: [] }]
}

/** @returns {readonly Tool[]} */
function groff() {
  if (spawnSync('groff', ['-Tpdf'], { input: '' }).status !== 0)
    return absent('groff', 'apt-get install groff')
  writeFileSync(join(folder, 'page.groff'), groffFile(job))
  const pdf = join(folder, 'groff.pdf')
  return [
    {
      name: 'groff',
      command: ['sh', '-c', 'groff -Kutf8 -Tpdf page.groff >groff.pdf'],
      pdf,
      cwd: folder,
      taken: [],
    },
  ]
}

/** @returns {readonly Tool[]} */
function pdflatex() {
  const packages = spawnSync('kpsewhich', ['microtype.sty', 'lmodern.sty'])
  if (packages.status !== 0 || spawnSync('pdflatex', ['--version']).status !== 0)
    return absent('pdfLaTeX with microtype', 'apt-get install texlive-latex-recommended lmodern')
  writeFileSync(join(folder, 'pdflatex.tex'), pdflatexFile(job))
  const pdf = join(folder, 'pdflatex.pdf')
  const command = /** @type {const} */ (['pdflatex', '--interaction=batchmode', 'pdflatex.tex'])
  return [{ name: 'pdfLaTeX with microtype', command: [...command], pdf, cwd: folder, taken: [] }]
}

/** @param {string} name @param {string} tool @param {Job} job @param {string} folder @param {readonly string[]} more @returns {Tool} */
function script(name, tool, job, folder, ...more) {
  const pdf = join(folder, `${tool}.pdf`)
  const jobFile = join(folder, 'job.json')
  writeFileSync(jobFile, JSON.stringify(job))
  const file = join(import.meta.dirname, 'tools', `${tool}.js`)
  return { name, command: [process.execPath, file, jobFile, pdf, ...more], pdf, taken: [] }
}

/** @returns {readonly Tool[]} */
function luatex() {
  if (spawnSync('luatex', ['--version']).status !== 0)
    return absent('LuaTeX', 'apt-get install --no-install-recommends texlive-luatex')
  writeFileSync(join(folder, 'luatex.tex'), luatexFile(job))
  const pdf = join(folder, 'luatex.pdf')
  const command = /** @type {const} */ (['luatex', '--interaction=batchmode', 'luatex.tex'])
  return [{ name: 'LuaTeX', command: [...command], pdf, cwd: folder, taken: [] }]
}

/** @param {Job} job @param {string} folder @returns {readonly Tool[]} */
function lualatex(job, folder) {
  const microtype = spawnSync('kpsewhich', ['microtype.sty', 'fontspec.sty'])
  if (microtype.status !== 0)
    return absent(
      'LuaLaTeX with microtype',
      'apt-get install --no-install-recommends texlive-luatex texlive-latex-recommended',
    )
  writeFileSync(join(folder, 'lualatex.tex'), lualatexFile(job))
  const pdf = join(folder, 'lualatex.pdf')
  const command = /** @type {const} */ (['lualatex', '--interaction=batchmode', 'lualatex.tex'])
  return [{ name: 'LuaLaTeX with microtype', command: [...command], pdf, cwd: folder, taken: [] }]
}

/** @param {Job} job @param {string} folder @returns {readonly Tool[]} */
function typst(job, folder) {
  const wanted = process.env['TYPST'] ?? '@myriaddreamin/typst-ts-node-compiler'
  try {
    const module = createRequire(import.meta.url).resolve(wanted)
    return [script('Typst, limits on', 'typst', job, folder, module)]
  } catch {
    return absent('Typst', 'npm install --no-save @myriaddreamin/typst-ts-node-compiler')
  }
}

/** @param {string} name @param {string} how @returns {readonly Tool[]} */
function absent(name, how) {
  if (!missing.has(name))
    process.stderr.write(`${name} is not here; to have it in the table: ${how}\n`)
  missing.add(name)
  return []
}

/** What a whole process takes; a shell tells the time of what it started (POSIX, `times`). @param {Tool} tool @returns {Taken} */
function run({ name, command, cwd }) {
  const line = '"$@" >/dev/null; code=$?; times; exit $code'
  const start = performance.now()
  const { status, stdout, stderr, error } = spawnSync(
    SHELL,
    ['-c', line, SHELL, ...timer, ...command],
    {
      cwd,
      encoding: 'utf8',
      // bash takes a pipe of Node's for a remote login, and reads a person's settings then.
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`)
  const [, children = ''] = stdout.trim().split('\n')
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  )
  if (timer.length === 0) return { wall, cpu }
  return { wall, cpu, memory: Number(readFileSync(join(folder, 'memory'), 'utf8')) / 1024 }
}

/** @param {Tool | undefined} tool @param {'wall' | 'cpu' | 'memory'} kind */
function medianOf(tool, kind) {
  return median((tool?.taken ?? []).map((one) => one[kind] ?? Number.NaN))
}

/** What each tool takes, and last what a further issue takes in one process. */
function speed() {
  const floor = medianOf(tools[0], 'cpu')
  const row = (
    /** @type {string} */ name,
    /** @type {number} */ cpu,
    /** @type {readonly string[]} */ ...rest
  ) => [name, cpu.toFixed(3), (cpu / floor).toFixed(2), ...rest]
  const rows = tools.map((tool) =>
    row(
      tool.name,
      medianOf(tool, 'cpu'),
      medianOf(tool, 'wall').toFixed(2),
      medianOf(tool, 'memory').toFixed(0),
    ),
  )
  const [few, many] = MANY.map((name) =>
    medianOf(
      tools.find((tool) => tool.name === name),
      'cpu',
    ),
  )
  const further = row('a further issue in one process', ((many ?? 0) - (few ?? 0)) / 10, '', '')
  return written(['', 'CPU, s', '÷ `node -e 0`', 'wall, s', 'memory, MiB'], [...rows, further])
}

/** How each tool sets the words. */
function setting() {
  return written(
    ['', ...LINES, 'PDF, kB'],
    tools.flatMap(({ name, pdf }) =>
      pdf ? [[name, ...told(pageOf(pdf, job)), (statSync(pdf).size / 1000).toFixed(0)]] : [],
    ),
  )
}

/** How every issue of the fixtures with justified text is set, and by the two tools that come near. */
function settings() {
  const rows = issues(process.argv.slice(3)).flatMap(({ parish, week, name }, at) => {
    const own = join(folder, `fixture-${at}`)
    mkdirSync(own)
    cpSync(parish, join(own, 'parish'), { recursive: true })
    const made = make('bulletin', join(own, 'parish'), week)
    run(made)
    const job = jobOf(join(own, 'parish'), week)
    const page = made.pdf && pageOf(made.pdf, job)
    if (!page || page.gaps < FEW_GAPS) return []
    const beside = [...lualatex(job, own), ...typst(job, own)].map((tool) => {
      run(tool)
      return ['', tool.name, ...(tool.pdf ? told(pageOf(tool.pdf, job)) : [])]
    })
    return [[`${name}, ${week}`, made.name, ...told(page)], ...beside]
  })
  return written(['', '', ...LINES], rows)
}

/** @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
function written(heads, rows) {
  return [heads, heads.map((_, at) => (at === 0 || heads[at] === '' ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** @param {string} pdf @param {Job} job */
function pageOf(pdf, job) {
  return settingOf(pdf, spaceOf(job), job)
}

/** @param {import('./gaps.js').Setting} setting @returns {readonly string[]} */
function told({ lines, hyphens, spread, widest, wide, short }) {
  const inHundred = ((100 * hyphens) / lines).toFixed(1)
  const counts = [wide, short, lines].map(String)
  return [inHundred, spread.toFixed(3), widest.toFixed(2), ...counts]
}

/** The face's own space in points. @param {Job} job */
function spaceOf({ face, size }) {
  const font = /** @type {import('fontkit').Font} */ (openSync(face))
  return (font.glyphForCodePoint(0x20).advanceWidth * size) / font.unitsPerEm
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
