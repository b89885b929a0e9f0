import { PassThrough } from 'node:stream'
import { render } from '@inquirer/testing'
import { describe, expect, it, vi } from 'vitest'
import { inquirerAsker } from '../../src/cli/prompts/asker/asker.ts'
import { plainAsker } from '../../src/cli/prompts/asker/plain-asker.ts'
import type { FoundEditor } from '../../src/cli/system/find-editor.ts'
import type { Asker } from '../../src/cli/terminal-host.ts'
import { Stopped } from '../../src/host.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { patience } from '../patience.ts'

const offers = [
  { name: 'Margaret', value: 'margaret', chosen: true, description: 'The sick' },
  { name: 'Paul', value: 'paul', barred: 'no consent is noted' },
  { name: 'For the town', value: 'town', chosen: true },
]

/** A question of the asker's on a screen that can be looked at. */
const onScreen = <Answer>(
  question: (ask: Asker) => Promise<Answer>,
  language = 'en',
  window: {
    readonly columns?: number
    readonly rows?: number
    readonly stop?: AbortSignal
    readonly editor?: FoundEditor
  } = {},
): ReturnType<typeof render<Answer, null>> =>
  render<Answer, null>((_, context) => {
    const { input, output } = context ?? {}
    if (input === undefined || output === undefined) throw new Error('no screen')
    const asked = question(
      inquirerAsker({
        input,
        output: Object.assign(output, { columns: 80, rows: 24, ...window }),
        stop: window.stop ?? new AbortController().signal,
        words: speechFor(language).desk,
        findEditor: () => window.editor ?? { kind: 'none', wanted: 'nonesuch' },
      }),
    )
    return Object.assign(asked, { cancel: () => {} })
  }, null)

describe('questions with lists', () => {
  it('goes through choices by arrow keys', async () => {
    const { events, answer, getScreen, nextRender } = await onScreen((ask) =>
      ask.choose({ message: 'Which?', offers }),
    )
    expect(getScreen()).toContain('❯ Margaret')
    expect(getScreen()).toContain('The sick')
    events.keypress('down')
    events.keypress('down')
    await nextRender()
    expect(getScreen()).toContain('❯ For the town')
    events.keypress('enter')
    await expect(answer).resolves.toBe('town')
  })

  it('checks and unchecks, and not what is barred', async () => {
    const { events, answer, getScreen, nextRender } = await onScreen((ask) =>
      ask.several({ message: 'What goes in?', offers }),
    )
    expect(getScreen()).toContain('Paul (no consent is noted)')
    events.keypress('space')
    events.keypress('down')
    events.keypress('space')
    await nextRender()
    expect(getScreen()).toContain('This one cannot be picked.')
    events.keypress('enter')
    await expect(answer).resolves.toEqual(['town'])
  })

  it('takes y and n, Enter for what is proposed, and nothing else', async () => {
    const asked = await onScreen((ask) => ask.confirm({ message: 'Write it?', initial: true }))
    asked.events.type('x')
    asked.events.keypress('enter')
    await asked.nextRender()
    expect(asked.getScreen()).toContain('Type y or n.')
    asked.events.keypress('backspace')
    asked.events.type('n')
    asked.events.keypress('enter')
    await expect(asked.answer).resolves.toBe(false)
    const taken = await onScreen((ask) => ask.confirm({ message: 'Write it?', initial: true }))
    taken.events.keypress('enter')
    await expect(taken.answer).resolves.toBe(true)
  })

  it('asks again after a wrong text', async () => {
    const check = (typed: string): true | string => typed === 'psalm' || 'No such book.'
    const { events, answer, getScreen, nextRender } = await onScreen((ask) =>
      ask.text({ message: 'Reference', check }),
    )
    events.type('x')
    events.keypress('enter')
    await nextRender()
    expect(getScreen()).toContain('No such book.')
    events.keypress('backspace')
    events.type('psalm')
    events.keypress('enter')
    await expect(answer).resolves.toBe('psalm')
  })

  it('says its own words in the language of the person', async () => {
    const yes = await onScreen((ask) => ask.confirm({ message: '¿Seguir?', initial: false }), 'es')
    expect(yes.getScreen()).toContain('(s/N)')
    yes.events.type('s')
    yes.events.keypress('enter')
    await expect(yes.answer).resolves.toBe(true)
    const list = await onScreen((ask) => ask.several({ message: '¿Qué?', offers }), 'es')
    expect(list.getScreen()).toContain('espacio marcar')
    expect(list.getScreen()).not.toMatch(/space|select|submit/)
    list.events.keypress('enter')
    await list.answer
  })
})

const many = [
  'Margaret Ellery',
  'For the town',
  'José, at sea',
  ...Array.from({ length: 12 }, (_, index) => `For ship number ${index + 1}`),
].map((name, value) => ({ name, value, description: `requests/parish.yaml, line ${value + 1}` }))

/** Waits until a screen has something on it. */
const shows = (
  { getScreen }: { readonly getScreen: () => string },
  wanted: string | RegExp,
): Promise<void> =>
  vi.waitFor(() => expect(getScreen()).toMatch(wanted), { timeout: patience, interval: 5 })

describe('one of many', () => {
  it('is found by a part of its words, with or without their marks, and by arrow keys', async () => {
    const asked = await onScreen((ask) => ask.find({ message: 'Which request?', offers: many }))
    await shows(asked, '❯ Margaret Ellery')
    asked.events.type('jose')
    await shows(asked, '❯ José, at sea')
    expect(asked.getScreen()).not.toContain('Margaret')
    for (let letters = 0; letters < 4; letters++) asked.events.keypress('backspace')
    asked.events.type('ship')
    await shows(asked, '❯ For ship number 1')
    asked.events.keypress('down')
    await shows(asked, '❯ For ship number 2')
    asked.events.keypress('enter')
    await expect(asked.answer).resolves.toBe(4)
  })

  it('is none where nothing has the words, and Enter takes nothing then', async () => {
    const asked = await onScreen((ask) => ask.find({ message: 'Which request?', offers: many }))
    await shows(asked, '❯ Margaret Ellery')
    asked.events.type('zebra')
    await shows(asked, 'Nothing has these words.')
    asked.events.keypress('enter')
    for (let letters = 0; letters < 5; letters++) asked.events.keypress('backspace')
    asked.events.type('town')
    await shows(asked, '❯ For the town')
    asked.events.keypress('enter')
    await expect(asked.answer).resolves.toBe(1)
  })
})

describe('a text', () => {
  it('that stands there is changed where it is', async () => {
    const asked = await onScreen((ask) =>
      ask.text({ message: 'Text', initial: 'For the town', editable: true }),
    )
    await shows(asked, 'Text For the town')
    asked.events.type(' and its harbour')
    await shows(asked, 'For the town and its harbour')
    asked.events.keypress('enter')
    await expect(asked.answer).resolves.toBe('For the town and its harbour')
  })

  it('is typed here where the editor that is named is not there, or left as it is', async () => {
    const asked = await onScreen((ask) =>
      ask.write({ message: 'The text:', initial: 'As it was.' }),
    )
    const all = await asked.getFullOutput()
    expect(all).toContain('EDITOR or VISUAL names nonesuch')
    expect(all).toContain('The text is now:\nAs it was.')
    asked.events.type('.\n')
    await expect(asked.answer).resolves.toBe('As it was.')
    const pasted = await onScreen((ask) => ask.write({ message: 'The text:', initial: '' }))
    pasted.events.type('For the town.\n\n- its harbor\n.\n')
    await expect(pasted.answer).resolves.toBe('For the town.\n\n- its harbor\n')
  })
})

describe('a window of 40 columns and 12 rows', () => {
  const window = { columns: 40, rows: 12 }
  const long = [
    {
      name: 'Pray for everyone who will hold this page this week (no end set)',
      value: 1,
      description: 'at the kitchen table, on the early bus, beside a bed. '.repeat(6),
    },
    ...many,
  ]
  const list = { message: 'What goes in? Take out what is not wanted', offers: long }

  it.each([
    ['a choice', (ask: Asker): Promise<unknown> => ask.choose(list)],
    ['a list', (ask: Asker): Promise<unknown> => ask.several(list)],
    ['one of many', (ask: Asker): Promise<unknown> => ask.find(list)],
  ] as const)('holds %s whole, with no word broken', async (_, question) => {
    // Of the two languages the one whose line of keys is longer.
    const asked = await onScreen(question, 'es', window)
    for (const lit of ['Pray for everyone who', 'Margaret', 'For the town', 'José']) {
      await shows(asked, new RegExp(`❯[ ◯]?.*${lit}`))
      const lines = asked.getScreen().split('\n')
      expect(lines.length).toBeLessThanOrEqual(window.rows)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(window.columns)
      asked.events.keypress('down')
    }
    asked.events.keypress('enter')
    await asked.answer
  })

  it('has a long answer below its question', async () => {
    const [first] = long
    const asked = await onScreen((ask) => ask.choose(list), 'en', window)
    await shows(asked, '❯ Pray')
    asked.events.keypress('enter')
    await expect(asked.answer).resolves.toBe(first?.value)
    expect(asked.getScreen().split('\n').slice(1)).toEqual([
      'wanted',
      '  Pray for everyone who will hold this',
      '  page this week (no end set)',
    ])
    const typed = await onScreen((ask) => ask.text({ message: 'Text' }), 'en', window)
    typed.events.type('in hospital, with thanks for your prayers')
    typed.events.keypress('enter')
    await typed.answer
    expect(typed.getScreen()).toMatch(
      /^✔ Text\s*\n {2}in hospital, with thanks for your\n {2}prayers$/,
    )
  })
})

describe('Ctrl-C that comes as a signal', () => {
  it('ends the question that is open, and lets no other be asked', async () => {
    const interrupted = new AbortController()
    const asked = await onScreen((ask) => ask.text({ message: 'Text' }), 'en', {
      stop: interrupted.signal,
    })
    const broken = expect(asked.answer).rejects.toBeInstanceOf(Stopped)
    interrupted.abort()
    await broken
    const next = inquirerAsker({
      input: new PassThrough(),
      output: new PassThrough(),
      stop: interrupted.signal,
      words: speechFor('en').desk,
      findEditor: () => ({ kind: 'none', wanted: undefined }),
    })
    await expect(next.confirm({ message: 'Write it?', initial: true })).rejects.toBeInstanceOf(
      Stopped,
    )
  })
})

/** Plain questions, with these lines typed. */
function inPlain(typed: string, language = 'en') {
  const input = new PassThrough()
  const output = new PassThrough()
  const interrupted = new AbortController()
  const { signal: stop } = interrupted
  const { desk: words } = speechFor(language)
  if (typed !== '') input.write(typed)
  const said = (): string => String(output.read() ?? '')
  return { ask: plainAsker({ input, output, words, stop }), said, interrupted, input }
}

describe('plain questions', () => {
  it('takes a number, after one that is not offered', async () => {
    const { ask, said } = inPlain('7\n3\n')
    await expect(ask.choose({ message: 'Which?', offers })).resolves.toBe('town')
    const text = said()
    expect(text).toContain('1. Margaret. The sick\n')
    expect(text).toContain('"7" is not offered. The numbers are 1 to 3.')
  })

  it('takes the first for Enter alone, as on a screen', async () => {
    const { ask, said } = inPlain('\n')
    await expect(ask.choose({ message: 'Which?', offers })).resolves.toBe(offers[0]?.value)
    expect(said()).toContain('Enter alone takes 1: ')
  })

  it('says once what is cut in the name and whole in the description', async () => {
    const { ask, said } = inPlain('1\n')
    const cut = [{ name: 'For the town…', value: 1, description: 'For the town and us.\nAll' }]
    await ask.choose({ message: 'Which?', offers: cut })
    expect(said()).toContain('\n1. For the town and us. All\n')
  })

  it('switches what is named, keeps what is barred as it is, and goes on with Enter', async () => {
    const { ask, said } = inPlain('1 2\n3\n3\n\n')
    await expect(ask.several({ message: 'What?', offers })).resolves.toEqual(['town'])
    const text = said()
    expect(text).toContain('1. Margaret. The sick: not picked')
    expect(text).toContain('2. Paul: cannot be picked: no consent is noted')
  })

  it('reads texts, what is proposed, and lines up to a full stop', async () => {
    const { ask } = inPlain('\nPsalm 46:1\nFor the town,\nand its harbour.\n.\n.\n')
    await expect(ask.text({ message: 'Day', initial: 'sunday' })).resolves.toBe('sunday')
    await expect(ask.text({ message: 'Reference' })).resolves.toBe('Psalm 46:1')
    await expect(ask.write({ message: 'Text', initial: '' })).resolves.toBe(
      'For the town,\nand its harbour.\n',
    )
    await expect(ask.write({ message: 'Text', initial: 'As it was.' })).resolves.toBe('As it was.')
  })

  it('finds one of many by a part of its words, and then by its number', async () => {
    const { ask, said } = inPlain('zebra\nSHIP 12\n2\n')
    await expect(ask.find({ message: 'Which request?', offers: many })).resolves.toBe(14)
    const text = said()
    expect(text).toContain('Nothing has these words.')
    expect(text).toContain('2. For ship number 12. requests/parish.yaml, line 15\n')
    expect(text).not.toContain('Margaret')
  })

  it('takes the words for yes and no of the language', async () => {
    const { ask } = inPlain('quizá\nsí\n\n', 'es')
    await expect(ask.confirm({ message: '¿Seguir?', initial: false })).resolves.toBe(true)
    await expect(ask.confirm({ message: '¿Seguir?', initial: false })).resolves.toBe(false)
  })

  it('writes no sign that moves the cursor or paints', async () => {
    const { ask, said } = inPlain('1\n\n')
    await ask.choose({ message: 'Which?', offers })
    await ask.several({ message: 'What?', offers })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(said()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it('is broken off by Ctrl-C, and by the end of what is typed', async () => {
    const one = inPlain('')
    const broken = expect(one.ask.text({ message: 'Reference' })).rejects.toBeInstanceOf(Stopped)
    one.interrupted.abort()
    await broken
    await expect(one.ask.text({ message: 'Reference' })).rejects.toBeInstanceOf(Stopped)
    const other = inPlain('')
    const ended = expect(other.ask.text({ message: 'Reference' })).rejects.toBeInstanceOf(Stopped)
    other.input.end()
    await ended
  })
})
