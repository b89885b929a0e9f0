/** Only tests pack faces. */
declare module 'wawoff2/compress.js' {
  export default function compress(file: Uint8Array): Promise<Uint8Array>
}

declare module 'wawoff2/decompress.js' {
  /** Rejects where the file is no WOFF2. */
  export default function decompress(file: Uint8Array): Promise<Uint8Array>
}
