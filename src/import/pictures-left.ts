import type { Finding } from './imported.ts'
import type { Letter } from './read/letter.ts'

/** What is said of each picture of a Word file: it is to be saved beside its article by hand. */
export const picturesLeft = ({ blocks }: Letter): readonly Finding[] =>
  blocks.flatMap((block): readonly Finding[] =>
    block.kind === 'picture' && block.ofWord ? [{ kind: 'picture-left', words: block.words }] : [],
  )
