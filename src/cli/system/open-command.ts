/** How a system is told to do something with a file by a program of its own. */
export interface SystemCommand {
  readonly program: string
  readonly words: readonly string[]
  /** Set for the program besides the environment of this one. */
  readonly env: Readonly<Record<string, string>>
  /** On Windows: hand the words over as they are, without quotes of Node's own. */
  readonly verbatim: boolean
}

/**
 * The command that shows a file or an address on a platform of Node's (`darwin`, `win32`, else
 * freedesktop.org's `xdg-open`).
 *
 * On Windows only the shell knows `start`, and it would read `&` and `%…%` in the name of a folder
 * as its own signs, within quotes too. So the name travels in the environment and is filled in by
 * delayed expansion (`!…!`), whose result is not read again.
 *
 * @param target absolute, with `/`; or an address
 */
export function openCommand(platform: string, target: string): SystemCommand {
  if (platform === 'win32')
    return {
      program: 'cmd.exe',
      words: ['/d', '/v:on', '/s', '/c', '"start "" "!BULLETIN_OPEN!""'],
      env: { BULLETIN_OPEN: /^\w{2,}:/.test(target) ? target : target.replaceAll('/', '\\') },
      verbatim: true,
    }
  const program = platform === 'darwin' ? 'open' : 'xdg-open'
  return { program, words: [target], env: {}, verbatim: false }
}
