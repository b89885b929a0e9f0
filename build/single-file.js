// @ts-check
// Makes a program of one file, with Node inside, for the system that it is made on: `npm run single-file`.
// It wants dist/ as the build left it, and the Node of nodejs.org (docs/single-file.md).
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { inject } from 'postject'
import { NOTICES } from './notices.js'

const FOLDER = 'single-file'
const SCRIPT = join(FOLDER, 'main.cjs')
const CONFIG = join(FOLDER, 'sea.json')
const BLOB = join(FOLDER, 'parts.blob')
const PROGRAM = join(FOLDER, process.platform === 'win32' ? 'bulletin.exe' : 'bulletin')

/** By this mark Node knows that a file was put into it (Node's documentation, "Single executable applications"). */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const node = realpathSync(process.execPath)

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
await build({
  entryPoints: ['build/single-file-main.cjs'],
  outfile: SCRIPT,
  bundle: true,
  platform: 'node',
  target: 'node20',
})
const settings = {
  main: SCRIPT,
  output: BLOB,
  disableExperimentalSEAWarning: true,
  assets: Object.fromEntries(parts().map((name) => [name, join('dist', name)])),
}
writeFileSync(CONFIG, JSON.stringify(settings))
execFileSync(node, ['--experimental-sea-config', CONFIG])
copyFileSync(node, PROGRAM)
chmodSync(PROGRAM, 0o755)
if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', PROGRAM])
const segment = process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}
await inject(PROGRAM, 'NODE_SEA_BLOB', readFileSync(BLOB), { sentinelFuse: FUSE, ...segment })
// A Mac starts no program that is not signed; `-` signs without a name.
if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', PROGRAM])
for (const file of [SCRIPT, CONFIG, BLOB]) rmSync(file)
copyFileSync('LICENSE', join(FOLDER, 'LICENSE'))
writeFileSync(join(FOLDER, 'THIRD-PARTY-NOTICES.txt'), noticesWithNode())
console.log(PROGRAM)

/** The files under dist/, with `/`. */
function parts() {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join('dist', path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** The notices, and those of Node and of all that is built into it. */
function noticesWithNode() {
  const folder = dirname(node)
  const licence = [
    join(folder, 'LICENSE'), // as Node is unpacked on Windows
    join(folder, '../LICENSE'), // elsewhere
    join(folder, '../share/doc/nodejs/LICENSE'), // Debian's
  ].find((file) => existsSync(file))
  if (licence === undefined)
    throw new Error(`the licence of Node lies nowhere near ${node}: take the Node of nodejs.org`)
  const rule = '='.repeat(78)
  return [
    readFileSync(NOTICES, 'utf8').trim(),
    `Node.js ${process.version}\n\n${readFileSync(licence, 'utf8').trim()}`,
  ].join(`\n\n${rule}\n\n`)
}
