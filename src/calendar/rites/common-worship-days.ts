import type { Feast } from '../feast.ts'
import { type Celebration, celebrated, everyYearOn, type FixedDay } from './celebration.ts'

const festival = (
  on: readonly [month: number, day: number],
  en: string,
  es: string,
  colour: Celebration['colour'],
  feast?: Feast,
): FixedDay => everyYearOn(on, celebrated(en, es, 'festival', colour, feast))

/** The Festivals of Common Worship, in the order of the year. Spanish names are ours. */
export const festivals: readonly FixedDay[] = [
  festival(
    [1, 1],
    'The Naming and Circumcision of Jesus',
    'El Nombre y la Circuncisión de Jesús',
    'white',
    'holy-name',
  ),
  festival([1, 25], 'The Conversion of Paul', 'La Conversión de San Pablo', 'white'),
  festival([3, 19], 'Joseph of Nazareth', 'San José de Nazaret', 'white'),
  festival(
    [4, 23],
    'George, Martyr, Patron of England',
    'San Jorge, Mártir, Patrono de Inglaterra',
    'red',
  ),
  festival([4, 25], 'Mark the Evangelist', 'San Marcos, Evangelista', 'red'),
  festival([5, 1], 'Philip and James, Apostles', 'San Felipe y Santiago, Apóstoles', 'red'),
  festival([5, 14], 'Matthias the Apostle', 'San Matías, Apóstol', 'red'),
  festival(
    [5, 31],
    'The Visit of the Blessed Virgin Mary to Elizabeth',
    'La Visita de la Virgen María a Isabel',
    'white',
    'visitation',
  ),
  festival([6, 11], 'Barnabas the Apostle', 'San Bernabé, Apóstol', 'red'),
  festival([6, 24], 'The Birth of John the Baptist', 'El Nacimiento de San Juan Bautista', 'white'),
  festival([6, 29], 'Peter and Paul, Apostles', 'San Pedro y San Pablo, Apóstoles', 'red'),
  festival([7, 3], 'Thomas the Apostle', 'Santo Tomás, Apóstol', 'red'),
  festival([7, 22], 'Mary Magdalene', 'Santa María Magdalena', 'white'),
  festival([7, 25], 'James the Apostle', 'Santiago, Apóstol', 'red'),
  festival([8, 6], 'The Transfiguration of Our Lord', 'La Transfiguración del Señor', 'white'),
  festival([8, 15], 'The Blessed Virgin Mary', 'La Bienaventurada Virgen María', 'white'),
  festival([8, 24], 'Bartholomew the Apostle', 'San Bartolomé, Apóstol', 'red'),
  festival([9, 14], 'Holy Cross Day', 'Día de la Santa Cruz', 'red', 'holy-cross'),
  festival([9, 21], 'Matthew, Apostle and Evangelist', 'San Mateo, Apóstol y Evangelista', 'red'),
  festival([9, 29], 'Michael and All Angels', 'San Miguel y Todos los Ángeles', 'white'),
  festival([10, 18], 'Luke the Evangelist', 'San Lucas, Evangelista', 'red'),
  festival([10, 28], 'Simon and Jude, Apostles', 'San Simón y San Judas, Apóstoles', 'red'),
  festival([11, 30], 'Andrew the Apostle', 'San Andrés, Apóstol', 'red'),
  festival([12, 26], 'Stephen, Deacon, First Martyr', 'San Esteban, Diácono, Primer Mártir', 'red'),
  festival([12, 27], 'John, Apostle and Evangelist', 'San Juan, Apóstol y Evangelista', 'white'),
  festival([12, 28], 'The Holy Innocents', 'Los Santos Inocentes', 'red'),
]
