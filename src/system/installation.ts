/** Where the program and all that it brings lie; `bin/` says it to the program that it starts. */
export interface Installation {
  /** The bytes of a file by its path under dist/, e.g. `resources/version.txt`. A missing one throws. */
  part(name: string): Uint8Array
  /** What Node is started with, a path; undefined where the program is a single file with Node inside. */
  readonly script: string | undefined
}
