import { type FixedDay, fixedDays } from './celebration.ts'

/**
 * Solemnities of the General Roman Calendar on fixed days, those of the Lord first, and All Souls, which
 * stands among them (Table of Liturgical Days, I, 3). Names as the Roman Missal has them in English (2011) and Spanish.
 */
// biome-ignore format: a row is a day
export const romanSolemnities: readonly FixedDay[] = [
  ...fixedDays('solemnity', [
    ['01-01', 'Mary, the Holy Mother of God', 'Santa María, Madre de Dios', 'white', 'holy-name'],
    ['03-25', 'The Annunciation of the Lord', 'La Anunciación del Señor', 'white', 'annunciation'],
    ['03-19', 'Saint Joseph, Spouse of the Blessed Virgin Mary', 'San José, Esposo de la Virgen María', 'white', 'joseph'],
    ['06-24', 'The Nativity of Saint John the Baptist', 'La Natividad de San Juan Bautista', 'white', 'john-the-baptist'],
    ['06-29', 'Saints Peter and Paul, Apostles', 'San Pedro y San Pablo, Apóstoles', 'red', 'peter-and-paul'],
    ['08-15', 'The Assumption of the Blessed Virgin Mary', 'La Asunción de la Virgen María', 'white', 'assumption'],
    ['11-01', 'All Saints', 'Todos los Santos', 'white', 'all-saints'],
    ['12-08', 'The Immaculate Conception of the Blessed Virgin Mary', 'La Inmaculada Concepción de la Virgen María', 'white', 'immaculate-conception'],
  ]),
  ...fixedDays('commemoration', [
    ['11-02', 'The Commemoration of All the Faithful Departed: All Souls', 'Conmemoración de todos los fieles difuntos: Fieles Difuntos', 'purple', 'all-souls'],
  ]),
]

/** Feasts of the Lord on fixed days: they go before Sundays of Christmas Time and Ordinary Time (II, 5). */
// biome-ignore format: a row is a day
export const romanFeastsOfTheLord: readonly FixedDay[] = fixedDays('feast', [
  ['02-02', 'The Presentation of the Lord', 'La Presentación del Señor', 'white', 'presentation'],
  ['08-06', 'The Transfiguration of the Lord', 'La Transfiguración del Señor', 'white', 'transfiguration-of-the-lord'],
  ['09-14', 'The Exaltation of the Holy Cross', 'La Exaltación de la Santa Cruz', 'red', 'holy-cross'],
  ['11-09', 'The Dedication of the Lateran Basilica', 'La Dedicación de la Basílica de Letrán', 'white', 'lateran-basilica'],
])

/** Feasts of Mary and of the saints: a Sunday or anything higher leaves them out (II, 7). */
// biome-ignore format: a row is a day
export const romanFeasts: readonly FixedDay[] = fixedDays('feast', [
  ['01-25', 'The Conversion of Saint Paul the Apostle', 'La Conversión de San Pablo, Apóstol', 'white', 'conversion-of-paul'],
  ['02-22', 'The Chair of Saint Peter the Apostle', 'La Cátedra de San Pedro, Apóstol', 'white', 'chair-of-peter'],
  ['04-25', 'Saint Mark, Evangelist', 'San Marcos, Evangelista', 'red', 'mark'],
  ['05-03', 'Saints Philip and James, Apostles', 'San Felipe y Santiago, Apóstoles', 'red', 'philip-and-james'],
  ['05-14', 'Saint Matthias, Apostle', 'San Matías, Apóstol', 'red', 'matthias'],
  ['05-31', 'The Visitation of the Blessed Virgin Mary', 'La Visitación de la Virgen María', 'white', 'visitation'],
  ['07-03', 'Saint Thomas, Apostle', 'Santo Tomás, Apóstol', 'red', 'thomas'],
  ['07-22', 'Saint Mary Magdalene', 'Santa María Magdalena', 'white', 'mary-magdalene'],
  ['07-25', 'Saint James, Apostle', 'Santiago, Apóstol', 'red', 'james'],
  ['08-10', 'Saint Lawrence, Deacon and Martyr', 'San Lorenzo, Diácono y Mártir', 'red', 'lawrence'],
  ['08-24', 'Saint Bartholomew, Apostle', 'San Bartolomé, Apóstol', 'red', 'bartholomew'],
  ['09-08', 'The Nativity of the Blessed Virgin Mary', 'La Natividad de la Virgen María', 'white', 'nativity-of-mary'],
  ['09-21', 'Saint Matthew, Apostle and Evangelist', 'San Mateo, Apóstol y Evangelista', 'red', 'matthew'],
  ['09-29', 'Saints Michael, Gabriel and Raphael, Archangels', 'Santos Arcángeles Miguel, Gabriel y Rafael', 'white', 'archangels'],
  ['10-18', 'Saint Luke, Evangelist', 'San Lucas, Evangelista', 'red', 'luke'],
  ['10-28', 'Saints Simon and Jude, Apostles', 'San Simón y San Judas, Apóstoles', 'red', 'simon-and-jude'],
  ['11-30', 'Saint Andrew, Apostle', 'San Andrés, Apóstol', 'red', 'andrew'],
  ['12-26', 'Saint Stephen, the First Martyr', 'San Esteban, Protomártir', 'red', 'stephen'],
  ['12-27', 'Saint John, Apostle and Evangelist', 'San Juan, Apóstol y Evangelista', 'white', 'john'],
  ['12-28', 'The Holy Innocents, Martyrs', 'Los Santos Inocentes, Mártires', 'red', 'holy-innocents'],
])
