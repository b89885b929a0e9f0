import type { LiturgicalColour } from '../vocabulary.ts'
import { type FeastDate, fixed, fromEaster } from './feast-date.ts'

/** Days with a name of their own, and the services that have readings of their own. */
export type Feast =
  | 'christmas-eve'
  | 'christmas-dawn'
  | 'christmas-day'
  | 'holy-name'
  | 'epiphany'
  | 'baptism'
  | 'presentation'
  | 'transfiguration'
  | 'ash-wednesday'
  | 'annunciation'
  | 'palms'
  | 'palm-sunday'
  | 'holy-monday'
  | 'holy-tuesday'
  | 'holy-wednesday'
  | 'maundy-thursday'
  | 'good-friday'
  | 'holy-saturday'
  | 'easter-vigil'
  | 'easter-day'
  | 'easter-evening'
  | 'ascension'
  | 'pentecost'
  | 'trinity'
  | 'visitation'
  | 'holy-cross'
  | 'all-saints'
  | 'all-saints-sunday'
  | 'thanksgiving'
  | 'christ-the-king'

/**
 * When each is kept where nothing stands in its way. The Transfiguration is read on the last Sunday
 * before Lent, as the Revised Common Lectionary does; a parish that keeps 6 August too adds it as its
 * own day. Thanksgiving is that of the United States.
 */
export const feastDates: Readonly<Record<Feast, FeastDate>> = {
  'christmas-eve': fixed(12, 24),
  'christmas-dawn': fixed(12, 25),
  'christmas-day': fixed(12, 25),
  'holy-name': fixed(1, 1),
  epiphany: fixed(1, 6),
  baptism: { kind: 'sunday-from', month: 1, day: 7 },
  presentation: fixed(2, 2),
  transfiguration: fromEaster(-49),
  'ash-wednesday': fromEaster(-46),
  annunciation: fixed(3, 25),
  palms: fromEaster(-7),
  'palm-sunday': fromEaster(-7),
  'holy-monday': fromEaster(-6),
  'holy-tuesday': fromEaster(-5),
  'holy-wednesday': fromEaster(-4),
  'maundy-thursday': fromEaster(-3),
  'good-friday': fromEaster(-2),
  'holy-saturday': fromEaster(-1),
  'easter-vigil': fromEaster(-1),
  'easter-day': fromEaster(0),
  'easter-evening': fromEaster(0),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  trinity: fromEaster(56),
  visitation: fixed(5, 31),
  'holy-cross': fixed(9, 14),
  'all-saints': fixed(11, 1),
  'all-saints-sunday': { kind: 'sunday-from', month: 11, day: 1 },
  thanksgiving: { kind: 'nth', nth: 4, weekday: 4, month: 11 },
  'christ-the-king': { kind: 'advent', days: -7 },
}

/** Whether a key is that of a feast. */
export const isFeast = (key: string): key is Feast => Object.hasOwn(feastDates, key)

/** Services with readings of their own on a day that bears another feast's name. */
export const secondServices: readonly Feast[] = [
  'palms',
  'easter-vigil',
  'easter-evening',
  'christmas-dawn',
]

/** Canada keeps Thanksgiving on the second Monday in October. */
export const canadianThanksgiving: FeastDate = { kind: 'nth', nth: 2, weekday: 1, month: 10 }

/**
 * Colours, as the churches that read the Revised Common Lectionary customarily have them (The United
 * Methodist Book of Worship, 1992; Evangelical Lutheran Worship, 2006); for Holy Week red, where the
 * custom has red or purple.
 */
export const feastColours: Readonly<Record<Feast, LiturgicalColour>> = {
  'christmas-eve': 'white',
  'christmas-dawn': 'white',
  'christmas-day': 'white',
  'holy-name': 'white',
  epiphany: 'white',
  baptism: 'white',
  presentation: 'white',
  transfiguration: 'white',
  'ash-wednesday': 'purple',
  annunciation: 'white',
  palms: 'red',
  'palm-sunday': 'red',
  'holy-monday': 'red',
  'holy-tuesday': 'red',
  'holy-wednesday': 'red',
  'maundy-thursday': 'white',
  'good-friday': 'black',
  'holy-saturday': 'black',
  'easter-vigil': 'white',
  'easter-day': 'white',
  'easter-evening': 'white',
  ascension: 'white',
  pentecost: 'red',
  trinity: 'white',
  visitation: 'white',
  'holy-cross': 'red',
  'all-saints': 'white',
  'all-saints-sunday': 'white',
  thanksgiving: 'white',
  'christ-the-king': 'white',
}
