import { type FixedDay, fixedDays } from './celebration.ts'

/** The Festivals of Common Worship, in the order of the year. Spanish names are ours. */
// biome-ignore format: a row is a day
export const festivals: readonly FixedDay[] = fixedDays('festival', [
  ['01-01', 'The Naming and Circumcision of Jesus', 'El Nombre y la Circuncisión de Jesús', 'white', 'holy-name'],
  ['01-25', 'The Conversion of Paul', 'La Conversión de San Pablo', 'white'],
  ['03-19', 'Joseph of Nazareth', 'San José de Nazaret', 'white'],
  ['04-23', 'George, Martyr, Patron of England', 'San Jorge, Mártir, Patrono de Inglaterra', 'red'],
  ['04-25', 'Mark the Evangelist', 'San Marcos, Evangelista', 'red'],
  ['05-01', 'Philip and James, Apostles', 'San Felipe y Santiago, Apóstoles', 'red'],
  ['05-14', 'Matthias the Apostle', 'San Matías, Apóstol', 'red'],
  ['05-31', 'The Visit of the Blessed Virgin Mary to Elizabeth', 'La Visita de la Virgen María a Isabel', 'white', 'visitation'],
  ['06-11', 'Barnabas the Apostle', 'San Bernabé, Apóstol', 'red'],
  ['06-24', 'The Birth of John the Baptist', 'El Nacimiento de San Juan Bautista', 'white'],
  ['06-29', 'Peter and Paul, Apostles', 'San Pedro y San Pablo, Apóstoles', 'red'],
  ['07-03', 'Thomas the Apostle', 'Santo Tomás, Apóstol', 'red'],
  ['07-22', 'Mary Magdalene', 'Santa María Magdalena', 'white'],
  ['07-25', 'James the Apostle', 'Santiago, Apóstol', 'red'],
  ['08-06', 'The Transfiguration of Our Lord', 'La Transfiguración del Señor', 'white'],
  ['08-15', 'The Blessed Virgin Mary', 'La Bienaventurada Virgen María', 'white'],
  ['08-24', 'Bartholomew the Apostle', 'San Bartolomé, Apóstol', 'red'],
  ['09-14', 'Holy Cross Day', 'Día de la Santa Cruz', 'red', 'holy-cross'],
  ['09-21', 'Matthew, Apostle and Evangelist', 'San Mateo, Apóstol y Evangelista', 'red'],
  ['09-29', 'Michael and All Angels', 'San Miguel y Todos los Ángeles', 'white'],
  ['10-18', 'Luke the Evangelist', 'San Lucas, Evangelista', 'red'],
  ['10-28', 'Simon and Jude, Apostles', 'San Simón y San Judas, Apóstoles', 'red'],
  ['11-30', 'Andrew the Apostle', 'San Andrés, Apóstol', 'red'],
  ['12-26', 'Stephen, Deacon, First Martyr', 'San Esteban, Diácono, Primer Mártir', 'red'],
  ['12-27', 'John, Apostle and Evangelist', 'San Juan, Apóstol y Evangelista', 'white'],
  ['12-28', 'The Holy Innocents', 'Los Santos Inocentes', 'red'],
])
