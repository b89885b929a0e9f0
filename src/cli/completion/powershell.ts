import { powershellQuote } from '../../escape/shell-quote.ts'
import { type CommandWords, type FlagWords, offered } from './command-words.ts'

/**
 * Completion for Windows PowerShell 5 and PowerShell 7. Each command has its flags, what may follow
 * them, and what may stand in each place; `:ids`, `:folders` and `:files` are looked up when asked for,
 * and PowerShell itself offers the folders and files.
 */
export const powershellCompletion = (commands: readonly CommandWords[]): string => `\
# Completion of bulletin for PowerShell. To have it in every window, add the line
#   bulletin completion powershell | Out-String | Invoke-Expression
# to the file that $PROFILE names.
$bulletinCommands = [ordered]@{
${commands.map(commandEntry).join('\n')}
}

Register-ArgumentCompleter -Native -CommandName 'bulletin', 'bulletin.cmd', 'bulletin.ps1' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $offer = {
    param($words, $tips)
    foreach ($word in $words) {
      if ($word -like "$wordToComplete*") {
        $tip = if ($tips -and $tips[$word]) { $tips[$word] } else { $word }
        # An id of the parish's may hold what PowerShell would run.
        $text = if ($word -match '^[\\w.-]+$') { $word } else { "'" + $word.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $tip)
      }
    }
  }
  $offerValue = {
    param($value)
    if ($value -eq ':ids') { & $offer @(bulletin ids 2>$null) }
    elseif ($value -and -not $value.StartsWith(':')) { & $offer $value.Split(',') }
  }

  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  if ($typed.Count -eq 0) {
    $tips = @{}
    foreach ($name in $bulletinCommands.Keys) { $tips[$name] = $bulletinCommands[$name].Tip }
    & $offer @($bulletinCommands.Keys) $tips
    return
  }
  $command = $bulletinCommands[$typed[0]]
  if (-not $command) { return }
  $before = $typed[-1]
  if ($command.Follows.Contains($before)) { & $offerValue $command.Follows[$before]; return }
  if ($wordToComplete -like '-*') { & $offer @($command.Flags.Keys) $command.Flags; return }
  $place = 0
  for ($at = 1; $at -lt $typed.Count; $at++) {
    if ($typed[$at].StartsWith('-')) { if ($command.Follows.Contains($typed[$at])) { $at++ } }
    else { $place++ }
  }
  if ($place -lt $command.Operands.Count) { & $offerValue $command.Operands[$place] }
}
`

const commandEntry = ({ name, description, flags, operands }: CommandWords): string =>
  [
    `  ${powershellQuote(name)} = @{`,
    `    Tip = ${powershellQuote(description)}`,
    '    Flags = [ordered]@{',
    ...flags.map(
      (flag) => `      ${powershellQuote(flag.long)} = ${powershellQuote(flag.description)}`,
    ),
    '    }',
    '    Follows = @{',
    ...flags.flatMap(valueEntry),
    '    }',
    `    Operands = @(${operands.map(({ values }) => powershellQuote(offered(values))).join(', ')})`,
    '  }',
  ].join('\n')

const valueEntry = ({ long, value }: FlagWords): readonly string[] =>
  value === undefined
    ? []
    : [`      ${powershellQuote(long)} = ${powershellQuote(offered(value.values))}`]
