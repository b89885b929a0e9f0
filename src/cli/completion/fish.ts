import type { CommandWords, FlagWords, OperandWords, Values } from './command-words.ts'

/** Completion for fish, a line for each command, flag and place. */
export const fishCompletion = (commands: readonly CommandWords[]): string => `\
# Completion of bulletin for fish. To have it in every window, type once:
#   bulletin completion fish > ~/.config/fish/completions/bulletin.fish
complete -c bulletin -f
${commands.map(commandLine).join('\n')}
${commands
  .flatMap(({ name, flags, operands }) => [
    ...flags.map((flag) => flagLine(name, flag)),
    ...operands.flatMap((operand) => operandLine(name, operand)),
  ])
  .join('\n')}
`

const commandLine = ({ name, description }: CommandWords): string =>
  `complete -c bulletin -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`

const after = (command: string): string =>
  `complete -c bulletin -n '__fish_seen_subcommand_from ${command}'`

function flagLine(command: string, { long, short, description, value }: FlagWords): string {
  const name = `-l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`
  const what = value === undefined ? '' : ` ${offered(value.values)}`
  return `${after(command)} ${name}${what} -d ${quoted(description)}`
}

const operandLine = (command: string, { values }: OperandWords): readonly string[] => {
  const offer = offered(values)
  return offer === '-x' ? [] : [`${after(command)} ${offer.replace(/^-x /, '')}`]
}

function offered(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-x -a ${quoted(values.words.join(' '))}`
    case 'ids':
      return "-x -a '(bulletin ids 2>/dev/null)'"
    case 'folders':
      return "-x -a '(__fish_complete_directories)'"
    case 'files':
      return '-r -F'
    case 'free':
      return '-x'
    default:
      return values satisfies never
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
