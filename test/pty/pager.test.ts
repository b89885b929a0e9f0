import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { saintBrendan } from '../saint-brendan.ts'
import { openTerminal, whyNoTerminal } from './terminal.ts'

/** Needs a terminal and `less`. */
const lacks = whyNoTerminal() ?? (spawnSync('less', ['--version']).error && 'less is not installed')

const parish = {
  ...saintBrendan,
  'requests/long.yaml': [
    'section: Our common life',
    'requests:',
    ...Array.from(
      { length: 12 },
      (_, at) => `  - id: long-${at}\n    text: For house ${at} of this town.`,
    ),
    '',
  ].join('\n'),
}

const settings = { columns: 40, rows: 12, env: { PAGER: 'less', LESS: 'FRX' } }

it.skipIf(lacks)(
  'a text that is longer than the screen says how it is left, and what is typed there goes into no question',
  async () => {
    const terminal = openTerminal('approve', parish, settings)
    try {
      await terminal.shows('q leaves -')
      expect(terminal.screen()).not.toContain('Approve this')
      terminal.type('qqqq')
      await terminal.shows('Approve this')
      terminal.press('y', 'Enter')
      await terminal.shows('Your name')
      expect(terminal.screen()).not.toMatch(/Your name[^\n]*q/)
      expect(terminal.screen()).toMatch(/\bye?s?\b/)
      terminal.press('C-c')
      const { exit, isWhole } = await terminal.ended()
      expect([exit, isWhole]).toEqual([130, true])
    } finally {
      terminal.close()
    }
  },
  30_000,
)

it.skipIf(lacks)(
  'a text that the screen has room for is written out, and the question comes at once',
  async () => {
    const terminal = openTerminal('approve', saintBrendan, { ...settings, columns: 100, rows: 60 })
    try {
      await terminal.shows('Approve this')
      expect(terminal.screen()).not.toContain('q leaves -')
      terminal.press('C-c')
      await terminal.ended()
    } finally {
      terminal.close()
    }
  },
  30_000,
)

it.skipIf(lacks)(
  'says it in Spanish',
  async () => {
    const env = { ...settings.env, LC_ALL: 'es_ES.UTF-8' }
    const terminal = openTerminal('preview', parish, { ...settings, env })
    try {
      await terminal.shows('q sale -')
      terminal.type('q')
      expect((await terminal.ended()).exit).toBe(0)
    } finally {
      terminal.close()
    }
  },
  30_000,
)
