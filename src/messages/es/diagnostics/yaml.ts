import type { Catalogue } from '../../catalogue.ts'

type YamlCode =
  | Extract<keyof Catalogue, `yaml-${string}`>
  | 'duplicate-key'
  | 'hash-cut'
  | 'comma-cut'
  | 'yaml-space'

/** What is said in Spanish where a file is not the YAML that it should be. */
export const spanishForYaml: Pick<Catalogue, YamlCode> = {
  'yaml-value': ({ sign, inBraces }) => ({
    message: signs.get(sign) ?? `YAML toma el ${sign} del principio por un signo suyo`,
    hint: inBraces
      ? 'Ponga las palabras entre comillas dobles, como en `{ text: "Inscripción: esta noche" }`.'
      : 'Ponga `>-` después de la clave, y el texto en la línea siguiente, dos espacios más a la derecha que la clave.',
  }),
  'yaml-open': ({ sign }) => ({
    message: `aquí se abre ${opened.get(sign) ?? sign}, y no se cierra nunca`,
    hint: `Se cierra con ${closing.get(sign) ?? sign}. Si es parte del texto, ponga \`>-\` después de la clave, y el texto en la línea siguiente, dos espacios más a la derecha.`,
  }),
  'yaml-colon': ({ missing }) => ({
    message:
      missing === 'colon'
        ? 'esta palabra está sola: después de una clave van dos puntos'
        : 'no hay espacio después de los dos puntos de esta clave',
    hint:
      missing === 'colon'
        ? 'Escriba dos puntos, un espacio y el valor. Si continúa el texto de arriba, llévela más a la derecha que la clave de ese texto.'
        : 'Escriba un espacio después de los dos puntos, como en `text: For the vestry`.',
  }),
  'yaml-tab': () => ({
    message: 'esta línea empieza con un tabulador',
    hint: 'Sangre solo con espacios: dos por cada paso. Casi todos los editores pueden cambiar los tabuladores de un archivo por espacios.',
  }),
  'yaml-indent': () => ({
    message: 'esta línea empieza en una columna equivocada',
    hint: 'Si es una clave, alinéela con las claves de arriba. Si continúa el texto de arriba, ponga `>-` después de la clave de ese texto, y todas sus líneas dos espacios más a la derecha.',
  }),
  'yaml-escape': () => ({
    message: 'una barra inversa entre comillas dobles significa otra cosa para YAML',
    hint: 'Ponga `>-` después de la clave, y el texto sin comillas en la línea siguiente, dos espacios más a la derecha que la clave.',
  }),
  'yaml-documents': () => ({
    message: 'la línea --- empieza un segundo documento, que no se lee',
    hint: 'Borre la línea, o lleve lo que sigue a un archivo propio.',
  }),
  'yaml-expands': () => ({
    message:
      'aquí hay listas y llaves metidas unas en otras a demasiada profundidad, o un valor que se llama demasiadas veces (`&` y `*`)',
    hint: 'Escriba los valores completos, uno tras otro.',
  }),
  'yaml-key': () => ({
    message: 'hay una lista o un grupo de claves donde debería haber una clave',
    hint: 'Una clave es una palabra seguida de dos puntos, como en `text: For the vestry`.',
  }),
  'yaml-other': ({ reason }) => ({
    message: `YAML no puede leer esta línea (${reason})`,
    hint: 'Ponga `>-` después de la clave, y el texto en la línea siguiente, dos espacios más a la derecha que la clave.',
  }),
  'duplicate-key': ({ line }) => ({
    message: `esta clave aparece aquí por segunda vez; la primera está en la línea ${line}`,
    hint: 'Conserve una de las dos. Si aquí empieza otra petición, escriba `- ` antes de su primera clave.',
  }),
  'hash-cut': ({ key }) => ({
    message: `las palabras después de # son para YAML un comentario y no se imprimirían con \`${key}\``,
    hint: 'Si son parte del texto, ponga `>-` después de la clave, y el texto en la línea siguiente, dos espacios más a la derecha. Si no, escriba un espacio después del #.',
  }),
  'yaml-space': () => ({
    message: 'hay aquí un espacio que no es el de la barra espaciadora, o que no se ve',
    hint: 'Borre lo que está antes de la primera letra de esta línea y escríbalo de nuevo; los espacios de páginas web y de Word parecen iguales a los demás.',
  }),
  'comma-cut': () => ({
    message: 'la coma antes de estas palabras termina el valor: entre llaves pasan por otra clave',
    hint: 'Ponga todo el valor entre comillas dobles, como en `{ name: "Reed, Tobias" }`.',
  }),
}

const opened: ReadonlyMap<string, string> = new Map([
  ['[', 'un corchete'],
  ['{', 'una llave'],
  ['"', 'una comilla'],
])

const closing: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['"', '" al final del texto'],
])

/** What YAML takes a sign for that a person meant as a sign of the text. */
const signs: ReadonlyMap<string, string> = new Map([
  [':', 'YAML toma las palabras antes de estos dos puntos por una clave'],
  ['"', 'para YAML este texto termina con su segunda comilla'],
  ["'", 'YAML toma este apóstrofo por una comilla'],
  ['#', 'YAML toma lo que sigue a este # por un comentario'],
  ['*', 'YAML toma el asterisco del principio de este texto por un signo suyo'],
  ['-', 'YAML toma el guion del principio de este texto por el de una lista'],
  ['[', 'YAML toma el corchete del principio de este texto por el de una lista'],
  ['{', 'YAML toma la llave del principio de este texto por una suya'],
])
