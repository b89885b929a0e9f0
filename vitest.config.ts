import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { patience } from './test/patience.ts'

/** Each in a process of its own: what counts work from the first word on, and what stands in for node:fs. */
const alone = ['test/cli/{faults,flushed}.test.ts', 'test/work/*.test.ts']

/**
 * Left out of `npm run test:quick`: what runs a browser, a terminal, readers of PDF and installed programs, and what
 * takes longest: hundreds of inputs, whole parishes, every question.
 */
const slow = [
  'test/bin.test.ts',
  'test/fixtures.test.ts',
  'test/docs.test.ts',
  'test/names/weights.test.ts',
  'test/cli/{init,prompts}.test.ts',
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
  'test/edit/properties.test.ts',
  'test/inline/properties.test.ts',
  'test/messages/spanish-runs.test.ts',
  'test/typeset/{cures,fit,panels}.test.ts',
]

/** Takes longest of all files, which are small: by their size they would come last, and a core would wait for them. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /\/test\/(?:(?:bin|docs|fixtures|library)|(?:fuzz|privacy|pty)\/\w+|inline\/total-fit|names\/weights|operations\/ten-years|render-pdf\/judges|typeset\/cures|web\/edition)\.test\.ts$/.test(
    moduleId,
  )

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

const common = {
  globalSetup: ['test/build-once.ts'],
  testTimeout: 2 * patience,
  hookTimeout: 2 * patience,
}

export default defineConfig(({ mode }) => ({
  test: {
    // All cores: the default leaves one free, of two on a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text', 'text-summary'],
      thresholds: { 'src/select/**': { branches: 93 } },
    },
    projects: [
      // Files that share what they have loaded and what V8 has compiled of it, which is a quarter of their work.
      {
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone, ...(mode === 'quick' ? slow : [])],
          isolate: false,
        },
      },
      ...(mode === 'quick' ? [] : [{ test: { ...common, name: 'alone', include: alone } }]),
    ],
  },
}))
