// @ts-check
// Writes what TypeScript must know of the library, lib/types/: the declarations of src/index.ts and of all that
// they name. Apart from the build, since it takes longer than all else together and only the package needs it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const folder = 'lib/types'

rmSync(folder, { recursive: true, force: true })
const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'))
const { options } = ts.convertCompilerOptionsFromJson(
  { ...config.compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true },
  '.',
)
const program = ts.createProgram(['src/index.ts'], { ...options, rootDir: 'src', outDir: folder })

/** Declarations by their paths. @type {Map<string, string>} */
const declarations = new Map()
const { diagnostics } = program.emit(undefined, (path, text) => {
  declarations.set(join(path), text)
})
for (const { messageText } of diagnostics)
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))

const source = /(from |import\()'(\.[^']*)\.ts'/g
const wanted = [join(folder, 'index.d.ts')]
for (const path of wanted) {
  const text = declarations.get(path) ?? ''
  for (const [, , to] of text.matchAll(source)) {
    const next = join(dirname(path), `${to}.d.ts`)
    if (!wanted.includes(next)) wanted.push(next)
  }
  mkdirSync(dirname(path), { recursive: true })
  // A source is imported by its own ending; whoever reads its declarations has only those.
  writeFileSync(path, text.replaceAll(source, "$1'$2.js'"))
}
