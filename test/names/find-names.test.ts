import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/names/find-names.ts'
import { knowledge } from './look-up.ts'

const namesIn = (text: string, lang = 'en-US'): readonly string[] =>
  findNames(text, { isOfPeople: false, lang }, knowledge).map(({ name, strength }) =>
    strength === 'strong' ? name : `${name}?`,
  )

describe('names in a text of few words, as a list that is brought in has them', () => {
  it.each([
    ['Ruth Amsel', 'Ruth Amsel'],
    ['RUTH AMSEL, awaiting tests', 'RUTH AMSEL'],
    ['Grace Park', 'Grace Park'],
    ['Daniel Park, hip surgery', 'Daniel Park'],
    ['Will Marsh', 'Will Marsh'],
    ['Joshua Swanz', 'Joshua Swanz'],
    ['Sarah Okonkwo-Hale', 'Sarah Okonkwo-Hale'],
    ['Angela B.', 'Angela B'],
    ['Aunt Ruth, recovering from a fall', 'Ruth'],
    ['Mrs. Ellery', 'Ellery'],
    ['Pray for Jack Kowalski, dying of cancer.', 'Jack Kowalski'],
    ['Thanks to Kevin Marsh, who is home after rehab.', 'Kevin Marsh'],
    ['Nguyễn Thị Minh, who had surgery.', 'Nguyễn Thị Minh'],
  ])('%s: held', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })

  it.each([
    ['The Ellerys, who lost their home.', 'Ellerys?'],
    ['The Ellery family, grieving the death of their mother.', 'Ellery?'],
    ['For our daughter Emma, arrested last week.', 'Emma?'],
  ])('%s: warned of, without an article', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })

  it.each([
    'Grace Notes',
    'Ruth Circle meets on Tuesday',
    'Mary Magdalene Guild',
    'The Martha Kitchen',
    'Hope House',
    'Sister Parish in Haiti',
    'Mother Teresa movie night',
    'Pastor Appreciation Sunday',
    'For peace in Jerusalem and the people of South Sudan.',
  ])('%s: nobody', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it('are found in Spanish as well', () => {
    expect(namesIn('Carmen Ruiz, enferma de cáncer', 'es')).toEqual(['Carmen Ruiz'])
    expect(namesIn('Tía María', 'es')).toEqual(['María'])
    expect(namesIn('Retiro de San José', 'es')).toEqual([])
  })
})

it('where somebody is from holds nobody', () => {
  const text =
    'Stephen James Whitlock, of this parish, and Katie Louise Samways, of Holt Magna, are read for the second time.'
  expect(namesIn(text, 'en-GB').filter((name) => !name.endsWith('?'))).toEqual([
    'Stephen James Whitlock',
    'Katie Louise Samways',
  ])
})

describe('the name of a country is no person’s', () => {
  it.each([
    ['Pray for Peru, for Costa Rica and for the Philippine bishops, who meet this week.', 'en'],
    ['Please pray for our sisters in Trinidad and Tobago, and in St. Kitts & Nevis.', 'en'],
    ['Pray for Sierra Leone.', 'en'],
    ['Recemos por Perú y por todos los que sufren allí, para que la guerra termine pronto.', 'es'],
    ['Colecta para los Emiratos Árabes Unidos y Burkina Faso el próximo domingo.', 'es'],
  ])('%s', (text, lang) => {
    expect(namesIn(text, lang)).toEqual([])
  })

  it('but one that somebody may be called by, or with another name, is', () => {
    expect(namesIn('Pray for Chad and for all who suffer there.')).toEqual(['Chad?'])
    expect(namesIn('Pray for Manny Brasil, who is in hospital.')).toEqual(['Manny Brasil'])
    expect(namesIn('Fr. Brasil will go out to the farms.')).toEqual(['Brasil'])
  })
})
