import { expect, it } from 'vitest'
import { ofKind } from '../../src/item-kind.ts'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'

/** The same parish twice, its words in one language or the other; its keys are English in both. */
const parish = (words: Readonly<Record<string, string>>) => {
  const files = {
    'bulletin.yaml': `parish: { name: San José, language: es-MX }
calendar: { use: roman, colours: { advent: ${words['blue']} } }
sections: [{ name: Los enfermos, as: ${words['list']} }]
parts: [${words['requests']}, ${words['readings']}]
insert: { shape: ${words['half-fold']}, paper: ${words['legal']}, duplex: ${words['long-edge']}, colour: ${words['none']} }
editions: [${words['standard']}, ${words['mail']}]
privacy: { show: ${words['initials']}, names-in-words: { events: ${words['hold']} } }
retention: { ended: ${words['1 year']}, issues: ${words['18 months']} }
`,
    'requests/parish.yaml': `section: Los enfermos
requests:
  - id: rosa
    person: { name: Rosa Mena, minor: ${words['yes']}, show: ${words['initials']} }
    from: 2026-12-06
    consent: { by: su madre, date: 2026-11-30, channels: [${words['print']}, ${words['text']}] }
  - id: lluvia
    kind: ${words['thanksgiving']}
    priority: ${words['if-room']}
    text: Por la lluvia.
    repeat: { season: ${words['Lent']} }
  - id: despensa
    text: Por la despensa.
    from: 2026-12-06
    repeat: { every: ${words['2 weeks']} }
`,
    'events/parish.yaml': `- { id: rosario, title: Rosario, kind: ${words['service']}, every: lunes, time: 18:00 }
`,
  }
  const loaded = loadParish('/parish', memoryHost(files).disk)
  expect(loaded.diagnostics).toEqual([])
  if (!loaded.ok) throw new Error('the parish did not load')
  return loaded.parish
}

const inSpanish = {
  blue: 'azul',
  list: 'lista',
  requests: 'peticiones',
  readings: 'lecturas',
  'half-fold': 'hoja doblada',
  legal: 'oficio',
  'long-edge': 'borde largo',
  none: 'ninguno',
  standard: 'estándar',
  mail: 'correo',
  initials: 'iniciales',
  hold: 'retener',
  '1 year': '1 año',
  '18 months': '18 meses',
  yes: 'sí',
  print: 'papel',
  text: 'correo',
  thanksgiving: 'acción de gracias',
  'if-room': 'si cabe',
  Lent: 'Cuaresma',
  '2 weeks': '2 semanas',
  service: 'oficio',
}

it('says the same with its words in Spanish as with them in English', () => {
  const english = parish(
    Object.fromEntries(Object.keys(inSpanish).map((word) => [word, word] as const)),
  )
  const spanish = parish(inSpanish)
  const withoutPlaces = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one) => (key === 'place' ? undefined : one)))
  expect(withoutPlaces(spanish)).toEqual(withoutPlaces(english))
  expect(ofKind(spanish.items, 'request').map(({ id }) => id)).toHaveLength(3)
})
