// @ts-check
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Copies the program that draws SVG pictures to dist/resources/svg.wasm. */
export function svg() {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  copyFileSync(wasm, 'dist/resources/svg.wasm')
}
