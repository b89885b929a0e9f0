import { describe, expect, it } from 'vitest'
import { shownName } from '../../src/load/shown-name.ts'
import { knownFinder } from '../../src/names/known-names.ts'
import type { Show } from '../../src/vocabulary.ts'
import { lookUp } from './look-up.ts'

interface Named {
  readonly name: string | { readonly first?: string; readonly last?: string }
  readonly show?: Show
  readonly minor?: boolean
}

/** What a text says of a person in her own words, or in those of others. */
function saidOf(
  { name, show = 'first', minor = false }: Named,
  text: string,
  isOwn = true,
): string[] {
  const { parts } = shownName(name, show, minor)
  const find = knownFinder([{ whom: 'she', parts }], lookUp)
  return find(text, isOwn ? 'she' : undefined).map(
    ({ from, to, isWithheld }) => `${text.slice(from, to)}${isWithheld ? '' : ' (shown)'}`,
  )
}

const carrow: Named = { name: 'Edmund Carrow' }

describe('what is withheld of a name', () => {
  it.each<[Named, string, string[]]>([
    [carrow, 'home, and the Carrow family', ['Carrow']],
    [carrow, 'home, and the Carrows', ['Carrows']],
    [carrow, 'home, and the Carrows’ dog', ['Carrows']],
    [carrow, 'Carrow’s day', ['Carrow’s']],
    [carrow, 'CARROW is home', ['CARROW']],
    [carrow, 'EDMUND CARROW is home', ['EDMUND CARROW']],
    [carrow, 'home, and the carrow house', ['carrow']],
    [carrow, 'for edmund carrow, at home', ['edmund carrow']],
    [carrow, 'for mrs. carrow, at home', ['carrow']],
    [carrow, 'Cаrrоw is home', ['Cаrrоw']], // with an a and an o of Cyrillic
    [carrow, 'Mr. Car-\nrow is home', ['Car-\nrow']],
    [carrow, 'Mr. C arrow is home', ['C arrow']],
    [carrow, 'Mr. C a r r o w is home', ['C a r r o w']],
    [carrow, 'See Car[row](https://e.example)', ['Car[row']],
    [carrow, 'mail to thecarrows@e.example', ['thecarrows']],
    [carrow, 'https://e.example/thecarrowfamily', ['thecarrowfamily']],
    [{ name: 'Maria De Luca' }, 'the DeLucas’ home', ['DeLucas']],
    [{ name: 'Maria Deluca' }, 'the De Luca home', ['De Luca']],
    [{ name: 'María de la Cruz' }, 'the Delacruz home', ['Delacruz']],
    [{ name: 'Ann McTavish' }, 'the Mc Tavish home', ['Mc Tavish']],
    [carrow, 'Edmund is home', []],
    [carrow, 'the *Carrow* family', ['Carrow']],
    [carrow, '[here](https://e.example/edmund-carrow)', ['edmund-carrow']],
    [carrow, 'https://e.example/Carrow', ['Carrow']],
    [carrow, 'mail to e.carrow@e.example', ['carrow']],
    [carrow, 'Car\u00adrow', ['Car\u00adrow']],
    [carrow, 'Car\u2061row', ['Car\u2061row']],
    [carrow, 'Car\u0002row', ['Car\u0002row']],
    [carrow, 'Car\u202erow', ['Car\u202erow']],
    [carrow, 'Car\ufffcrow', ['Car\ufffcrow']],
    [carrow, '#PrayForCarrow', ['Carrow']],
    [carrow, '#TeamCarrow’s walk', ['Carrow’s']],
    [carrow, 'EdmundCarrow', ['EdmundCarrow']],
    [carrow, 'as @edmund_carrow', ['edmund_carrow']],
    [carrow, '(@edmundcarrow)', ['edmundcarrow']],
    [carrow, '#prayforcarrow', ['prayforcarrow']],
    [carrow, 'https://e.example/visit/edmundcarrow', ['edmundcarrow']],
    [carrow, 'https://e.example/helpcarrowedmund2', ['helpcarrowedmund']],
    [carrow, 'https://e.example/teamcarrow', ['teamcarrow']],
    [carrow, 'https://e.example/PrayForCarrow', ['Carrow']],
    [carrow, 'mail to ecarrow@e.example', ['ecarrow']],
    [carrow, 'https://e.example/c%61rrow', ['c%61rrow']],
    [carrow, 'https://e.example/100%-c%FFarrow', []],
    [{ ...carrow, minor: true }, 'https://e.example/edmundsfund', ['edmundsfund']],
    [{ name: 'Ann Donald' }, 'Mr. McDonald and Mrs. DeDonald', []],
    [{ name: 'Ann McDonald' }, '#ForAnnMcDonald', ['AnnMcDonald']],
    [{ name: 'Ann Hall' }, 'https://e.example/parishhall and ahall@e.example', []],
    [{ name: 'Ann Hall' }, 'https://e.example/annhall', ['annhall']],
    [{ name: 'Ann Andrews' }, 'https://standrews.example/prayer', []],
    [{ ...carrow, show: 'full' }, 'https://e.example/teamcarrow', []],
    [{ name: 'José de la Cruz' }, 'https://e.example/jos%C3%A9delacruz', ['jos%C3%A9delacruz']],
    [{ name: 'José Peña' }, 'https://e.example/Jos%C3%A9%20Pe%c3%b1a', ['Jos%C3%A9%20Pe%c3%b1a']],
    [carrow, 'Carrowmore', []],
    [{ ...carrow, show: 'initials' }, 'Edmund is home', ['Edmund']],
    [{ ...carrow, show: 'none' }, 'For Edmund.', ['Edmund']],
    [{ ...carrow, show: 'full' }, 'Carrow', []],
    [{ ...carrow, show: 'full' }, 'Edmund Carrow', ['Edmund Carrow (shown)']],
    [{ ...carrow, show: 'full', minor: true }, 'Carrow’s day', ['Carrow’s']],
    [{ name: "Mary O'Dell" }, 'home, says Mr. O’Dell', ['O’Dell']],
    [{ name: 'Ann Reed‑Jones' }, 'for the Reed‐Jones house', ['Reed‐Jones']],
    [{ name: 'Ann Winfield' }, 'for the Winﬁeld house', ['Winﬁeld']],
    [{ name: 'Ann Winﬁeld' }, 'for the Winfield house', ['Winfield']],
    [{ name: 'José Peña' }, 'Peace to the Pena family', ['Pena']],
    [{ name: 'Maria Pena' }, 'la familia Peña', ['Peña']],
    [{ name: 'María de la Cruz' }, 'por la paz de la isla', []],
    [{ name: '王小明', show: 'none' }, '為王小明禱告', ['王小明']],
  ])('of %j is found in %j', (name, text, found) => {
    expect(saidOf(name, text)).toEqual(found)
  })
})

describe('a part that is a common word too', () => {
  const marsh: Named = { name: 'Kevin Marsh' }

  it.each([
    ['The marsh is drained.', []],
    ['Marsh birds are back.', []],
    ['Kevin Marsh is home.', ['Kevin Marsh']],
    ['Kevin R. Marsh is home.', ['Kevin R. Marsh']],
    ['Mr. Marsh is home.', ['Marsh']],
    ['Marsh, Kevin', ['Marsh, Kevin']],
    ['the Marsh family', ['Marsh']],
    ['https://e.example/kevin-marsh', ['kevin-marsh']],
  ])('counts in %j as %j', (text, found) => {
    expect(saidOf(marsh, text, false)).toEqual(found)
  })
})

describe('words that are no name in another’s words', () => {
  it.each<[string, string]>([
    ['Kevin Marsh', 'kevin works at the marsh'],
    ['Ana Castillo', 'el castillo de la playa'],
    ['Will Hope', 'we will hope for rain; Will hope fail?'],
    ['Rosa Flor', 'a rosa flor'],
    ['Ann Goodman', 'Good man that he was, a good-man.'],
    ['Ana Sanmartin', 'the day of San Martin'],
    ['Ann Anderson', 'https://sandersonfuneral.example'],
    ['Edmund Carrow', 'the carrow of the mill'],
  ])('of %s: %s', (name, text) => {
    expect(saidOf({ name }, text, false)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['Kevin Marsh', 'pray for kevin marsh', 'kevin marsh'],
    ['Kevin Marsh', 'pray for mr. marsh', 'marsh'],
    ['Ana Castillo', 'por ana castillo', 'ana castillo'],
    ['Ana Castillo', 'por la sra. castillo', 'castillo'],
  ])('but of %s: %s', (name, text, found) => {
    expect(saidOf({ name }, text, false)).toEqual([found])
  })
})

describe('a given name', () => {
  it('counts by itself in its bearer’s own words alone', () => {
    expect(saidOf({ ...carrow, show: 'initials' }, 'For Edmund.', false)).toEqual([])
    expect(saidOf({ ...carrow, show: 'initials' }, 'For Edmund.', true)).toEqual(['Edmund'])
  })
})

describe('a family name that may print', () => {
  const { parts } = shownName('Edmund Carrow', 'full', false)
  const find = knownFinder([{ whom: 'she', parts }], lookUp)

  it('is found in the words of others, where a relation may be meant', () => {
    expect(find('Thanks to the Carrows for the flowers')).toMatchObject([
      { whom: ['she'], isWithheld: false, isLoose: true },
    ])
    expect(find('See https://e.example/teamcarrow')).toMatchObject([
      { text: 'teamcarrow', isWithheld: false, isLoose: true },
    ])
    expect(find('Thanks to Edmund Carrow')).toMatchObject([{ isWithheld: false, isLoose: false }])
  })

  it.each(['C a r r o w', 'Car-\nrow', 'Car[row](https://e.example)'])(
    'is found in pieces too, but not in its bearer’s own words: %j',
    (pieces) => {
      expect(find(`Thanks to ${pieces}`)).toMatchObject([
        { whom: ['she'], isWithheld: false, isLoose: true },
      ])
      expect(find(`Thanks to ${pieces}`, 'she')).toEqual([])
    },
  )
})

describe('what somebody is called at home', () => {
  it.each<[string, string, string[]]>([
    ['Timothy Carrow', 'Tim is home again', ['Tim']],
    ['Timothy Carrow', 'and Timmy’s knee', ['Timmy’s']],
    ['Timothy Carrow', 'and tim is home', ['tim']],
    ['Margaret Carrow', 'for Peggy, at home', ['Peggy']],
    ['José Carrow', 'Pepito está en casa', ['Pepito']],
    ['Juan Carrow', 'por Juanito y su madre', ['Juanito']],
    ['William Carrow', 'and will be home', []],
    ['Timothy Carrow', 'and her mother, Joan', []],
    ['Catherine Carrow', 'with her cat', []],
  ])('of %s, %j', (name, text, found) => {
    expect(saidOf({ name, minor: true }, text)).toEqual(found)
    expect(saidOf({ name, show: 'first' }, text)).toEqual([])
    expect(saidOf({ name, minor: true }, text, false)).toEqual([])
  })
})

describe('two people of one name', () => {
  const whole = shownName('Ann Cole', 'full', false).parts
  const first = shownName('Ann Cole', 'first', false).parts
  const find = knownFinder(
    [
      { whom: 'one', parts: whole },
      { whom: 'other', parts: first },
    ],
    lookUp,
  )

  it('are both meant by the whole name, which may stand where one of them lets it', () => {
    expect(find('For Ann Cole')).toMatchObject([{ whom: ['one', 'other'], isWithheld: false }])
  })

  it('are not told apart by a part, which stays withheld', () => {
    expect(find('For the Cole family')).toMatchObject([{ whom: ['other'], isWithheld: true }])
  })
})
