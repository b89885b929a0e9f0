import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { printCommand } from '../../src/cli/system/print-command.ts'
import { textIn } from '../memory-host.ts'
import { bulletin, smallParish } from './small-parish.ts'

const week = ['--date', '2026-11-22', '--yes']
const folder = '/parish/issues/2026-11-22'
const shaped = (insert: string) => ({
  ...smallParish,
  'bulletin.yaml': `${smallParish['bulletin.yaml']}insert: ${insert}\n`,
})

describe('make --print', () => {
  it('sends the insert to the printer with its sides and its paper, and notes it as printed', async () => {
    const { host, exit, err } = await bulletin(['make', ...week, '--print'], {})
    expect(exit).toBe(0)
    expect(host.sentToPrinter).toEqual([
      { path: `${folder}/insert.pdf`, sides: 'one-sided', paper: 'letter' },
    ])
    expect(err).toContain('Sent to the printer: insert.pdf, one copy.')
    expect(err).toContain('Noted as printed')
    expect(textIn(host, `${folder}/issue.yaml`)).toContain('printed:')
  })

  it.each([
    ['{ shape: half-fold, paper: a4 }', 'two-sided-short-edge', 'a4'],
    ['{ shape: half-fold, duplex: long-edge }', 'two-sided-long-edge', 'letter'],
  ])('turns the paper as the sheet of %s is made for', async (insert, sides, paper) => {
    const { host } = await bulletin(['make', ...week, '--print'], {}, shaped(insert))
    expect(host.sentToPrinter).toMatchObject([{ sides, paper }])
  })

  it('sends each edition on paper that is made, an issue that lies there already too', async () => {
    const editions = ['--edition', 'standard,large-print']
    const { host } = await bulletin(['make', ...week, ...editions], {})
    const again = await bulletin(
      ['make', ...week, ...editions, '--print', '--json'],
      {},
      Object.fromEntries(host.files),
    )
    expect([host.sentToPrinter, again.host.sentToPrinter.map(({ path }) => path)]).toEqual([
      [],
      [`${folder}/insert.pdf`, `${folder}/large-print.pdf`],
    ])
    expect(JSON.parse(again.out).sentToPrinter).toEqual(['insert.pdf', 'large-print.pdf'])
  })

  it('sends nothing that is not made', async () => {
    const broken = { ...smallParish, 'requests/parish.yaml': '- { txt: x }\n' }
    const { host, exit } = await bulletin(['make', ...week, '--print'], {}, broken)
    expect([exit, host.sentToPrinter]).toEqual([1, []])
    for (const flags of [['--dry-run'], ['--out', 'desk'], ['--only', 'text']])
      expect((await bulletin(['make', ...week, '--print', ...flags])).exit).toBe(2)
  })

  it('ends with 74 where the printer takes nothing, says why, and notes nothing as printed', async () => {
    const { host, exit, err } = await bulletin(['make', ...week, '--print'], {
      noPrinter: 'lp: Error - no default destination available.',
    })
    expect(exit).toBe(74)
    expect(err).toContain('insert.pdf is written, but the printer did not take it (lp: Error')
    expect(textIn(host, `${folder}/issue.yaml`)).not.toContain('printed:')
  })

  it('is offered at the desk where there is a printer, and whoever takes it is not asked again', async () => {
    const choices = ['--date', '2026-11-22', '--leave-out', 'synod', '--verse', 'Psalm 23:1']
    const print = 'Write the files, and print'
    const { host, err } = await bulletin(['make', ...choices], { answers: [print] })
    expect(host.sentToPrinter).toHaveLength(1)
    expect(err).toContain('Noted as printed')
    expect(err).toMatch(/The same without questions: .* --print/)
    const notOffered = [
      [['--only', 'text'], {}],
      [['--out', 'desk'], {}],
      [[], { noPrinter: 'lp: none' }],
    ] as const
    for (const [flags, settings] of notOffered) {
      const other = await bulletin(['make', ...choices, ...flags], {
        answers: [print],
        ...settings,
      })
      expect(other.err).toContain(`"${print}" is not offered: Write the files | `)
    }
  })

  it('comes after one question where clergy approved something else', async () => {
    const approved = await bulletin(['approve', '--by', 'Ruth Amsel', ...week])
    const yaml = smallParish['requests/2026-11-22-diocese.yaml'].replace('the synod', 'all synods')
    const files = {
      ...Object.fromEntries(approved.host.files),
      '/parish/requests/2026-11-22-diocese.yaml': yaml,
    }
    const settled = ['--date', '2026-11-22', '--leave-out', 'bishop', '--verse', 'Psalm 23:1']
    const answers = ['Write it all the same', false]
    const { host, exit, err } = await bulletin(['make', ...settled], { answers }, files)
    expect(exit).toBe(0)
    expect(err).toMatch(/The same without questions: .* --reopen/)
    expect(host.questions).toHaveLength(2)
    expect(err).toMatch(/is not what was approved:\s+“.+” changed\n/)
    expect(textIn(host, `${folder}/bulletin.txt`)).toContain('UPDATED')
  })

  it('sends the test sheet as the parish prints', async () => {
    const { host } = await bulletin(['make', ...week, '--test-sheet', '--print'])
    expect(host.sentToPrinter).toEqual([
      { path: '/parish/issues/test-sheet.pdf', sides: 'two-sided-short-edge', paper: 'letter' },
    ])
  })
})

describe('slip --print', () => {
  it('sends the slips, and nothing where there is nothing to say', async () => {
    const { host } = await bulletin(['make', ...week, '--printed'])
    const printed = Object.fromEntries(host.files)
    const none = await bulletin(['slip', ...week, '--print'], {}, printed)
    expect([none.exit, none.host.sentToPrinter]).toEqual([0, []])
    const yaml = smallParish['requests/2026-11-22-diocese.yaml'].replace('the synod', 'all synods')
    const files = { ...printed, '/parish/requests/2026-11-22-diocese.yaml': yaml }
    const one = await bulletin(['slip', ...week, '--print'], {}, files)
    expect([one.exit, one.host.sentToPrinter]).toEqual([
      0,
      [{ path: `${folder}/slip.pdf`, sides: 'one-sided', paper: 'letter' }],
    ])
  })
})

describe('how a system is told to print', () => {
  const path = 'C:/St. Mary & Joseph/100% %PATH% $HOME/insert.pdf'

  it('names sides, paper and actual size to lp, and the file as one word', () => {
    for (const platform of ['linux', 'darwin'])
      expect(printCommand(platform, { path, sides: 'two-sided-short-edge', paper: 'a4' })).toEqual({
        program: 'lp',
        words: [
          ...['-o', 'sides=two-sided-short-edge', '-o', 'media=a4', '-o', 'print-scaling=none'],
          ...['--', path],
        ],
        env: {},
        verbatim: false,
      })
  })

  it('keeps the name out of the command line that Windows reads', () => {
    const { words, env } = printCommand('win32', { path, sides: 'one-sided', paper: 'letter' })
    expect(words.join(' ')).not.toContain('Mary')
    expect(env).toEqual({ BULLETIN_PRINT: 'C:\\St. Mary & Joseph\\100% %PATH% $HOME\\insert.pdf' })
  })
})

describe.skipIf(process.platform === 'win32')('with a printer of the system', () => {
  const desk = mkdtempSync(join(tmpdir(), 'bulletin-'))
  afterAll(() => rmSync(desk, { recursive: true }))

  /** Runs `make --print` where this is the system's `lp`; resolves with the exit code and what was said. */
  function made(lp: string): Promise<readonly [number, string]> {
    const parish = join(desk, 'four panels')
    cpSync(join(import.meta.dirname, '../../fixtures/parishes/four-panels'), parish, {
      recursive: true,
    })
    const bin = join(desk, 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, 'lp'), `#!/bin/sh\n${lp}\n`)
    chmodSync(join(bin, 'lp'), 0o755)
    const argv = ['bin/bulletin.js', 'make', parish, '--date', '2026-10-11', '--yes', '--print']
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
    return new Promise((resolve) => {
      execFile(process.execPath, argv, { env }, (error, _, said) =>
        resolve([error === null ? 0 : Number(error.code), said]),
      )
    })
  }

  it('gives lp the file by its whole path', async () => {
    const [exit, said] = await made(
      `printf '%s\\n' "$@" >"${desk}/taken"; echo 'request id is P-1'`,
    )
    expect([exit, said.includes('Sent to the printer: insert.pdf')]).toEqual([0, true])
    const taken = readFileSync(join(desk, 'taken'), 'utf8').trim().split('\n')
    expect(taken.at(-1)).toBe(join(desk, 'four panels/issues/2026-10-11/insert.pdf'))
    expect(taken).toContain('sides=two-sided-short-edge')
  })

  it('says in the words of lp why it took nothing', async () => {
    const [exit, said] = await made(`printf 'lp: no \\033[31mprinter\\n' >&2; exit 1`)
    expect(exit).toBe(74)
    expect(said).toContain('(lp: no [31mprinter)')
  })
})
