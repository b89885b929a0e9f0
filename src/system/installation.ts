/** Where the program and all that it brings lie; `bin/` says it to the program that it starts. */
export interface Installation {
  /**
   * The bytes of a file by its path under dist/, e.g. `resources/version.txt`. One that cannot be read throws an error
   * with that path as its `part`, and the system's word as its `code`.
   */
  part(name: string): Uint8Array
  /** What Node is started with, a path; undefined where the program is a single file with Node inside. */
  readonly script: string | undefined
}

/** A file of the installation that cannot be read, and the system's word why: what bin/compile.js writes on an error. */
export function brokenPart(error: unknown): { part: string; reason: string } | undefined {
  if (!(error instanceof Error && 'part' in error && 'code' in error)) return undefined
  return { part: String(error.part), reason: String(error.code) }
}
