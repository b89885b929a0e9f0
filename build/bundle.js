// @ts-check
import { build } from 'esbuild'

/** Bundles the program into dist/; what a command alone needs becomes a chunk loaded with that command. */
export async function bundle() {
  await build({
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
}
