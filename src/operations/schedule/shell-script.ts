import type { ScheduleFile } from './job.ts'

/**
 * Lines for a POSIX shell: first some commands, then each file written whole from a here-document, which
 * the shell reads without a sign that means anything, then the other commands.
 *
 * @param files their text ends with a line's end, and no line of it is `END`
 */
export const shellScript = (
  before: readonly string[],
  files: readonly ScheduleFile[],
  after: readonly string[],
): string =>
  [
    ...before.map((line) => `${line}\n`),
    ...files.map(({ path, text }) => `cat >${path} <<'END'\n${text}END\n`),
    ...after.map((line) => `${line}\n`),
  ].join('')
