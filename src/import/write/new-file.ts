/** A file to be written, which is not there yet: a text, or a picture in base64, so that a plan of files is JSON. */
export type NewFile = NewText | NewPicture

export interface NewText {
  /** Relative to the parish folder. */
  readonly path: string
  readonly text: string
}

export interface NewPicture {
  /** Likewise. */
  readonly path: string
  readonly base64: string
}

/** The bytes of a file that is to be written. */
export const bytesOf = (
  file: { readonly text: string } | { readonly base64: string },
): Uint8Array =>
  'text' in file
    ? new TextEncoder().encode(file.text)
    : new Uint8Array(Buffer.from(file.base64, 'base64'))
