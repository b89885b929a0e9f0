import { count } from '../count.ts'
import type { WebWords } from '../en/web.ts'

/** What the page of `preview --web` says, and the terminal beside it, in Spanish. */
export const spanishWeb: WebWords = {
  lang: 'es',

  serving: (address) =>
    `Las páginas se muestran en ${address}\nAbra esa dirección en un navegador de este equipo. Pulse aquí Ctrl-C para terminar.`,
  notOpened: 'Ningún programa de aquí abre un navegador por sí solo; copie la dirección en uno.',
  ended: 'La vista previa ha terminado.',
  refused: {
    host: 'Esta página solo se muestra en la dirección que dio bulletin.',
    method: 'Esta página solo puede mirarse.',
    path: 'Aquí no hay nada. Use la dirección que dio bulletin.',
  },

  name: 'vista previa de bulletin',
  untitled: 'La próxima hoja',
  skip: 'Ir a',
  headings: {
    problems: 'Problemas',
    pages: 'Las páginas como se imprimirán',
    text: 'La edición de texto',
  },
  channelHeadings: {
    print: 'Las palabras que se imprimen',
    web: 'Las palabras para la web',
  },
  page: (number, all) => `Página ${number} de ${all}`,
  counts: (errors, warnings) =>
    errors + warnings === 0
      ? 'Ningún problema.'
      : [
          ...(errors > 0 ? [count(errors, 'error', 'errores')] : []),
          ...(warnings > 0 ? [count(warnings, 'aviso')] : []),
        ].join(', '),
  place: (file, line) => (line === undefined ? file : `${file}, línea ${line}`),
  clickable: 'Haga clic en cualquier cosa para ver dónde está en los archivos.',
  sheets: (sides) => `El papel como se imprime: ${count(sides, 'cara')}`,
  inFiles: 'Dónde está en los archivos',
  noPages:
    'No hay páginas que mostrar hasta que se corrijan en los archivos los errores de arriba.',
  stale:
    'Estas son las páginas como estaban antes: lo que ha cambiado desde entonces impide hacerlas de nuevo.',
  wholeProblem: (number) => `Problema ${number}: lugar y línea`,
  fresh: 'Los archivos han cambiado; así están ahora.',
  lost: 'La vista previa ha terminado o no responde, y esta página ya no sigue a los archivos. Para continuar, escriba otra vez bulletin preview --web.',
}
