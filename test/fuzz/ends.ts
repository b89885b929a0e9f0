import { run } from '../../src/cli/main.ts'
import type { MemoryHost } from '../memory-host.ts'
import { must, mustBeText } from './target.ts'

/** A command ends as it says it does, tells what is wrong, and sends no sign that is no text. */
export async function ends(host: MemoryHost, argv: readonly string[]): Promise<number> {
  const exit = await run(argv, host)
  const { out, err } = host.said
  must([0, 1, 2].includes(exit), 'another end', exit, argv, err)
  mustBeText(out + err)
  must(exit === 0 || out + err !== '', 'a failure without a word', argv)
  return exit
}
