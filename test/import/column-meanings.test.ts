import { expect, it } from 'vitest'
import { columnsOf, meaningOf } from '../../src/import/table/column-meanings.ts'

/** Headings as forms have them, by what their column is for; `note` for what is kept and decides nothing. */
const headings = {
  consent: [
    'May we share your request?',
    'May we print your name?',
    'Can we include this in the bulletin?',
    'Can we put this on the prayer list?',
    'Permission to publish',
    'OK to print?',
    'Consent',
    'Share with',
    'Share on Prayer List?',
    'Can this be shared with the congregation?',
    'How may we share this request?',
    'Who may see this request?',
    'Is this confidential?',
    'Keep private?',
    'Privacy',
    'Visibility',
    'May we pray for you by name on Sunday?',
    'May your name be printed?',
    'Would you like your name printed?',
    'Do you want this to be public?',
    'May we use your name?',
    'Where may we name this person?',
    'Do you give permission to share this?',
    'I agree that my name may be printed',
    '¿Podemos imprimir su nombre?',
    '¿Podemos compartirlo?',
    '¿Se puede publicar?',
    '¿Quién puede ver esta petición?',
    '¿Desea que se imprima?',
    '¿Da su consentimiento?',
  ],
  name: [
    'Name',
    'Who should we pray for?',
    'Whom can we pray for?',
    'Who can we lift up in prayer?',
    'Who is this prayer for?',
    'Who needs prayer?',
    'Name of person to pray for',
    'Person in need of prayer',
    'For whom are you requesting prayer?',
    'Prayer for',
    '¿Por quién oramos?',
    '¿Por quién podemos orar?',
    'Nombre de la persona por la que pedimos',
  ],
  request: [
    'Prayer request',
    'Describe the need',
    'How can we pray for you?',
    'How may we pray for you?',
    'How can we help you in prayer?',
    'What can we pray for?',
    'What should we pray about?',
    'What would you like us to pray for?',
    'What would you like to share with us in prayer?',
    'Please share your prayer request',
    'Tell us your prayer need',
    'Petición',
    'Comparta su petición',
    '¿Cómo podemos orar por usted?',
    '¿Qué podemos pedir por usted?',
    '¿Por qué quiere que oremos?',
  ],
  note: [
    'May we contact you?',
    'Can we call you?',
    'Can we follow up with you?',
    'Could we visit you at home?',
    'Can we send a card?',
    'Can we help with meals?',
    'May we text you?',
    'May we add you to our mailing list?',
    'May we keep you on our newsletter?',
    'Permission to contact',
    'Do you consent to receive e-mail?',
    'How should we reach you?',
    'How can we serve you?',
    'Would you like someone to visit?',
    '¿Podemos llamarle?',
    '¿Podemos visitarle?',
  ],
}

it.each(
  Object.entries(headings).flatMap(([meaning, all]) => all.map((one) => [one, meaning] as const)),
)('“%s” heads a column of: %s', (heading, meaning) => {
  expect(meaningOf(heading, columnsOf([heading])) ?? 'note').toBe(meaning)
})

it('takes the person whom the request is for, whoever filled the form in', () => {
  expect(
    columnsOf([
      'Timestamp',
      'Your name',
      'Who should we pray for?',
      'What is the prayer request?',
      'May we contact you?',
      'May we share the name?',
    ]),
  ).toEqual({
    date: 'Timestamp',
    name: 'Who should we pray for?',
    request: 'What is the prayer request?',
    consent: 'May we share the name?',
  })
})
