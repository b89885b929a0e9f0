import type { UsageWords } from '../en/usage.ts'

/** What is wrong with a command line, in Spanish. */
export const spanishUsage: UsageWords = {
  unknownCommand: (typed, near) => `no hay ninguna orden \`${typed}\`${meant(near)}`,
  unknownFlag: (typed, near) => `aquí no hay ninguna opción \`${typed}\`${meant(near)}`,
  flagFirst: (flag) => `\`${flag}\` va detrás de la orden, como en \`bulletin make ${flag}\``,
  missingArgument: (command, argument) => `\`${command}\` necesita detrás \`${argument}\``,
  missingFlag: (command, flag) => `\`${command}\` necesita \`${flag}\``,
  missingValue: (flag) => `falta algo detrás de \`${flag}\``,
  conflict: (one, other) => `${one} y ${other} no van juntas`,
  tooMany: (command, words) =>
    `\`${command}\` no sabe qué hacer con ${words.map((word) => `\`${word}\``).join(', ')}; ponga entre comillas las palabras que van juntas`,
  notAllowed: (place, typed, near, allowed) =>
    `${place} no puede ser \`${typed}\`${near === undefined ? `; puede ser ${allowed.join(', ')}` : meant(near)}`,
  wholeNumber: (flag, typed, least, most) =>
    `${flag} necesita un número entero de ${least} a ${most}, y \`${typed}\` no lo es`,
}

const meant = (near: string | undefined): string =>
  near === undefined ? '' : `; ¿quiso decir \`${near}\`?`
