import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { saintBrendan } from '../saint-brendan.ts'
import { openTerminal, type Terminal, whyNoTerminal } from './terminal.ts'

/** Its people are prayed for whenever the test runs. */
const parish = {
  ...saintBrendan,
  'requests/parish.yaml': saintBrendan['requests/parish.yaml'].replace(
    / +from: .*\n/g,
    '$&    until: 2126-11-24\n',
  ),
}

const make = 'make --date 2026-11-29'
const open: Terminal[] = []

function terminal(...settings: Parameters<typeof openTerminal>): Terminal {
  const opened = openTerminal(...settings)
  open.push(opened)
  return opened
}

afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const filesOf = ({ folder }: Terminal): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

const untouched = ['bulletin.yaml', 'requests', 'requests/parish.yaml']
const without = whyNoTerminal()

describe.skipIf(without !== undefined)(
  `make in a terminal${without ? ` (${without})` : ''}`,
  () => {
    it('is driven by arrow keys and the space bar from the first question to the files', async () => {
      const tty = terminal('make', parish)
      await tty.shows('Which Sunday?')
      tty.press('Down', 'Up', 'Enter')
      await tty.shows('What goes in?')
      expect(await tty.shows('For the peace of this town.')).toContain('no consent is noted')
      tty.press('Down', 'Down', 'Space')
      await tty.shows('◯ For the peace of this town.')
      tty.press('Enter')
      await tty.shows('Which verse?')
      tty.press('Down', 'Enter')
      await tty.shows(/It fits: .* at 14 pt/)
      tty.press('Enter')
      await tty.shows('Is this the one that you print?')
      tty.press('Enter')
      const text = await tty.shows('exit 0')
      expect(text).toMatch(
        /The same without questions: bulletin make --date \S+ --verse "[^"]+" --leave-out town --yes/,
      )
      const [week = ''] = readdirSync(join(tty.folder, 'issues')).filter((name) => /^\d/.test(name))
      const told = readFileSync(join(tty.folder, 'issues', week, 'bulletin.txt'), 'utf8')
      expect(told).not.toContain('peace of this town')
    })

    it.each([
      ['the list', 'What goes in?', []],
      ['the verse', 'Which verse?', ['Enter']],
      ['the last question', 'Write it?', ['Enter', 'Enter']],
    ] as const)('leaves all as it was on Ctrl-C at %s', async (_, question, before) => {
      const tty = terminal(make, parish)
      await tty.shows('What goes in?')
      const steps = ['Which verse?', 'Write it?']
      for (const [index, key] of before.entries()) {
        tty.press(key)
        await tty.shows(steps[index] ?? question)
      }
      tty.press('C-c')
      expect(await tty.shows('exit 130')).toContain('Stopped. Nothing was changed.')
      expect(filesOf(tty)).toEqual(untouched)
    })

    it('leaves all as it was on Ctrl-C while it is laid out', async () => {
      const tty = terminal(`${make} --leave-out town`, parish)
      await tty.shows('Which verse?')
      tty.press('Enter')
      await tty.shows('Laying out')
      tty.press('C-c')
      const ended = await tty.ended()
      expect([ended.exit, ended.isWhole]).toEqual([130, true])
      expect(ended.text).toContain('Stopped. Nothing was changed.')
      expect(filesOf(tty)).toEqual(untouched)
    })

    it('writes a whole issue or none where Ctrl-C comes as it is written', async () => {
      const tty = terminal(`${make} --leave-out town`, parish)
      await tty.shows('Which verse?')
      tty.press('Enter')
      await tty.shows('Write it?')
      tty.press('Enter', 'C-c')
      // A Ctrl-C that came too late to stop the writing leaves the question that is asked after it.
      if (!(await tty.shows(/exit \d+|It is written\./)).includes('exit ')) tty.press('C-c')
      const { exit } = await tty.ended()
      expect([0, 130]).toContain(exit)
      expect(filesOf(tty).filter((path) => /\.(?:lock|new|old)/.test(path))).toEqual([])
      expect(filesOf(tty).includes('issues/2026-11-29/issue.yaml')).toBe(exit === 0)
    })

    it('is written without an editor that is not there', async () => {
      const tty = terminal('add --section "The sick"', parish, { env: { VISUAL: 'nonesuch -w' } })
      await tty.shows('What is to be added?')
      tty.press('Down', 'Down', 'Enter')
      await tty.shows('The words of the request')
      tty.press('Down', 'Enter')
      await tty.shows('VISUAL names nonesuch -w')
      // As it comes when it is pasted: all at once.
      tty.type('Pray for\n\n- the pantry\n.\n')
      await tty.shows('When is it in?')
      tty.press('Enter')
      await tty.shows('Which Sunday?')
      tty.press('Enter')
      await tty.shows('Anything else?')
      tty.press('Enter')
      await tty.shows('Write this?')
      tty.press('Enter')
      expect((await tty.ended()).exit).toBe(0)
      expect(readFileSync(join(tty.folder, 'requests/parish.yaml'), 'utf8')).toContain(
        '    text: |-\n      Pray for\n\n      - the pantry\n',
      )
    })

    it('can be read in a window of 40 columns', async () => {
      const tty = terminal(make, parish, { columns: 40 })
      const asks = async (question: string): Promise<void> => {
        await tty.shows(question)
        // A line that the terminal broke at its edge comes as one; what is said before a question may.
        const [, drawn] = /^(\? .*)/ms.exec(tty.screen()) ?? []
        expect(drawn).toBeDefined()
        const lines = drawn?.split('\n') ?? []
        expect(lines.filter((line) => [...line.trimEnd()].length > 40)).toEqual([])
      }
      await asks('What goes in?')
      tty.press('Down', 'Down')
      await asks('❯◉ For the peace of this town.')
      tty.press('Space', 'Space', 'Enter')
      await asks('Which verse?')
      tty.press('Enter')
      await asks('Write it?')
      tty.press('Enter')
      await asks('It is written.')
      tty.press('Enter')
      await tty.shows('exit 0')
    })

    it('shows the text before it is written', async () => {
      const tty = terminal(make, parish)
      await tty.shows('What goes in?')
      tty.press('Enter')
      await tty.shows('Which verse?')
      tty.press('Enter')
      await tty.shows('Write it?')
      tty.press('Down', 'Down', 'Enter')
      await tty.shows('For the peace of this town.')
      expect(filesOf(tty)).toEqual(untouched)
    })

    it.each([
      ['--plain', {}],
      ['', { TERM: 'dumb' }],
    ] as const)('asks in plain lines, answered by numbers: %s %j', async (flag, env) => {
      const tty = terminal(`${make} ${flag}`, parish, { env })
      const list = await tty.shows('Enter alone goes on:')
      expect(list).toMatch(/1\. Margaret.*: picked/)
      expect(list).toMatch(/2\. Paul.*: cannot be picked: held: no consent is noted/)
      tty.type('3 9')
      tty.press('Enter')
      expect(await tty.shows('"9" is not offered')).toMatch(/3\. For the peace.*: not picked/)
      tty.press('Enter')
      await tty.shows('Type a number from 1 to')
      tty.type('1')
      tty.press('Enter')
      await tty.shows('Type a number from 1 to 6')
      tty.type('1')
      tty.press('Enter')
      await tty.shows('Is this the one that you print?')
      tty.type('y')
      tty.press('Enter')
      const all = await tty.shows('exit 0')
      expect(all).toContain('--leave-out town --yes')
      expect(all).not.toContain('..')
      expect(all).not.toMatch(/[❯◉◯✔]/)
    })

    it('leaves all as it was on Ctrl-C at a plain question', async () => {
      const tty = terminal(`${make} --plain`, parish)
      await tty.shows('Enter alone goes on:')
      tty.press('C-c')
      expect(await tty.shows('exit 130')).toContain('Stopped. Nothing was changed.')
      expect(filesOf(tty)).toEqual(untouched)
    })

    it('asks in Spanish where the system speaks it', async () => {
      const tty = terminal(make, parish, { env: { LC_ALL: '', LANG: 'es_MX.UTF-8' } })
      await tty.shows('¿Qué entra?')
      tty.press('Enter')
      await tty.shows('¿Qué versículo?')
      tty.press('C-c')
      expect(await tty.shows('exit 130')).toContain('Detenido. No se cambió nada.')
    })
  },
)
