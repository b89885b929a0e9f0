import { configDefaults, defineConfig } from 'vitest/config'
import { patience } from './test/patience.ts'

/**
 * Left out of `npm run test:quick`, and each in a process of its own in the whole run: what runs a browser, a terminal,
 * readers of PDF and installed programs, what counts work from the first word on or stands in for node:fs, and what takes
 * longest: hundreds of inputs, whole parishes, every question.
 */
const slow = [
  'test/bin.test.ts',
  'test/fixtures.test.ts',
  'test/docs.test.ts',
  'test/names/weights.test.ts',
  'test/cli/{faults,flushed,init,prompts}.test.ts',
  'test/fonts/measured-face.test.ts',
  'test/import/{letters,no-word-lost}.test.ts',
  'test/inline/total-fit.test.ts',
  'test/scripture/{references,import/refused}.test.ts',
  'test/library.test.ts',
  'test/load/privacy.test.ts',
  'test/privacy/{hostile-words,leave,parity}.test.ts',
  'test/{limits,fuzz/*,operations/ten-years}.test.ts',
  'test/built-program.test.ts',
  'test/package.test.ts',
  'test/pty/**/*.test.ts',
  'test/render-pdf/{insert,judges,pictures}.test.ts',
  'test/web/{browser,edition,web-font}.test.ts',
  'test/work/*.test.ts',
  'test/edit/properties.test.ts',
  'test/inline/properties.test.ts',
  'test/messages/spanish-runs.test.ts',
  'test/typeset/{cures,fit,panels}.test.ts',
]

const common = {
  globalSetup: ['test/build-once.ts'],
  testTimeout: 2 * patience,
  hookTimeout: 2 * patience,
}

export default defineConfig(({ mode }) => ({
  test: {
    // All cores: the default leaves one free, of two on a small machine.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text', 'text-summary'],
      thresholds: { 'src/select/**': { branches: 93 } },
    },
    projects: [
      // Files that share what they have loaded, which is a quarter of their work.
      {
        test: {
          ...common,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow],
          isolate: false,
        },
      },
      ...(mode === 'quick' ? [] : [{ test: { ...common, name: 'slow', include: slow } }]),
    ],
  },
}))
