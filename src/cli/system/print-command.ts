import type { PrintJob } from '../terminal-host.ts'
import type { SystemCommand } from './open-command.ts'

/**
 * The command that sends a PDF to the person's usual printer on a platform of Node's.
 *
 * CUPS (macOS, Linux) takes the options of lp(1): `sides` as RFC 8011 §5.2.8 names them, the paper by its own name, and
 * `print-scaling=none` for the actual size. Windows has no such command of its own: the program that shows PDFs is
 * asked to print (the shell's verb `Print`), and takes the sides and the size from the PDF, which says them to the
 * programs that heed them (ISO 32000-1 §12.2). The name travels in the environment, so that no shell reads it.
 */
export function printCommand(platform: string, { path, sides, paper }: PrintJob): SystemCommand {
  if (platform === 'win32')
    return {
      program: 'powershell.exe',
      words: [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        'Start-Process -FilePath $env:BULLETIN_PRINT -Verb Print',
      ],
      env: { BULLETIN_PRINT: path.replaceAll('/', '\\') },
      verbatim: false,
    }
  const options = [`sides=${sides}`, `media=${paper}`, 'print-scaling=none']
  return {
    program: 'lp',
    words: [...options.flatMap((option) => ['-o', option]), '--', path],
    env: {},
    verbatim: false,
  }
}
