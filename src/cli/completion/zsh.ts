import { singleQuoted } from '../../escape/shell-quote.ts'
import type { CommandWords, FlagWords, OperandWords, Values } from './command-words.ts'

/** Completion for zsh, by its own `_arguments`; to be sourced, or kept as \`_bulletin\` in a folder of \`fpath\`. */
export const zshCompletion = (commands: readonly CommandWords[]): string => `\
#compdef bulletin
# Completion of bulletin for zsh. To have it in every window, add to ~/.zshrc, below compinit:
#   source <(bulletin completion zsh)
_bulletin_ids() {
  local -a ids
  ids=(\${(f)"$(bulletin ids 2>/dev/null)"})
  compadd -a ids
}

_bulletin() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${singleQuoted(`${name}:${description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  words=("\${(@)words[2,-1]}")
  (( CURRENT -= 1 ))
  case $command in
${commands.map(argumentsCase).join('\n')}
  esac
}

if [ "$funcstack[1]" = _bulletin ]; then
  _bulletin "$@"
else
  compdef _bulletin bulletin
fi
`

const argumentsCase = ({ name, flags, operands }: CommandWords): string =>
  [
    `    ${name}) _arguments -s \\`,
    [...flags.map(flagSpec), ...operands.map(operandSpec)]
      .map((spec) => `      ${singleQuoted(spec)}`)
      .join(' \\\n'),
    '      ;;',
  ].join('\n')

function flagSpec({ long, description, value, repeatable }: FlagWords): string {
  const told = `[${description.replace(/[\\[\]]/g, '\\$&')}]`
  const what = value === undefined ? '' : `:${value.name}:${action(value.values)}`
  return `${repeatable ? '*' : ''}${long}${told}${what}`
}

const operandSpec = ({ name, values, variadic }: OperandWords, index: number): string =>
  `${variadic ? '*' : index + 1}:${name}:${action(values)}`

/** How zsh finds what can stand here; a space where nothing can be offered. */
function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`
    case 'ids':
      return '_bulletin_ids'
    case 'folders':
      return '_files -/'
    case 'files':
      return '_files'
    case 'free':
      return ' '
    default:
      return values satisfies never
  }
}
