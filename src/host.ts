/** What reading gave: the bytes, or why there are none. */
export type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' | 'refused'; readonly detail: string }

/** One entry of a folder. A link counts as what it points to. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** What reading phases may ask of the outside. Paths use `/`. */
export interface Files {
  /** The whole file. */
  read(path: string): Read
  /** The folder's entries in no certain order; empty where it is missing; `refused` where the system says no. */
  list(folder: string): readonly Entry[] | 'refused'
}

/** What the package itself ships: faces, hyphenation patterns, Bible books, templates; made by the build. */
export interface Resources {
  /** Bytes of a shipped file, e.g. `faces/eb-garamond-regular.json`. A missing one is a defect and throws. */
  resource(name: string): Uint8Array
}
