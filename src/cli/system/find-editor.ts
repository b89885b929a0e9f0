/** The editor in which a person writes a text; or that the system has no editor. */
export type FoundEditor =
  | { readonly kind: 'editor'; readonly command: string }
  /** `wanted` is what the person's settings name; undefined where they name nothing. */
  | { readonly kind: 'none'; readonly wanted: string | undefined }

/** Where editors are looked for. */
export interface Around {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Node's name of the system. */
  readonly platform: string
  /** Whether a program stands at a path. */
  readonly isProgram: (path: string) => boolean
}

/** Where nothing is named: those that show their keys on the screen first. */
const usual = ['nano', 'pico', 'vim', 'vi']

/** The editor that `VISUAL` or `EDITOR` names, else a usual one that is on this computer. */
export function findEditor(around: Around): FoundEditor {
  const { env, platform } = around
  const wanted = env['VISUAL'] || env['EDITOR'] || undefined
  const candidates = wanted === undefined ? (platform === 'win32' ? ['notepad'] : usual) : [wanted]
  const command = candidates.find((one) => isThere(programOf(one), around))
  return command === undefined ? { kind: 'none', wanted } : { kind: 'editor', command }
}

/** The program of a command line, read as the library of the questions reads it. */
const programOf = (command: string): string =>
  (command.startsWith('"') ? command.slice(1).split('"')[0] : command.split(' ')[0]) ?? command

function isThere(program: string, { env, platform, isProgram }: Around): boolean {
  const isWindows = platform === 'win32'
  const isPath = /[/\\]/.test(program)
  const path = env['PATH'] ?? env['Path'] ?? ''
  const folders = isPath ? [''] : path.split(isWindows ? ';' : ':').map((folder) => `${folder}/`)
  // Windows runs scripts by a shell alone, and none stands between.
  const endings = isWindows && !/\.(?:exe|com)$/i.test(program) ? ['.exe', '.com'] : ['']
  return folders.some((folder) => endings.some((ending) => isProgram(folder + program + ending)))
}
