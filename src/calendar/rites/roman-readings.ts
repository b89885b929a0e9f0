/** Celebrations that the Roman table of readings has and the Revised Common Lectionary has not. */
export const romanCelebrations = [
  'holy-family',
  'easter-monday',
  'easter-tuesday',
  'easter-wednesday',
  'easter-thursday',
  'easter-friday',
  'easter-saturday',
  'corpus-christi',
  'sacred-heart',
  'joseph',
  'john-the-baptist',
  'peter-and-paul',
  'transfiguration-of-the-lord',
  'assumption',
  'all-souls',
  'lateran-basilica',
  'immaculate-conception',
  'conversion-of-paul',
  'chair-of-peter',
  'mark',
  'philip-and-james',
  'matthias',
  'thomas',
  'mary-magdalene',
  'james',
  'lawrence',
  'bartholomew',
  'nativity-of-mary',
  'matthew',
  'archangels',
  'luke',
  'simon-and-jude',
  'andrew',
  'stephen',
  'john',
  'holy-innocents',
] as const

/** The key of such a celebration, or of a counted Sunday. */
export type RomanDay =
  | (typeof romanCelebrations)[number]
  | `${'advent' | 'christmas' | 'lent' | 'easter' | 'ordinary'}-${number}`
