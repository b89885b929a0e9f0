import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The import table (CONTRIBUTING, "How the house is laid out"). A folder may import from those named
 * and from nothing else; `types:` allows type-only imports. Files right under src/ are the base.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  base: [],
  'civil-date': ['date-fns', '@date-fns/utc'],
  yaml: ['base', 'yaml!'],
  markdown: ['base', 'marked!'],
  decode: ['base', 'yaml', 'markdown', 'calendar', 'recurrence', 'valibot'],
  recurrence: ['base'],
  csv: ['papaparse!'],
  names: ['base'],
  load: [
    'base',
    'names',
    'yaml',
    'markdown',
    'calendar',
    'recurrence',
    'csv',
    'decode',
    'valibot',
    'types:ics',
  ],
  calendar: ['base', 'recurrence', 'date-easter!'],
  hyphenation: ['base', 'types:typeset'],
  svg: ['base', '@resvg/resvg-wasm!'],
  scripture: ['base', 'htmlparser2', 'fflate', 'types:calendar', 'types:load'],
  days: ['base'],
  select: [
    'base',
    'calendar',
    'markdown',
    'recurrence',
    'days',
    'names',
    'scripture',
    'types:load',
    'types:archive',
  ],
  document: ['base'],
  compose: [
    'base',
    'document',
    'recurrence',
    'scripture',
    'handlebars!',
    'htmlparser2',
    'uqr!',
    'types:load',
    'types:select',
    'types:calendar',
    'types:markdown',
  ],
  theme: ['base', 'yaml', 'decode', 'valibot', 'types:load'],
  fonts: ['base', 'bidi-js', 'fflate', 'fontkit!', 'wawoff2!', 'types:typeset'],
  typeset: ['base', 'bidi-js', 'document', 'theme', 'types:load', 'types:fonts'],
  'render/pdf': ['base', 'pdfkit!', 'fflate', 'types:typeset', 'types:theme', 'types:fonts'],
  'render/text': ['base', 'document'],
  'render/html': ['base', 'fonts', 'render/pdf', 'types:typeset'],
  'render/ics': ['base', 'document', 'civil-date', 'render/text', 'types:recurrence'],
  'render/docx': [
    'base',
    'document',
    'civil-date',
    'render/pdf',
    'docx!',
    'fflate',
    'htmlparser2',
    'types:theme',
  ],
  'render/flow': ['base', 'document', 'htmlparser2', 'types:theme'],
  'render/mail': ['base', 'document', 'civil-date', 'render/flow'],
  'render/web': [
    'base',
    'document',
    'fonts',
    'render/flow',
    'render/html',
    'render/pdf',
    'types:theme',
  ],
  archive: [
    'base',
    'yaml',
    'valibot',
    'document',
    'types:select',
    'types:typeset',
    'types:load',
    'types:scripture',
  ],
  import: [
    'base',
    'yaml',
    'markdown',
    'scripture',
    'names',
    'recurrence',
    'days',
    // Whether a picture can be printed.
    'render/pdf',
    'types:ics',
    'types:load',
    'fflate',
    'htmlparser2',
    'mammoth!',
    'csv',
    'read-excel-file!',
    'postal-mime!',
  ],
  edit: ['base', 'yaml', 'types:load'],
  ics: ['base', 'ical.js!'],
  schema: ['base', 'decode', 'load', 'theme'],
  starter: ['base', 'yaml', 'edit'],
  messages: [
    'base',
    'types:calendar',
    'types:import',
    'types:load',
    'types:scripture',
    'types:select',
    'types:typeset',
  ],
  operations: [
    'base',
    'document',
    'fonts',
    'render/docx',
    'render/flow',
    'render/text',
    'make-issue',
    'issue',
    'stock',
    'load',
    'recurrence',
    'archive',
    'edit',
    'import',
    'ics',
    'starter',
    'calendar',
    'scripture',
    'types:select',
    'types:compose',
    'types:typeset',
    'types:render/html',
  ],
  system: ['base'],
  index: [
    'base',
    'operations',
    'system',
    'messages',
    'types:archive',
    'types:load',
    'types:select',
  ],
  cli: [
    'base',
    'render/text',
    'operations',
    'messages',
    'system',
    // Plain words and days, as prompts and flags need them before anything is asked of an operation.
    'load',
    'recurrence',
    'edit',
    'import',
    'scripture',
    'archive',
    'types:calendar',
    'types:issue',
    'types:select',
    'types:starter',
    'types:typeset',
    'types:render/html',
    'commander!',
    'inquirer!',
    'workerpool',
    'cli-progress',
  ],
}

/** Libraries with `!` belong to the one folder that names them. */
const owned = new Map(
  Object.entries(table).flatMap(([folder, rows]) =>
    rows.filter((row) => row.endsWith('!')).map((row) => [row.slice(0, -1), folder] as const),
  ),
)

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const root = join(import.meta.dirname, '..', 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
const source = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

/** The sequence and its steps, and what gathers what it works with: they may import every phase. */
const top = ['make-issue', 'issue', 'stock']

const folderOf = (file: string): string => {
  if (/^(?:escape|meant|problems)\//.test(file)) return 'base'
  if (file.startsWith('render/')) return file.split('/').slice(0, 2).join('/')
  if (file.includes('/')) return file.split('/')[0] ?? file
  if (file === 'civil-date.ts' || file === 'index.ts') return file.replace('.ts', '')
  return top.includes(file.replace('.ts', '')) ? file.replace('.ts', '') : 'base'
}

const imports: readonly Import[] = files.flatMap((from) =>
  [
    ...(source.get(from) ?? '').matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gms,
    ),
  ].map((match) => {
    const name = match[2] ?? match[3] ?? match[4] ?? ''
    const to = name.startsWith('.')
      ? relative(root, join(root, dirname(from), name)).replaceAll('\\', '/')
      : name
    return { from, to, typeOnly: match[1] !== undefined }
  }),
)

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function allowed({ from, to, typeOnly }: Import): boolean {
  const folder = folderOf(from)
  if (top.includes(folder)) return true
  const rows = table[folder] ?? []
  if (!source.has(to)) {
    if (to === 'node:zlib') return folder === 'archive'
    if (to === 'node:crypto') return ['archive', 'operations', 'system', 'cli'].includes(folder)
    if (to.startsWith('node:')) return ['cli', 'system', 'index'].includes(folder)
    const name = packageOf(to)
    return rows.includes(name) || rows.includes(`${name}!`)
  }
  const target = folderOf(to) === 'civil-date' ? 'base' : folderOf(to)
  if (target === folder || rows.includes(target)) return true
  return typeOnly && (rows.includes(`types:${target}`) || folder === 'base')
}

describe('how the house is laid out', () => {
  it('finds imports to judge', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it('names every folder in the table', () => {
    const folders = new Set(files.map(folderOf))
    expect([...folders].filter((folder) => !(folder in table) && !top.includes(folder))).toEqual([])
  })

  it('imports only in the directions of the table', () => {
    const wrong = imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} -> ${to}`)
    expect(wrong).toEqual([])
  })

  it('lets one folder alone import each library', () => {
    const wrong = imports.filter(({ from, to }) => {
      const owner = source.has(to) ? undefined : owned.get(packageOf(to))
      return owner !== undefined && owner !== folderOf(from)
    })
    expect(wrong).toEqual([])
  })

  it('has no circle of imports, be they of types alone', () => {
    const next = new Map<string, readonly string[]>(
      files.map((file) => [
        file,
        imports.filter(({ from, to }) => from === file && source.has(to)).map(({ to }) => to),
      ]),
    )
    expect(files.filter((file) => reaches(next, file, file, new Set()))).toEqual([])
  })

  it('keeps the clock, chance, the process and the locale with the machine', () => {
    const machine = ['cli', 'system']
    const forbidden =
      /\bprocess\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bIntl\.|\blocaleCompare\b|\.toLocale[A-Z]|\bconsole\./
    const wrong = files.filter(
      (file) =>
        !machine.includes(folderOf(file)) &&
        forbidden.test(withoutComments(source.get(file) ?? '')),
    )
    expect(wrong).toEqual([])
  })

  it('lets only the system folders touch the process and the disk', () => {
    const isSystem = (file: string): boolean => /^(?:cli\/)?system\//.test(file)
    expect(files.filter(isSystem).length).toBeGreaterThan(5)
    const wrong = files.filter(
      (file) =>
        !isSystem(file) &&
        file !== 'index.ts' &&
        /(from|import\()\s*'node:(fs|child_process|os|http)|\bprocess\./.test(
          withoutComments(source.get(file) ?? ''),
        ),
    )
    expect(wrong).toEqual([])
  })

  it('keeps sentences and the terminal out of the operations', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        ((from.startsWith('operations/') || from === 'index.ts') && /^cli\//.test(to)) ||
        (from.startsWith('operations/') && to.startsWith('messages/')),
    )
    expect(wrong).toEqual([])
  })

  it('has no folder too full to be looked over', () => {
    const count = new Map<string, number>()
    for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1)
    expect([...count].filter(([, many]) => many > most)).toEqual([])
  })
})

/** Files side by side in one folder. */
const most = 25

function reaches(
  next: ReadonlyMap<string, readonly string[]>,
  from: string,
  goal: string,
  seen: Set<string>,
): boolean {
  return (next.get(from) ?? []).some((file) => {
    if (file === goal) return true
    if (seen.has(file)) return false
    seen.add(file)
    return reaches(next, file, goal, seen)
  })
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g, '')
