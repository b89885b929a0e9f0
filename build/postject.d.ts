declare module 'postject' {
  /** Puts a file into a program, under a name by which the program finds it (postject brings no types). */
  export function inject(
    program: string,
    name: string,
    file: Buffer,
    options: { readonly sentinelFuse: string; readonly machoSegmentName?: string },
  ): Promise<void>
}
