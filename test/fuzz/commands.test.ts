import fc from 'fast-check'
import { hasErrors } from '../../src/diagnostic.ts'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { ends } from './ends.ts'
import { must, target, tryAll } from './target.ts'

const commands = [
  ...['make', 'check', 'list', 'why', 'preview', 'add', 'edit', 'renew', 'close', 'verse', 'slip'],
  ...['calendar', 'forget', 'import', 'scripture', 'section', 'themes', 'fonts', 'schedule'],
  ...['approve', 'verify', 'inspect', 'init', 'help', 'completion', 'nonsense'],
]

const words = [
  ...['--date', '--yes', '--json', '--dry-run', '--only', '--verse', '--text', '--section'],
  ...['--weeks', '--until', '--from', '--person', '--every', '--shape', '--paper', '--leave-out'],
  ...['--width', '--quiet', '--out', '--edition', '--title', '--with', '--for', '--as', '--help'],
  ...['--how', '--consent', '--link', '--priority', '--translation', '--wait', '--sunday'],
  ...['text', '2026-11-22', 'next sunday', 'Easter', 'town', 'paul', 'The sick', 'For rain.'],
  ...['Ps 23', '0', '-1', '1e9', '', '--', '-x', 'Ann Cole', '2 weeks', 'flat', 'a4', '..', '/'],
  ...['rename', 'add', 'list', 'show', 'copy', 'quiet', 'died', 'print,web', 'cron', 'parish'],
  ...['\u001b[31m', '\u202e', '\0', '../x', 'letter.txt', '__proto__', 'é', '🙏'],
]

/** What a command writes can be read again. */
async function writes(argv: readonly string[]): Promise<void> {
  const host = memoryHost({ ...saintBrendan, 'letter.txt': 'The sick\n\nFor rain.\n' })
  await ends(host, argv)
  const after = loadParish('/parish', host.disk)
  must(!hasErrors(after.diagnostics), 'a parish that is lost', argv, after.diagnostics)
}

/** What is typed. */
tryAll([
  target(
    'a command line',
    450,
    fc
      .tuple(fc.constantFrom(...commands), fc.array(fc.constantFrom(...words), { maxLength: 7 }))
      .map(([command, typed]) => [command, ...typed]),
    writes,
  ),
])
