import { describe, expect, it } from 'vitest'
import { bulletin, smallParish } from './small-parish.ts'

const files = {
  ...smallParish,
  'articles/roof.md': '---\ntitle: Ida Marsh and the roof\nsunday: 2026-11-22\n---\nIt is done.\n',
}

describe('bulletin list', () => {
  it('calls an article by its title on a terminal, and by its file elsewhere, since a title may name somebody', async () => {
    const onTerminal = await bulletin(['list'], { errIsTerminal: true }, files)
    expect(onTerminal.out).toContain('(article: Ida Marsh and the roof)')
    const logged = await bulletin(['list'], {}, files)
    expect(logged.out).toContain('(article: articles/roof.md)')
    expect(logged.out).not.toContain('Ida')
  })
})
