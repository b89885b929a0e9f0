import { count } from '../count.ts'
import type { ApprovingWords } from '../en/approving.ts'

/** What `preview --changes`, `approve` and `make --reopen` say, in Spanish. */
export const spanishApproving: ApprovingWords = {
  changes: {
    new: 'entra',
    changed: 'cambia',
    continuing: 'sigue',
    ending: 'termina',
    dropped: 'salió',
    closed: 'se cerró',
  },
  words: (words) => count(words, 'palabra'),
  weeks: (weeks) => `lleva ${count(weeks, 'semana')}`,
  lastTime: 'por última vez',
  inNoFile: 'ya no está en ningún archivo',
  since: (week, words) =>
    `Comparado con la hoja del ${week}; ahora ${count(words, 'palabra')} en total.`,
  sinceNone: (words) =>
    `No hay una hoja anterior con que comparar; ${count(words, 'palabra')} en total.`,
  noChange: 'Nada entra, cambia, termina ni sale, y nada lleva mucho tiempo.',

  besides: {
    print: 'Se imprime, pero no está en el texto de arriba:',
    web: 'Puede ir en la web, pero no está en el texto ni se imprime:',
  },
  askBy: 'Su nombre, para el registro',
  askApprove: (week) => `¿Aprobar esto para el ${week}?`,
  approved: (week, file) =>
    `Aprobado para el ${week}, en ${file}. Lo que sale esa semana ya no puede cambiar sin --reopen.`,
  alreadyApproved: (at) => `Eso es lo que ya se aprobó el ${at.replace('T', ' a las ')}.`,
  staleFiles: (folder) =>
    `Los archivos de ${folder} se hicieron con otra cosa: ejecute \`bulletin make\` antes de imprimir.`,
  notApproved: 'No se aprobó nada.',

  reopened: (at) =>
    `Esto no es lo que se aprobó; queda marcado como actualizado, ${at.replace('T', ' ')}.`,
  nothingToReopen: '--reopen no hace nada aquí: no se aprobó otro contenido para esta semana.',
}
