import { describe, expect, it } from 'vitest'
import { fullParish, fullWeek } from './full-week.ts'
import { compose } from './sample.ts'
import { showDocument } from './show-document.ts'

describe('a week with something of every kind', () => {
  it.each(['print', 'text'] as const)('is composed for %s', async (channel) => {
    const { document, diagnostics } = compose(fullWeek, fullParish, channel)
    expect(diagnostics).toEqual([])
    await expect(showDocument(document)).toMatchFileSnapshot(`expected/full-week.${channel}.txt`)
  })
})
