/** Its own types say that the function is called `default`; in Node and in a bundle it is the module itself. */
declare module 'bidi-js' {
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array }
    getMirroredCharacter(character: string): string | null
  }
}
