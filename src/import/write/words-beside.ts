import { type SpokenLanguage, spokenLanguage } from '../../languages.ts'

/** What written files say beside what was found, to whoever opens them. */
interface WordsBeside {
  /** Stands above words that were kept from it. */
  readonly kept: Readonly<Record<'letter' | 'form' | 'bulletin', string>>
  readonly aloneOnSunday: string
  readonly inTheLetter: (heading: string) => string
  readonly outsideBack: string
  readonly untilAnswered: string
  /** Who agreed, where a row of a form says so. */
  readonly byRow: (line: number) => string
}

const words: Readonly<Record<SpokenLanguage, WordsBeside>> = {
  en: {
    kept: {
      letter: 'Kept from the letter, never printed:',
      form: 'Kept from the form, never printed:',
      bulletin: 'Kept from the bulletin, never printed:',
    },
    aloneOnSunday: "every request in this file belongs to this Sunday's insert alone",
    inTheLetter: (heading) => `in the letter: ${heading}`,
    outsideBack: 'the outside back panel, above the contact',
    untilAnswered: 'whoever is named in these words waits until you have answered for the name',
    byRow: (line) => `the form, row ${line}`,
  },
  es: {
    kept: {
      letter: 'Guardado de la carta, no se imprime nunca:',
      form: 'Guardado del formulario, no se imprime nunca:',
      bulletin: 'Guardado de la hoja, no se imprime nunca:',
    },
    aloneOnSunday: 'todas las peticiones de este archivo son solo para la hoja de este domingo',
    inTheLetter: (heading) => `en la carta: ${heading}`,
    outsideBack: 'la cara posterior, encima del contacto',
    untilAnswered: 'quien esté nombrado aquí espera hasta que usted haya respondido por el nombre',
    byRow: (line) => `el formulario, fila ${line}`,
  },
}

/**
 * What is written beside what was found, in the language of the parish that reads it.
 *
 * @param tag of a language (BCP 47); English where the program does not speak it
 */
export const wordsBeside = (tag: string): WordsBeside => words[spokenLanguage(tag)]
