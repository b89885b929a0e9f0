import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locator } from '../../src/source.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { plainYaml } from '../../src/yaml/plain-yaml.ts'
import { writeYaml } from '../../src/yaml/write-yaml.ts'

const read = (text: string): unknown => {
  const { root, problems } = parseYaml(text, locator('issue.yaml', text))
  expect(problems).toEqual([])
  return root && plainYaml(root)
}

it('writes a value that stands twice out twice, never as an alias', () => {
  const channels = ['print', 'text']
  const text = writeYaml({ one: { channels }, other: { channels } })
  expect(text).not.toMatch(/[&*]/)
  expect(read(text)).toEqual({ one: { channels }, other: { channels } })
})

it('is always read again as it was', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 90 })
  const lists = fc.array(fc.record({ id: words, words: fc.array(words, { minLength: 1 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(lists, (requests) => {
      expect(read(writeYaml({ requests }))).toEqual({ requests })
    }),
    { seed: 17, numRuns: 300 },
  )
})
