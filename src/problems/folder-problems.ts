/** What can be wrong with a folder, or with the system that is to read it: each code with the values of its sentence. */
export interface FolderProblems {
  /** A file or folder exists, but the system refuses to read it. `reason` is the system's word. */
  unreadable: { path: string; reason: string }
  /** A file of the program's own cannot be read: `part` is its path in the package. `reason` is the system's word. */
  'broken-installation': { part: string; reason: string }
  /** There is no parish in the folder, at whatever depth. */
  'no-parishes': { folder: string }
  /** The folder has no bulletin.yaml, and none above it has; `lookalike` is a file in it that may be meant. */
  'no-parish': { folder: string; nearby: readonly string[]; lookalike?: string | undefined }
}
