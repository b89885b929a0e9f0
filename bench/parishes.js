// @ts-check
// Many parishes in one run: `npm run bench:parishes [count]`. They are generated, each with a name and words of its own, so
// that no work is shared but the program's. Told are processor time a parish, from the difference of two runs, and most
// memory, which must not grow with their number.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BULLETIN, FIXTURE, WEEK } from './words.js'

const most = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'bench-parishes-'))
/** @typedef {{ count: number, cpu: number, memory: number }} Taken in seconds and MiB */

try {
  /** @type {readonly (readonly [string, readonly string[]])[]} */
  const commands = [
    ['make', ['make']],
    ['make, where all is made', ['make']],
    ['check, four weeks', ['check']],
    ['list', ['list']],
  ]
  const [few, many] = [most / 10, most].map(Math.ceil).map(diocese)
  const rows = commands.map(([name, argv]) => {
    const [one, other] = [few, many].map((all) => run(all, argv))
    if (!one || !other) throw new Error('nothing was run')
    const each = (other.cpu - one.cpu) / (other.count - one.count)
    return [name, each.toFixed(3), one.memory.toFixed(0), other.memory.toFixed(0)]
  })
  const heads = ['', 'CPU for one more parish, s']
  const memory = [few, many].map((all) => `most memory, ${all?.count} parishes, MiB`)
  const lines = [[...heads, ...memory], ['---', '--:', '--:', '--:'], ...rows]
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

/** Copies of the fixture's parish, none like another. @param {number} count */
function diocese(count) {
  const all = join(folder, String(count))
  for (let at = 1; at <= count; at++) {
    const parish = join(all, `${at % 10}`, `parish-${at}`)
    cpSync(FIXTURE, parish, { recursive: true })
    change(join(parish, 'bulletin.yaml'), /Saint Brendan by the Water/, `Parish ${at}`)
    for (const article of ['1-winter-beds', '2-reading-rooms'])
      change(join(parish, `articles/${WEEK}-${article}.md`), /$/, `\nFor the ${at}th parish.\n`)
  }
  return { all, count }
}

/** @param {string} file @param {RegExp} from @param {string} to */
function change(file, from, to) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

/**
 * @param {{ all: string, count: number } | undefined} diocese
 * @param {readonly string[]} argv
 * @returns {Taken}
 */
function run(diocese, argv) {
  const { all = '', count = 0 } = diocese ?? {}
  const told = join(folder, 'told')
  const flags = ['--all', all, '--date', WEEK, '--jobs', '2', '--quiet']
  const { status, stderr } = spawnSync(
    '/usr/bin/time',
    ['-o', told, '-f', '%U %S %M', process.execPath, BULLETIN, ...argv, ...flags],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 },
  )
  if (status !== 0)
    throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
  const [user = 0, system = 0, memory = 0] = readFileSync(told, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
  return { count, cpu: user + system, memory: memory / 1024 }
}
