/** What is wrong with a command line, in English. Another language is another value of the same type. */
export const englishUsage = {
  unknownCommand: (typed: string, near: string | undefined): string =>
    `there is no command \`${typed}\`${meant(near)}`,
  unknownFlag: (typed: string, near: string | undefined): string =>
    `there is no flag \`${typed}\` here${meant(near)}`,
  /** A flag that stands before the command. */
  flagFirst: (flag: string): string =>
    `\`${flag}\` stands after the command, as in \`bulletin make ${flag}\``,
  missingArgument: (command: string, argument: string): string =>
    `\`${command}\` wants \`${argument}\` after it`,
  missingFlag: (command: string, flag: string): string => `\`${command}\` needs \`${flag}\``,
  missingValue: (flag: string): string => `\`${flag}\` wants something after it`,
  conflict: (one: string, other: string): string => `${one} and ${other} do not go together`,
  tooMany: (command: string, words: readonly string[]): string =>
    `\`${command}\` does not know what to do with ${words.map((word) => `\`${word}\``).join(', ')}; put quotation marks around words that belong together`,
  notAllowed: (
    place: string,
    typed: string,
    near: string | undefined,
    allowed: readonly string[],
  ): string =>
    `${place} cannot be \`${typed}\`${near === undefined ? `; it can be ${allowed.join(', ')}` : meant(near)}`,
  wholeNumber: (flag: string, typed: string, least: number, most: number): string =>
    `${flag} wants a whole number from ${least} to ${most}, and \`${typed}\` is none`,
}

/** The sentences of one language. */
export type UsageWords = typeof englishUsage

const meant = (near: string | undefined): string =>
  near === undefined ? '' : `; did you mean \`${near}\`?`
