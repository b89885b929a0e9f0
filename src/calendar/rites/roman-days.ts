import { celebrated, everyYearOn, type FixedDay } from './celebration.ts'

const day = (
  on: readonly [month: number, day: number],
  ...celebration: Parameters<typeof celebrated>
): FixedDay => everyYearOn(on, celebrated(...celebration))

/**
 * Solemnities of the General Roman Calendar on fixed days, those of the Lord first, and All Souls, which
 * stands among them (Table of Liturgical Days, I, 3). Names as the Roman Missal has them in English (2011) and Spanish.
 */
export const romanSolemnities: readonly FixedDay[] = [
  day(
    [1, 1],
    'Mary, the Holy Mother of God',
    'Santa María, Madre de Dios',
    'solemnity',
    'white',
    'holy-name',
  ),
  day(
    [3, 25],
    'The Annunciation of the Lord',
    'La Anunciación del Señor',
    'solemnity',
    'white',
    'annunciation',
  ),
  day(
    [3, 19],
    'Saint Joseph, Spouse of the Blessed Virgin Mary',
    'San José, Esposo de la Virgen María',
    'solemnity',
    'white',
    'joseph',
  ),
  day(
    [6, 24],
    'The Nativity of Saint John the Baptist',
    'La Natividad de San Juan Bautista',
    'solemnity',
    'white',
    'john-the-baptist',
  ),
  day(
    [6, 29],
    'Saints Peter and Paul, Apostles',
    'San Pedro y San Pablo, Apóstoles',
    'solemnity',
    'red',
    'peter-and-paul',
  ),
  day(
    [8, 15],
    'The Assumption of the Blessed Virgin Mary',
    'La Asunción de la Virgen María',
    'solemnity',
    'white',
    'assumption',
  ),
  day([11, 1], 'All Saints', 'Todos los Santos', 'solemnity', 'white', 'all-saints'),
  day(
    [11, 2],
    'The Commemoration of All the Faithful Departed: All Souls',
    'Conmemoración de todos los fieles difuntos: Fieles Difuntos',
    'commemoration',
    'purple',
    'all-souls',
  ),
  day(
    [12, 8],
    'The Immaculate Conception of the Blessed Virgin Mary',
    'La Inmaculada Concepción de la Virgen María',
    'solemnity',
    'white',
    'immaculate-conception',
  ),
]

/** Feasts of the Lord on fixed days: they go before Sundays of Christmas Time and Ordinary Time (II, 5). */
export const romanFeastsOfTheLord: readonly FixedDay[] = [
  day(
    [2, 2],
    'The Presentation of the Lord',
    'La Presentación del Señor',
    'feast',
    'white',
    'presentation',
  ),
  day(
    [8, 6],
    'The Transfiguration of the Lord',
    'La Transfiguración del Señor',
    'feast',
    'white',
    'transfiguration-of-the-lord',
  ),
  day(
    [9, 14],
    'The Exaltation of the Holy Cross',
    'La Exaltación de la Santa Cruz',
    'feast',
    'red',
    'holy-cross',
  ),
  day(
    [11, 9],
    'The Dedication of the Lateran Basilica',
    'La Dedicación de la Basílica de Letrán',
    'feast',
    'white',
    'lateran-basilica',
  ),
]

/** Feasts of Mary and of the saints: a Sunday or anything higher leaves them out (II, 7). */
export const romanFeasts: readonly FixedDay[] = [
  day(
    [1, 25],
    'The Conversion of Saint Paul the Apostle',
    'La Conversión de San Pablo, Apóstol',
    'feast',
    'white',
    'conversion-of-paul',
  ),
  day(
    [2, 22],
    'The Chair of Saint Peter the Apostle',
    'La Cátedra de San Pedro, Apóstol',
    'feast',
    'white',
    'chair-of-peter',
  ),
  day([4, 25], 'Saint Mark, Evangelist', 'San Marcos, Evangelista', 'feast', 'red', 'mark'),
  day(
    [5, 3],
    'Saints Philip and James, Apostles',
    'San Felipe y Santiago, Apóstoles',
    'feast',
    'red',
    'philip-and-james',
  ),
  day([5, 14], 'Saint Matthias, Apostle', 'San Matías, Apóstol', 'feast', 'red', 'matthias'),
  day(
    [5, 31],
    'The Visitation of the Blessed Virgin Mary',
    'La Visitación de la Virgen María',
    'feast',
    'white',
    'visitation',
  ),
  day([7, 3], 'Saint Thomas, Apostle', 'Santo Tomás, Apóstol', 'feast', 'red', 'thomas'),
  day([7, 22], 'Saint Mary Magdalene', 'Santa María Magdalena', 'feast', 'white', 'mary-magdalene'),
  day([7, 25], 'Saint James, Apostle', 'Santiago, Apóstol', 'feast', 'red', 'james'),
  day(
    [8, 10],
    'Saint Lawrence, Deacon and Martyr',
    'San Lorenzo, Diácono y Mártir',
    'feast',
    'red',
    'lawrence',
  ),
  day(
    [8, 24],
    'Saint Bartholomew, Apostle',
    'San Bartolomé, Apóstol',
    'feast',
    'red',
    'bartholomew',
  ),
  day(
    [9, 8],
    'The Nativity of the Blessed Virgin Mary',
    'La Natividad de la Virgen María',
    'feast',
    'white',
    'nativity-of-mary',
  ),
  day(
    [9, 21],
    'Saint Matthew, Apostle and Evangelist',
    'San Mateo, Apóstol y Evangelista',
    'feast',
    'red',
    'matthew',
  ),
  day(
    [9, 29],
    'Saints Michael, Gabriel and Raphael, Archangels',
    'Santos Arcángeles Miguel, Gabriel y Rafael',
    'feast',
    'white',
    'archangels',
  ),
  day([10, 18], 'Saint Luke, Evangelist', 'San Lucas, Evangelista', 'feast', 'red', 'luke'),
  day(
    [10, 28],
    'Saints Simon and Jude, Apostles',
    'San Simón y San Judas, Apóstoles',
    'feast',
    'red',
    'simon-and-jude',
  ),
  day([11, 30], 'Saint Andrew, Apostle', 'San Andrés, Apóstol', 'feast', 'red', 'andrew'),
  day(
    [12, 26],
    'Saint Stephen, the First Martyr',
    'San Esteban, Protomártir',
    'feast',
    'red',
    'stephen',
  ),
  day(
    [12, 27],
    'Saint John, Apostle and Evangelist',
    'San Juan, Apóstol y Evangelista',
    'feast',
    'white',
    'john',
  ),
  day(
    [12, 28],
    'The Holy Innocents, Martyrs',
    'Los Santos Inocentes, Mártires',
    'feast',
    'red',
    'holy-innocents',
  ),
]
