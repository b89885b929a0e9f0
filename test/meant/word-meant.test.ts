import { describe, expect, it } from 'vitest'
import { commandMeant, flagMeant, keysMeant } from '../../src/meant/name-meant.ts'
import { spanishOf, wordMeant, wordNear, yesOrNo } from '../../src/meant/word-meant.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import {
  channelsInSpanish,
  looksInSpanish,
  papersInSpanish,
  shapesInSpanish,
} from '../../src/messages/es/vocabulary.ts'
import * as vocabulary from '../../src/vocabulary.ts'

/** Lists of which a parish's files or flags take one. */
const lists: readonly (readonly string[])[] = [
  vocabulary.calendars,
  vocabulary.channels,
  vocabulary.colours,
  vocabulary.duplexes,
  vocabulary.editions,
  vocabulary.eventKinds,
  vocabulary.lettersRules,
  vocabulary.looks,
  vocabulary.markings,
  vocabulary.movableToSunday,
  vocabulary.nameRules,
  vocabulary.nthSundays,
  vocabulary.pageColours,
  vocabulary.papers,
  vocabulary.parts,
  vocabulary.patronalDays,
  vocabulary.prayerKinds,
  vocabulary.priorities,
  vocabulary.seasons,
  vocabulary.sectionForms,
  vocabulary.shows,
  vocabulary.tracks,
  vocabulary.wantedShapes,
]

describe('a word that files know', () => {
  it.each(lists.flatMap((list) => list.map((word) => [word, list] as const)))(
    '%s is read as itself, in capitals, with spaces for its hyphens and as it is usually called in Spanish',
    (word, list) => {
      const [usual = word] = spanishOf(word)
      for (const typed of [word, word.toUpperCase(), word.replaceAll('-', ' '), ` ${usual} `])
        expect([typed, wordMeant(typed, list)]).toEqual([typed, word])
    },
  )

  it('is read without its accents, and by what else it is called', () => {
    expect(wordMeant('epifania', vocabulary.seasons)).toBe('Epiphany')
    expect(wordMeant('tiempo de Cuaresma', vocabulary.seasons)).toBe('Lent')
    expect(wordMeant('si hay lugar', vocabulary.priorities)).toBe('if-room')
  })

  it('is the one of its own list, where Spanish has one word for several', () => {
    expect(wordMeant('correo', vocabulary.channels)).toBe('text')
    expect(wordMeant('correo', vocabulary.editions)).toBe('mail')
    expect(wordMeant('oficio', vocabulary.papers)).toBe('legal')
    expect(wordMeant('oficio', vocabulary.eventKinds)).toBe('service')
    expect(wordMeant('normal', vocabulary.priorities)).toBe('normal')
    expect(wordMeant('ningún color', vocabulary.pageColours)).toBeUndefined()
  })

  it.each([
    [shapesInSpanish, vocabulary.shapes],
    [papersInSpanish, vocabulary.papers],
    [looksInSpanish, vocabulary.looks],
    [channelsInSpanish, vocabulary.channels],
  ] as const)('can be typed as sentences call it', (names, list) => {
    for (const [word, name] of Object.entries(names)) expect(wordMeant(name, list)).toBe(word)
  })

  it('is near a slip of either language', () => {
    expect(wordNear('Cuarezma', vocabulary.seasons)).toBe('Lent')
    expect(wordNear('wite', vocabulary.colours)).toBe('white')
    expect(wordNear('blanko', vocabulary.colours)).toBe('white')
    expect(wordNear('tomorrow', vocabulary.colours)).toBeUndefined()
  })
})

it.each([
  ['Sí', true],
  ['si', true],
  ['YES', true],
  ['no', false],
  ['quizás', undefined],
])('%s is yes or no: %s', (typed, meant) => {
  expect(yesOrNo(typed)).toBe(meant)
})

describe('what people call a key, a flag or a command', () => {
  it('names keys, the likeliest of a place first', () => {
    expect(keysMeant('Hasta')).toContain('until')
    expect(keysMeant('end')).toEqual(['ends', 'until'])
    expect(keysMeant('quien sabe')).toEqual([])
  })

  it('is never a key itself where it is told of', () => {
    expect(keysMeant('until')).toEqual([])
  })

  it('names a flag by the key', () => {
    expect(flagMeant('--hasta', ['--until', '--from'])).toBe('--until')
    expect(flagMeant('--unti', ['--until', '--from'])).toBe('--until')
    expect(flagMeant('--hasta', ['--from'])).toBeUndefined()
  })

  const commands = Object.entries(speechFor('en').help).flatMap(([name, words]) =>
    typeof words === 'object' && 'does' in words ? [name] : [],
  )

  it.each([
    ['delete', 'close'],
    ['agregar', 'add'],
    ['imprimir', 'make'],
    ['lsit', 'list'],
  ])('names a command for %s: %s', (typed, meant) => {
    expect(commandMeant(typed, [...commands, 'add', 'close', 'make', 'list'])).toBe(meant)
  })
})
