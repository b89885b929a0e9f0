/** What of the process and the disk the search needs. */
interface Around {
  /** Folders in which programs are looked for, in their order. */
  readonly folders: readonly string[]
  readonly platform: string
  /** Where this Node lies, with all links followed. */
  readonly running: string
  /** A path with all links followed; undefined where nothing is. */
  readonly realPath: (path: string) => string | undefined
}

/**
 * The running Node by the path at which a shell finds it, where that is the same program: a package
 * manager's link goes on to point at the newest Node, while the folder of a version goes with it.
 *
 * @returns an absolute path
 */
export function nodeByName({ folders, platform, running, realPath }: Around): string {
  const [slash, name, isAbsolute] =
    platform === 'win32'
      ? (['\\', 'node.exe', /^([a-z]:)?[\\/]/i] as const)
      : (['/', 'node', /^\//] as const)
  const paths = folders
    .filter((folder) => isAbsolute.test(folder))
    .map((folder) => `${folder.replace(/[\\/]+$/, '')}${slash}${name}`)
  return paths.find((path) => realPath(path) === running) ?? running
}
