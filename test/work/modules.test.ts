import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

/** Modules that each module imports as it begins, by path. */
const imports = new Map<string, readonly string[]>()

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts'],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    external: ['fontkit', 'handlebars', 'inquirer', '@resvg/resvg-wasm'],
    logLevel: 'silent',
  })
  for (const [path, { imports: all }] of Object.entries(metafile.inputs)) {
    const atOnce = all.filter(({ kind, external }) => kind !== 'dynamic-import' && !external)
    imports.set(
      path,
      atOnce.map(({ path: to }) => to),
    )
  }
})

/** All modules that are loaded with one, itself among them. */
function loadedWith(path: string): readonly string[] {
  const loaded = new Set([path])
  for (const one of loaded) for (const to of imports.get(one) ?? []) loaded.add(to)
  return [...loaded]
}

/** The most modules that a command may load beside what every run does; the first is that. */
const budgets = {
  'src/cli/main.ts': 155,
  'src/cli/commands/completion.ts': 8,
  'src/cli/commands/list.ts': 330,
  'src/cli/commands/why.ts': 330,
  'src/cli/commands/check.ts': 480,
  'src/cli/commands/preview.ts': 490,
}

describe('what is loaded', () => {
  it.each(Object.entries(budgets))('%s keeps to %i modules', (path, most) => {
    const every = path === 'src/cli/main.ts' ? [] : loadedWith('src/cli/main.ts')
    const loaded = loadedWith(path).filter((one) => !every.includes(one))
    expect([path, loaded.length > most, loaded.length > most / 2]).toEqual([path, false, true])
  })

  const heavy =
    /node_modules\/(?:marked|pdfkit|fflate|yaml|valibot|htmlparser2|workerpool|cli-progress)\//

  it('is no library but commander, where nothing is asked of a parish', () => {
    expect(loadedWith('src/cli/main.ts').filter((one) => heavy.test(one))).toEqual([])
  })

  it.each(['list', 'why', 'preview', 'check'])('has no writer of PDF in it for %s', (command) => {
    const loaded = loadedWith(`src/cli/commands/${command}.ts`)
    expect(loaded.filter((one) => one.includes('node_modules/pdfkit/'))).toEqual([])
    expect(loaded.some((one) => one.includes('node_modules/yaml/'))).toBe(true)
  })
})
