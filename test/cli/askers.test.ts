import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { render } from '@inquirer/testing'
import { describe, expect, it } from 'vitest'
import { inquirerAsker } from '../../src/cli/prompts/asker.ts'
import { plainAsker } from '../../src/cli/prompts/plain-asker.ts'
import { type Asker, Stopped } from '../../src/host.ts'
import { speechFor } from '../../src/messages/catalogues.ts'

const offers = [
  { name: 'Margaret', value: 'margaret', chosen: true, description: 'The sick' },
  { name: 'Paul', value: 'paul', barred: 'no consent is noted' },
  { name: 'For the town', value: 'town', chosen: true },
]

/** A question of the asker's on a screen that can be looked at. */
const onScreen = <Answer>(
  question: (ask: Asker) => Promise<Answer>,
  language = 'en',
): ReturnType<typeof render<Answer, null>> =>
  render<Answer, null>((_, context) => {
    const { input, output } = context ?? {}
    if (input === undefined || output === undefined) throw new Error('no screen')
    const asked = question(inquirerAsker({ input, output }, speechFor(language).desk.asking))
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

/** Plain questions, with these lines typed. */
function inPlain(typed: string, language = 'en') {
  const input = new PassThrough()
  const output = new PassThrough()
  const signals = new EventEmitter()
  const { desk: words } = speechFor(language)
  if (typed !== '') input.write(typed)
  const said = (): string => String(output.read() ?? '')
  return { ask: plainAsker({ input, output, words, signals }), said, signals, input }
}

describe('plain questions', () => {
  it('takes a number, after one that is not offered', async () => {
    const { ask, said } = inPlain('7\n3\n')
    await expect(ask.choose({ message: 'Which?', offers })).resolves.toBe('town')
    const text = said()
    expect(text).toContain('1. Margaret. The sick\n')
    expect(text).toContain('"7" is not offered. The numbers are 1 to 3.')
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
    one.signals.emit('SIGINT')
    await broken
    const other = inPlain('')
    const ended = expect(other.ask.text({ message: 'Reference' })).rejects.toBeInstanceOf(Stopped)
    other.input.end()
    await ended
  })
})
