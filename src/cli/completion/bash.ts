import { type CommandWords, offered } from './command-words.ts'

/**
 * Completion for bash 3.2 (which macOS has) and newer. What can follow is looked up in tables made of
 * `case`; `:ids`, `:folders` and `:files` stand for what is known only when it is asked for.
 */
export const bashCompletion = (commands: readonly CommandWords[]): string => `\
# Completion of bulletin for bash. To have it in every window, add to ~/.bashrc:
#   source <(bulletin completion bash)
_bulletin_flags() {
  case "$1" in
${commands.map(flagsCase).join('\n')}
  esac
}

# What may follow a flag; fails for a flag that stands alone.
_bulletin_value() {
  case "$1 $2" in
${valueCases(commands).join('\n')}
  *) return 1 ;;
  esac
}

# What may stand in each place after a command; the last holds for all that follow where it ends in +.
_bulletin_operands() {
  case "$1" in
${commands.map(operandsCase).join('\n')}
  esac
}

# Ids come from the parish's files: what a shell would run in them stays words.
_bulletin_ids() {
  local id
  while IFS= read -r id; do
    case "$id" in "$1"*) COMPREPLY+=("$(printf '%q' "$id")") ;; esac
  done < <(bulletin ids 2>/dev/null)
}

_bulletin_offer() {
  local IFS=$'\\n'
  case "$1" in
  :ids) _bulletin_ids "$2" ;;
  :folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$2")) ;;
  :files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$2")) ;;
  *) COMPREPLY=($(compgen -W "\${1//,/$IFS}" -- "$2")) ;;
  esac
}

_bulletin() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=\${COMP_WORDS[1]} place=0 at operands offer
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _bulletin_offer '${commands.map(({ name }) => name).join(',')},--help,--version' "$word"
    return
  fi
  if [ "$word" = = ]; then word=
  elif [ "$before" = = ]; then before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if offer=$(_bulletin_value "$command" "$before"); then
    if [ -n "$offer" ]; then _bulletin_offer "$offer" "$word"; fi
    return
  fi
  case "$word" in -*)
    _bulletin_offer "$(_bulletin_flags "$command")" "$word"
    return ;;
  esac
  for ((at = 2; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
    -*) if _bulletin_value "$command" "\${COMP_WORDS[at]}" >/dev/null; then at=$((at + 1)); fi ;;
    *) place=$((place + 1)) ;;
    esac
  done
  operands=($(_bulletin_operands "$command"))
  if [ "\${#operands[@]}" -eq 0 ]; then return; fi
  offer=\${operands[place]}
  if [ -z "$offer" ]; then
    case "\${operands[\${#operands[@]} - 1]}" in *+) offer=\${operands[\${#operands[@]} - 1]} ;; esac
  fi
  offer=\${offer%+}
  if [ -n "$offer" ] && [ "$offer" != - ]; then _bulletin_offer "$offer" "$word"; fi
}

complete -F _bulletin bulletin
`

const flagsCase = ({ name, flags }: CommandWords): string =>
  `  ${name}) echo '${flags.map(({ long }) => long).join(',')}' ;;`

/** One line for all flags that the same may follow. */
function valueCases(commands: readonly CommandWords[]): readonly string[] {
  const flagsFor = new Map<string, string[]>()
  for (const { name, flags } of commands)
    for (const { long, value } of flags) {
      if (value === undefined) continue
      const offer = offered(value.values)
      flagsFor.set(offer, [...(flagsFor.get(offer) ?? []), `'${name} ${long}'`])
    }
  return [...flagsFor].map(([offer, flags]) => `  ${flags.join(' | ')}) echo '${offer}' ;;`)
}

const operandsCase = ({ name, operands }: CommandWords): string =>
  `  ${name}) echo '${operands.map(({ values, variadic }) => `${offered(values) || '-'}${variadic ? '+' : ''}`).join(' ')}' ;;`
