import type { ForgettingWords } from '../en/forgetting.ts'

/** What `forget` says and asks, in Spanish. */
export const spanishForgetting: ForgettingWords = {
  requests: 'Estas peticiones se quitarán de sus archivos:',
  issues: 'De estas hojas:',
  wholeFolder: 'la carpeta entera',
  filesAndItems: (files) => [...files, 'lo que su registro dice de las peticiones'].join(', '),
  mentions: 'El nombre está además aquí, donde solo usted puede cambiarlo:',
  nothing: 'No hay nada que quitar.',
  elsewhere:
    'No se tocan las copias de otros lugares: lo que git guarda de los archivos, las copias de seguridad y los correos enviados. Pregunte a quien los guarda.',
  ask: '¿Quitar todo esto para siempre?',
  removed: 'Quitado.',
  notRemoved: 'No se quitó nada.',
  sayYes: 'No se quitó nada; la misma orden con --yes lo hace.',
}
