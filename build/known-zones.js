// @ts-check
import { loadSource } from './load-source.js'

/**
 * Puts the list of time zones that this Node knows in the place of what makes it: a twenty-fifth of `list`.
 *
 * @type {import('esbuild').Plugin}
 */
export const zonesKnown = {
  name: 'zones-known',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]system[\\/]known-zones\.ts$/ }, async ({ path }) => ({
      contents: Object.entries(await loadSource(path))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n'),
      loader: 'js',
    }))
  },
}
