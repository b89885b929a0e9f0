/** A file to be imported. */
export interface SourceFile {
  /** As messages name it. */
  readonly path: string
  /** Its bytes, read as they are asked for. */
  readonly pieces: () => Iterable<Uint8Array>
}
