import type { Finding } from '../imported.ts'
import type { NamedArticle } from '../name-items.ts'
import type { Picture } from '../read/letter.ts'

/** What is said of the pictures that stand in an article now. */
export const picturesIn = ({ id, article }: NamedArticle): readonly Finding[] =>
  article.blocks.flatMap((block): readonly Finding[] =>
    block.kind === 'picture' && block.file !== undefined
      ? [{ kind: 'picture', article: id, file: `articles/${block.file}`, words: block.words }]
      : [],
  )

/** What is said of each picture of a Word file that stands nowhere: it is to be saved beside its article by hand. */
export const picturesLeft = (left: readonly Picture[]): readonly Finding[] =>
  left.map(({ words }) => ({ kind: 'picture-left', words }))
