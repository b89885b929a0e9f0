# What zsh offers at the end of a command line: zsh -f offered-by-zsh.zsh SCRIPT 'bulletin ma'
# An interactive zsh runs in a terminal of its own; its compadd says what it adds, a line each, between
# two lines that begin with a null.
emulate -L zsh
zmodload zsh/zpty || exit 2
print -r -- "
PROMPT=
autoload -Uz compinit
compinit -u -D
bulletin() { [[ \"\$*\" = ids ]] && printf 'vestry\\ntown\\nbeds\\n' }
source ${(q)1}
bindkey '^I' complete-word
mark() { print -rn -- \$'\\0\\n' }
compprefuncs=( mark )
comppostfuncs=( mark )
compadd() {
  local -a hits
  [[ \" \$* \" == *\" -\"[OAD]\" \"* ]] && { builtin compadd \"\$@\"; return \$? }
  builtin compadd -A hits \"\$@\"
  print -rl -- \$hits
}
print ready" > $1.setup
zpty z zsh -f -i
zpty -w z "source ${(q)1}.setup"
repeat 6; do
  zpty -r z line
  [[ $line == *ready* ]] && break
done
zpty -w z "$2"$'\t'
integer marks=0
while zpty -r z line; do
  if [[ $line == *$'\0'* ]]; then
    (( ++marks == 2 )) && break
  elif (( marks )); then
    print -r -- ${line%$'\r\n'}
  fi
done
zpty -d z
