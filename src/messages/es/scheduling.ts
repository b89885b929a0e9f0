import type { SchedulingWords } from '../en/scheduling.ts'

/** What `schedule` says, in Spanish. */
export const spanishScheduling: SchedulingWords = {
  plan: (day, time, parish) =>
    `Cada ${day} a las ${time}, esta máquina ha de hacer la hoja de ${parish}.`,
  first: (day, time) => `La primera vez será el ${day} a las ${time} según su reloj.`,
  nothingYet: 'Aún no hay nada preparado: eso lo hacen las líneas de abajo.',
  parishClock: (zone) => `La hora es la de ${zone}, también cuando cambian los relojes.`,
  strict: 'Con --strict, cuenta como fallida la vez que retiene algo, aunque la hoja se haga.',
  sunday: 'En domingo hace la hoja de ese mismo domingo.',
  titles: {
    setUp: 'Para prepararlo',
    tryOut: 'Para probarlo ahora',
    see: 'Para ver cómo fue',
    remove: 'Para quitarlo',
  },

  setUp: {
    cron: (add) => [
      'Abra la tabla de cron y pegue al final la línea de abajo:',
      '  crontab -e',
      'O haga que se añada, una sola vez, a lo que ya hay. (Nunca la envíe sola a',
      '`crontab -`: eso vaciaría la tabla de todo lo demás.)',
      `  ${add}`,
      'Si la máquina está apagada a esa hora, cron se salta la semana.',
    ],
    systemd: (add) => [
      'Lea las líneas de abajo; después, que las haga una shell:',
      `  ${add}`,
      'Si la máquina está apagada a esa hora, lo hace cuando vuelve a estar encendida y',
      'usted entra en ella. Para que lo haga sin que nadie haya entrado, escriba una vez:',
      '  loginctl enable-linger',
    ],
    launchd: (add) => [
      'Lea las líneas de abajo; después, que las haga una shell:',
      `  ${add}`,
      'Si el Mac duerme a esa hora, lo hace al despertar; si está apagado, se salta la',
      'semana. Si la carpeta está en Documentos, en el Escritorio, en iCloud o en otro',
      'disco, pruébelo ahora: macOS puede preguntar si node puede leer allí. Si en vez de',
      'eso lo niega, añada node en Ajustes del Sistema, Privacidad y seguridad, Acceso',
      'total al disco. Mientras otra ejecución trabaja, no lo intenta de nuevo.',
    ],
    windows: () => [
      'Copie las líneas de abajo y péguelas en PowerShell. Si dice que el acceso está',
      'denegado, abra PowerShell con «Ejecutar como administrador».',
      'Se ejecuta mientras usted tiene la sesión abierta; si la máquina está apagada a',
      'esa hora, lo hace cuando vuelve a estar encendida.',
    ],
  },
  inPowerShell: 'En PowerShell:',
  mail: [
    'Si falla, cron envía lo mismo por correo, si esta máquina puede enviarlo: a usted,',
    'o a la dirección que diga encima una línea MAILTO=oficina@example.org.',
  ],
  lastResult: 'LastTaskResult 0 quiere decir que se hizo.',
  deleteLine: (name) => `y borre la línea que termina en # ${name}`,
}
