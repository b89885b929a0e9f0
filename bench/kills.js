// @ts-check
// Real kills of the built program: `npm run kills [count] [seed]`. A command that writes is started in a parish on the
// disk and ended by SIGKILL at a moment that nobody chose; the next command that writes runs after it. Every file must then
// be as it was before or as it was to be, all of one command together, and nothing half written may lie about. Ends
// with 1 where that does not hold; Ctrl-C ends it with what it has counted so far.
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = join(import.meta.dirname, '../bin/bulletin.js')
const count = Number(process.argv[2] ?? 1000)
const seed = Number(process.argv[3] ?? 1)

const week = ['--date', '2026-11-22', '--yes']

/** @type {Readonly<Record<string, string>>} */
const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick, Our common life]
`,
  'requests/parish.yaml': `# Kept by Ann.
- id: margaret
  section: The sick
  person: { name: Margaret Ellery }
  from: 2026-11-15
  consent: { by: herself, date: 2026-11-10, channels: [print] }
- { id: town, section: Our common life, text: For the peace of this town. }
`,
  'letter.txt': `The weary

For all who travel home by sea.

A word of thanks

The supper was full again, and nothing was left over. Thanks to all who cooked and carried, who set the tables on
Friday and washed up on Sunday. The next one is after Easter.

We need three people more for the kitchen, and one who drives. Please speak to the wardens after the service.
`,
}

const commands = [
  ['make', ...week, '--only', 'text'],
  ['make', ...week, '--only', 'text', '--out', 'desk'],
  ['approve', ...week, '--by', 'Fr. Paul'],
  ['add', '--section', 'Our common life', '--text', 'For rain.'],
  ['section', 'rename', 'The sick', 'The sick of the parish', '--yes'],
  ['close', 'margaret', '--how', 'recovered', '--on', '2026-11-20'],
  ['import', 'letter.txt', ...week],
  ['themes', 'copy'],
]

/** What runs after a kill: it writes, so it heals, and what it writes itself lies apart. */
const next = ['init', '--editor']

/** Seeded (Mulberry32): the same moments in every run. */
let state = seed
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const root = mkdtempSync(join(tmpdir(), 'kills-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
const pristine = join(root, 'pristine')
for (const [path, text] of Object.entries(parish)) {
  mkdirSync(dirname(join(pristine, path)), { recursive: true })
  writeFileSync(join(pristine, path), text)
}

/** @param {readonly string[]} argv @param {string} folder */
const run = (argv, folder) =>
  spawnSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8' })

/**
 * Files that a person has, by their paths; approvals and records differ by the minute they tell.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, string>}
 */
const filesIn = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/\/\.(?:bulletin|vscode)\/|\/\.lock$|\.index\.json$/.test(path))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        readFileSync(path, 'latin1').replace(/^( +at: ).*$/m, '$1'),
      ]),
  )

/** @param {ReadonlyMap<string, string>} one @param {ReadonlyMap<string, string>} other */
const isSame = (one, other) => JSON.stringify([...one]) === JSON.stringify([...other])

/** Of one command: what is to become of the parish, and how long that takes, in milliseconds.
 * @param {readonly string[]} argv */
function whole(argv) {
  const folder = join(root, 'whole')
  const taken = [0, 1, 2].map(() => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(pristine, folder, { recursive: true })
    const begin = performance.now()
    const { status, stderr } = run(argv, folder)
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${status} ${stderr}`)
    return performance.now() - begin
  })
  return { argv, after: filesIn(folder), time: taken.sort((a, b) => a - b)[1] ?? 0 }
}

const before = filesIn(pristine)
const tried = commands.map(whole)
const tally = { before: 0, after: 0, wrong: 0 }
let isStopped = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isStopped = true))
for (let at = 0; at < count && !isStopped; at++) {
  const one = tried[at % tried.length]
  if (one === undefined) break
  const { argv, after, time } = one
  const folder = join(root, 'killed')
  rmSync(folder, { recursive: true, force: true })
  cpSync(pristine, folder, { recursive: true })
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: 'ignore' })
  // Most of a run reads and thinks: the moments lie around the time in which it writes.
  await Promise.race([
    pause(time * (0.4 + 0.7 * random())),
    new Promise((resolve) => child.once('exit', resolve)),
  ])
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  const healed = run(next, folder)
  const left = filesIn(folder)
  // A folder of the person's own is healed by the next run that writes there.
  if (argv.includes('--out')) run(argv, folder)
  const now = argv.includes('--out') ? filesIn(folder) : left
  if (healed.status === 0 && isSame(now, before)) tally.before++
  else if (healed.status === 0 && isSame(now, after)) tally.after++
  else {
    tally.wrong++
    console.log(`kill ${at}, ${argv.join(' ')}: ${healed.stderr}`)
    console.log([...new Set([...now.keys(), ...after.keys()])].join('\n'))
  }
}
console.log(
  `${tally.before + tally.after + tally.wrong} kills, seed ${seed}: ${tally.before} as before, ${tally.after} as it was to be, ${tally.wrong} otherwise`,
)
process.exitCode = tally.wrong === 0 ? 0 : 1
