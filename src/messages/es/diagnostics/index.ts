import { type CivilDate, weekdayOf } from '../../../civil-date.ts'
import { NOT_A_FILE } from '../../../host.ts'
import { limits } from '../../../problems/limits.ts'
import type { MadeOtherwise } from '../../../problems/record-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { fullDisk, lockedFolder } from '../../unwritable.ts'
import { spanishKinds } from '../kinds.ts'
import { listed } from '../listed.ts'
import { spanishScripture } from '../scripture.ts'
import { channelsInSpanish } from '../vocabulary.ts'
import { spanishForFiles } from './files.ts'
import { spanishForThePage } from './fit.ts'
import { spanishForLetters } from './letters.ts'
import { spanishForPassages } from './passages.ts'
import { spanishForTemplates } from './templates.ts'
import { spanishForTranslations } from './translations.ts'
import { spanishForUsage } from './usage-problems.ts'

/** Spanish: plain words for a parish office; keys, codes, commands and flags stay as they are typed. */
export const spanish: Catalogue = {
  ...spanishForFiles,
  ...spanishForLetters,
  ...spanishForTranslations,
  ...spanishForUsage,
  ...spanishForPassages,
  ...spanishForTemplates,
  ...spanishForThePage,
  unreadable: ({ path, reason }) =>
    reason === 'EFBIG'
      ? {
          message: `${path} no se lee: tiene más de ${limits.file / 2 ** 20} MB, o no acaba`,
          hint: 'Mire si es el archivo correcto.',
        }
      : reason === NOT_A_FILE
        ? {
            message: `${path} es una tubería o un dispositivo, y no un archivo: no se lee`,
            hint: 'Quítelo, y ponga allí el archivo mismo.',
          }
        : {
            message: `${path} existe, pero no puede leerse (${reason})`,
            hint: 'Ciérrelo en otros programas, y compruebe que usted tiene permiso para abrirlo.',
          },
  'no-parish': ({ folder, nearby, lookalike }) => ({
    message: `${folder} no es la carpeta de una parroquia: no hay bulletin.yaml en ella`,
    hint:
      lookalike !== undefined
        ? `Cambie el nombre de ${lookalike} a bulletin.yaml. (Windows oculta las terminaciones: en su Explorador elija Vista, Mostrar, Extensiones de nombre de archivo.)`
        : nearby.length > 0
          ? `Nombre la carpeta que quiere usar, por ejemplo \`bulletin make ${nearby[0]}\`.`
          : 'Vaya a la carpeta que contiene bulletin.yaml, o nómbrela después de la orden. Una parroquia nueva empieza con `bulletin init`.',
  }),
  'no-parishes': ({ folder }) => ({
    message: `no hay ninguna parroquia en ${folder}, ni en las carpetas que contiene`,
    hint: 'Una parroquia es una carpeta con bulletin.yaml. Nombre la carpeta que las contiene todas.',
  }),
  'record-unreadable': ({ path }) => ({
    message: `${path} no puede leerse como registro, y se pasa por alto`,
    hint: 'No se sabe ahora lo que se imprimió esa semana: un versículo suyo podría repetirse demasiado pronto. Haga otra vez esa semana, o recupere el archivo de una copia.',
  }),
  'week-record-unreadable': ({ path }) => ({
    message: `${path} no puede leerse como registro, y puede contener la aprobación del clero para esta semana, así que no se hace nada para ella`,
    hint: 'Recupere el archivo de una copia, o quite lo que no le pertenece. Si esta semana puede hacerse de nuevo, sin lo que se eligió y se aprobó para ella, borre el archivo.',
  }),
  'issue-not-made': ({ week, folder }) => ({
    message: `no hay hoja del ${week} que mirar${folder === null ? '' : ` en ${folder}`}`,
    hint: 'Hágala con `bulletin make`, o nombre otro día con `--date`.',
  }),
  'issue-file-gone': ({ path }) => ({
    message: `${path} consta en el registro, y no está`,
    hint: 'Haga otra vez la semana (`bulletin make`), o recupere el archivo de una copia.',
  }),
  'issue-file-other': ({ path }) => ({
    message: `${path} no es el archivo que se hizo: se cambió o se dañó después`,
    hint: 'Guarde lo cambiado con otro nombre, y haga otra vez la semana (`bulletin make`).',
  }),
  'issue-file-unknown': ({ path }) => ({
    message: `${path} no consta en el registro: viene de otra vez o de otra semana`,
    hint: 'Bórrelo, o haga otra vez la semana (`bulletin make`).',
  }),
  'made-otherwise': ({ paths, why }) => ({
    message: `hechos otra vez, no salen iguales ${listed(paths)}: ${otherwise(why)}`,
    hint: 'Vea qué es distinto con `bulletin preview --changes`. `bulletin make` pone los archivos al día con lo que la parroquia dice ahora.',
  }),
  'item-not-in-file': ({ id, path }) => ({
    message: `${path} no dice todo lo de ${id}, que puede estar ahí`,
    hint: 'Haga otra vez la semana (`bulletin make`). Si una plantilla propia lo omite, devuélvalo a ella.',
  }),
  'item-in-file': ({ id, path, channel }) => ({
    message: `${path} dice algo de ${id}, que no puede salir en ${channelsInSpanish[channel]}`,
    hint: 'No dé el archivo a nadie. Haga otra vez la semana (`bulletin make`).',
  }),
  'unknown-timezone': ({ timezone }) => ({
    message: `${timezone} no es una zona horaria`,
    hint: 'Escriba un nombre como America/New_York o America/Mexico_City después de `timezone:`.',
  }),
  'other-clock': ({ parish, machine, there, here }) => ({
    message: `esta máquina sigue la hora de ${machine}, la parroquia la de ${parish}: las ${there} de allí son las ${here} de aquí`,
    hint: 'Las líneas van por el reloj de la máquina. Cuando cambien los relojes en uno de los dos lugares, hágalas de nuevo; o ponga en esta máquina la zona horaria de la parroquia. systemd no necesita ni lo uno ni lo otro.',
  }),
  'other-system': ({ scheduler }) => ({
    message: `las líneas son para ${scheduler}, que no es de este sistema; sus rutas son las de esta máquina`,
    hint: 'Ejecute `bulletin schedule` en la máquina que ha de hacer la hoja.',
  }),
  'cron-line-long': ({ length, most }) => ({
    message: `la línea tiene ${length} bytes, y algunos cron no admiten más de ${most}`,
    hint: 'Lleve la carpeta de la parroquia a un lugar de ruta más corta.',
  }),
  'parish-there': ({ folder, parish }) => ({
    message:
      folder === parish
        ? `${folder} ya es la carpeta de una parroquia; no se escribió nada`
        : `${folder} está dentro de la carpeta de una parroquia, ${parish}; no se escribió nada`,
    hint: 'Nombre otra carpeta, por ejemplo `bulletin init our-parish` desde su carpeta personal. La ayuda para editores de esta se pone al día con `bulletin init --editor`.',
  }),
  'theme-there': ({ path }) => ({
    message: `${path} ya existe`,
    hint: 'Cámbielo donde está; o dele antes otro nombre y copie de nuevo.',
  }),
  'not-empty': ({ folder, names }) => ({
    message: `${folder} ya contiene ${named(names)}; no se escribió nada`,
    hint: 'Nunca se escribe encima de nada. Nombre una carpeta nueva, por ejemplo `bulletin init our-parish`.',
  }),
  'several-fonts': ({ path, names }) => ({
    message: `${path} tiene ${names.length} tipos de letra, y no se sabe cuál se quiere`,
    hint: `Nombre uno de ellos, si está en un ZIP después de descomprimirlo: ${named(names)}.`,
  }),
  disk: ({ path, code }) => {
    const isRefused = ['EPERM', 'EBUSY', 'EACCES'].includes(code)
    const folder = lockedFolder(path)
    if (isRefused && folder !== undefined)
      return {
        message: `no puede escribirse nada en ${folder}: usted solo puede leer ahí (${code})`,
        hint: 'Mire de quién es la carpeta, y si una memoria USB tiene puesto el seguro; después repita la orden. La última hoja está intacta.',
      }
    if (isRefused)
      return {
        message: `${path} no puede escribirse: otro programa lo tiene abierto, o no se permite cambiarlo (${code})`,
        hint: 'Ciérrelo (Acrobat y Word bloquean lo que muestran), y repita la orden. La última hoja está intacta.',
      }
    return {
      message: `${code === 'EEXIST' ? path : (folder ?? path)} no puede escribirse: ${refusals.get(code) ?? 'el sistema no lo permite'} (${code})`,
      hint: `${fullDisk.has(code) ? 'Borre lo que ya no necesite nadie, y vacíe la papelera' : 'Remédielo'}; después repita la orden. La última hoja está intacta.`,
    }
  },
  busy: ({ lock }) => ({
    message: 'otra ejecución está trabajando en esta parroquia',
    hint: `Espere a que termine. Si no hay ninguna, borre ${lock}.`,
  }),
  'broken-installation': ({ part, reason }) => ({
    message: `no puede leerse un archivo del propio bulletin: ${part} (${reason})`,
    hint: 'Instale bulletin otra vez. Los archivos de la parroquia están como estaban.',
  }),
  defect: ({ stack, version }) => ({
    message: `esto es un fallo de bulletin ${version}, no un error suyo; no se escribió nada\n${stack}`,
    hint: 'Por favor, comuníquelo con estas líneas, después de quitar los nombres que haya en ellas.',
  }),
  'nothing-this-week': ({ week }) => ({
    message: `nada de lo escrito aquí entra el ${week}`,
    hint: '`bulletin list` muestra por qué queda fuera cada uno. Otra semana se nombra con --date.',
  }),
  'service-of-nothing': ({ service, week }) => ({
    message: `nada de lo que entra el ${week} es para el oficio \`${service}\`; la hoja lleva lo que es para todos`,
    hint: 'Revise el día y el nombre del oficio; o escriba `service:` y el día junto a lo que es para él.',
  }),
  'left-out-gone': ({ id }) => ({
    message: `${id} se dejó fuera de esta semana a mano, pero ya nada se llama así`,
    hint: 'Si ahora tiene otro id, déjelo fuera con ese: --leave-out. `bulletin list` muestra los ids.',
  }),
  'not-in-templates': ({ id, templates }) => ({
    message: `${id} entra esta semana, y la plantilla propia de la parroquia (${templates.join(', ')}) no imprime nada de ello`,
    hint: 'Todo lo que entra se imprime en un elemento con `data-block="{{id}}"`. Compare la plantilla con la original; o quítela, y se usa la original.',
  }),
  'name-in-words': ({ id, why, isHeld, kind }) => {
    const what = isHeld ? `${id} queda en espera` : `${id} no sale en la web`
    if (why === 'withheld')
      return {
        message: `${what}: sus palabras dicen una parte de un nombre que no debe mostrarse`,
        hint: 'Quite el nombre de estas palabras; o, con consentimiento, ponga `show: full` donde se ora por la persona.',
      }
    if (why === 'unclear')
      return {
        message: `${what}: por cómo está escrito, no se sabe cuál es el nombre de pila`,
        hint: 'Escriba `name: { first: Ana María, last: Robles }`; dos personas llevan cada una su petición, o `{ first: Juan y María, last: Robles }`.',
      }
    if (why === 'no-leave')
      return {
        message: isHeld
          ? `${id} queda en espera: sus palabras nombran a una persona de la parroquia sin consentimiento`
          : `${id} no sale por algún canal: sus palabras nombran a una persona de la parroquia que solo consintió en otros`,
        hint: 'Quite el nombre de estas palabras; o anote el consentimiento donde se ora por la persona.',
      }
    const maybe = why === 'weak'
    return {
      message: `${what}: sus palabras ${maybe ? 'quizá nombran' : 'nombran'} a una persona, y nadie ha respondido por ello`,
      hint: `\`bulletin make\` pregunta en una terminal quién es, y apunta la respuesta. A mano: quite el nombre; o anote quién consintió, en ${spanishKinds[kind].el}: \`consent: { by: quién, channels: [print, text] }\`; o póngalo en bulletin.yaml, bajo \`people:\` si aparece por lo que hace, bajo \`not-names:\` si no es un nombre.${kind === 'article' ? ' Un artículo tomado de una publicación lo dice con `published:`.' : ''}`,
    }
  },
  'name-in-title': ({ week, isTyped }) => ({
    message: `el título del ${week} nombra a una persona, y nadie ha respondido por ello: en su lugar se imprime el de la parroquia`,
    hint: `${isTyped ? 'Para quien ha fallecido, escriba antes una petición para ese día con `person: { name, departed }`. Si no, quite' : 'Quite'} el nombre del título; o escríbalo bajo \`people:\` en bulletin.yaml, o, si no es un nombre, bajo \`not-names:\`.`,
  }),
  'announcement-lacks': ({ id, lacks }) => ({
    message: `${id} se anuncia sin ${listed(
      lacks.map((one) => lacking[one]),
      'o',
    )}`,
    hint: 'La gente pregunta qué, cuándo, dónde y a quién acudir: añada `time:` (`todo el día` si lo es), `place:` y `contact:`.',
  }),
  'announcement-long': ({ id, words, most }) => ({
    message: `${id} tiene ${words} palabras, y un anuncio debe tener ${most} como mucho`,
    hint: 'Acorte su texto; o escriba `announcements: { words: … }` en bulletin.yaml.',
  }),
  'contact-withheld': ({ id }) => ({
    message: `el \`contact\` de ${id} se omite: dice más de un nombre de lo que puede mostrarse de alguien por quien se ora`,
    hint: 'Ponga allí solo el nombre de pila, o la oficina parroquial; o, si la persona acepta que se le pregunte por ese nombre, escríbalo bajo `people: volunteers` en bulletin.yaml.',
  }),
  'rota-unknown': ({ role, day }) => ({
    message: `los turnos del ${day} nombran para ${role} a alguien que \`people\` no conoce: queda en blanco`,
    hint: 'Escriba el nombre bajo `people: volunteers` en bulletin.yaml; o, si no es un nombre, bajo `not-names:`.',
  }),
  'rota-gap': ({ role, day }) => ({
    message: `los turnos del ${day} no tienen a nadie para ${role}`,
  }),
  'same-hour': ({ id, otherId, other, date }) => ({
    message: `${id} y ${otherId} (${other.file}, línea ${other.line}) son a la misma hora y en el mismo lugar el ${date}`,
    hint: 'Cambie uno de los dos; o escriba el lugar con más detalle, como una sala.',
  }),
  'name-in-hymns': () => ({
    message:
      'los himnos de esta semana nombran a una persona de la parroquia sin su consentimiento, y no se imprimen',
    hint: 'Quite el nombre de estas palabras; o anote el consentimiento donde se ora por la persona.',
  }),
  'departed-without-from': ({ weeks }) => ({
    message:
      'esta persona falleció hace poco, y sin un primer día solo se la nombra en los aniversarios',
    hint: `Añada \`from:\` con el primer domingo, para las oraciones de los próximos ${weeks} domingos; una segunda petición sin él conserva los aniversarios.`,
  }),
  'departed-to-come': ({ day }) => ({
    message: `\`departed\` es un día que aún no ha llegado, ${day}`,
    hint: 'Escriba el día del fallecimiento, o `true` si no se sabe.',
  }),
  'link-missing': ({ found }) => ({
    message: `«${found}» no lleva a ninguna parte: falta la dirección`,
    hint: 'Añada `link: { text: PALABRAS, url: DIRECCIÓN }`, o ponga la dirección tras las palabras.',
  }),
  'wrong-weekday': ({ found, date, near }) => ({
    message: `«${found}» no puede ser: el ${date} es ${weekdayName(date)}`,
    hint: `Escriba ${weekdayName(date)} con el ${date}, o ${weekdayName(near)} con el ${near}, según lo que se quiera decir.`,
  }),
  'past-date': ({ found, date }) => ({
    message: `«${found}» ya habrá pasado: esto anuncia algo por venir, y el ${date} queda atrás`,
    hint: 'Escriba el día que se quiere decir, o haga que termine antes.',
  }),
  'relative-day': ({ found, date }) => ({
    message: `«${found}» es verdad en una sola semana, y esto sale en varias`,
    hint: `Escriba el día mismo; en la primera semana es el ${weekdayName(date)}, ${date}.`,
  }),
  'no-such-date': ({ found }) => ({
    message: `el calendario no tiene «${found}»`,
    hint: 'Escriba el día que se quiere decir.',
  }),
  'no-such-time': ({ found }) => ({
    message: `ningún reloj marca «${found}»`,
    hint: 'Escriba la hora que se quiere decir, por ejemplo 7:15 p. m.',
  }),
  'closed-elsewhere': ({ id, otherId, other, why, isHeld }) => ({
    message: `${isHeld ? `${id} queda en espera` : `${id} puede ser por alguien cuya oración ya terminó`}: en ${other.file}, línea ${other.line}, una persona de este nombre ${why === 'departed' ? 'está entre los difuntos' : 'se cerró después de que esta empezara, o por fallecimiento'}`,
    hint: `Si es la misma persona, termine esta: escriba \`bulletin close ${id}\`. Si es otra, escriba \`bulletin edit ${id} --distinct-from ${otherId}\`.`,
  }),
  'names-alike': ({ shown, other }) => ({
    message: `dos personas se imprimen como «${shown}»; la otra está en ${other.file}:${other.line}`,
    hint: 'Escriba `show: first-initial` o `show: full` en las dos, con su consentimiento, para que se sepa por quién se ora.',
  }),
  'held-since': ({ issue, ids }) => ({
    message: `${ids.join(', ')} ${ids.length === 1 ? 'estaba' : 'estaban'} en la hoja del ${issue}, y ahora ${ids.length === 1 ? 'queda en espera' : 'quedan en espera'} por un nombre en el texto`,
    hint: 'El texto es nuevo, o esta versión de bulletin conoce más nombres que la anterior. Diga quién es, como muestran los avisos sobre nombres, o escriba `bulletin make` en un terminal, que lo pregunta. Esto se dice hasta que se haga la próxima hoja.',
  }),
  'old-issue-left': ({ path }) => ({
    message: `la hoja que estaba antes no se puede borrar y queda en ${path}: puede ser de otro usuario, o estar abierta`,
    hint: 'Contiene las palabras de esa semana: pida a quien sea su dueño que la borre. La hoja nueva está en su lugar; cada ejecución posterior lo intenta otra vez.',
  }),
  'not-sent-to-printer': ({ file, reason }) => ({
    message: `${file} está escrito, pero ${reason ? `la impresora no lo tomó (${reason})` : 'este equipo no tiene ninguna impresora a la que el programa llegue'}`,
    hint: 'Ábralo e imprímalo a mano, por las dos caras si las tiene, a tamaño real. Si el sistema aún no tiene impresora predeterminada, elíjala en su configuración.',
  }),
  'not-printed': ({ week }) => ({
    message: `ninguna hoja del ${week} está anotada como impresa, así que no se sabe qué ha cambiado desde entonces`,
    hint: '`bulletin make --printed` la hace y la anota.',
  }),
  'slip-too-long': () => ({
    message: 'ha cambiado demasiado desde que se imprimió la hoja: no cabe en una papeleta',
    hint: 'Imprima de nuevo la hoja: `bulletin make --printed`.',
  }),
  held: ({ id, showsPerson, isRefused, isDeparted }) => ({
    message: isRefused
      ? `No sale ${id}: ${isDeparted ? 'es por alguien que falleció, y ' : ''}su consentimiento no abre ningún canal`
      : `${id} queda en espera: muestra a una persona, y no hay consentimiento anotado`,
    hint:
      isRefused && isDeparted
        ? `Compruebe que es así y que la familia está de acuerdo; después escriba \`bulletin edit ${id} --consent-by "la familia" --consent-channels print,text\`, o quite \`consent\`. Si la familia pide silencio, déjelo así.`
        : isRefused
          ? `No hay nada que hacer mientras siga así. Si al final dan permiso, escriba \`consent: { by: quién, channels: [print, text] }\`${showsPerson ? '' : '; si no hay que preguntar a nadie, quite `consent`'}.`
          : `Pregunte; después escriba \`bulletin edit ${id} --consent-by "quién" --consent-channels print,text\`, o con \`--show none\` para imprimir solo el texto.`,
  }),
  'cannot-edit': ({ why }) =>
    why === 'syntax'
      ? {
          message: 'este archivo tiene errores, así que no puede cambiarse nada en él',
          hint: '`bulletin check` los muestra. Corríjalos primero en un editor.',
        }
      : {
          message:
            'esta petición está escrita de un modo que una orden no puede cambiar con seguridad',
          hint: 'Quizá comparte un valor con otras (`&` y `*`). Cámbiela en un editor.',
        },
  'changed-meanwhile': ({ path }) => ({
    message: `otro programa cambió ${path} mientras tanto; no se escribió nada`,
    hint: 'Repita la orden.',
  }),
  'no-retention': () => ({
    message: 'bulletin.yaml no dice cuánto se guardan las personas',
    hint: 'Escriba en él `retention: { ended: 1 year, issues: 3 years }`, con los plazos de su parroquia.',
  }),
  'already-closed': ({ id, day }) => ({
    message: day ? `${id} se cerró a partir del ${day}` : `${id} ya se cerró`,
    hint: `Para abrirla otra vez, quite \`closed\`: \`bulletin edit ${id} --clear closed\`.`,
  }),
  'consent-kept': ({ id }) => ({
    message: `en ${id} solo cambia la ortografía del nombre, así que el consentimiento anotado se mantiene`,
    hint: 'Si es otra persona, diga quién dio permiso: --consent-by y --consent-channels.',
  }),
  'closes-later': ({ id, day }) => ({
    message: `${id} sigue dentro hasta el ${day}, que aún no ha llegado`,
    hint: 'Para cerrarla ya, quite --on.',
  }),
  'readings-line': () => ({
    message: 'esta línea de la tabla de lecturas no puede leerse',
    hint: 'Una línea es el año (A, B, C), luego primera lectura, salmo, segunda lectura y Evangelio con | antes de cada una, debajo de un día entre corchetes: `A | Isaiah 2:1-5 | Psalm 122 | Romans 13:11-14 | Matthew 24:36-44`.',
  }),
  'readings-day': ({ day, nearest }) => ({
    message: `[${day}] no es un día que pueda tener una tabla de lecturas`,
    hint: nearest
      ? `¿Quiso decir [${nearest}]?`
      : 'Los días se llaman como en la tabla que trae el programa, por ejemplo [advent-1], [proper-12], [easter-day].',
  }),
}

/** What the codes of systems mean, for those that a person can do something about. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'el disco está lleno'],
  ['EDQUOT', 'su parte del disco está llena'],
  ['EROFS', 'este disco solo puede leerse'],
  ['ENAMETOOLONG', 'su nombre es demasiado largo'],
  ['EISDIR', 'hay una carpeta con ese nombre'],
  ['ENOTDIR', 'hay un archivo donde debería haber una carpeta'],
  ['EEXIST', 'hay un archivo donde debería haber una carpeta'],
  ['EIO', 'el disco no responde como debe'],
  ['EMFILE', 'hay demasiados archivos abiertos'],
])

/** Some names, the first of many. */
const named = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 4).join(', ')} y ${names.length - 4} más` : listed(names)

const lacking = { time: 'hora', place: 'lugar', contact: 'a quién acudir' } as const

const weekdayName = (date: CivilDate): string => spanishScripture.weekdays[weekdayOf(date)] ?? ''

/** What is another than when an issue was made. */
function otherwise({ changed, added, gone, by }: MadeOtherwise): string {
  if (by === 'nothing')
    return 'es otro el programa, una semana anterior o algo que se eligió para esta'
  if (by === 'time')
    return `${changed.length === 1 ? 'se escribió' : 'se escribieron'} después ${listed(changed)}, según las horas de los archivos`
  return [
    ...(changed.length > 0 ? [`cambió ${listed(changed)}`] : []),
    ...(added.length > 0 ? [`llegó ${listed(added)}`] : []),
    ...(gone > 0 ? [`se fue ${count(gone, 'archivo')}`] : []),
  ].join(', ')
}
