import { memoize } from '../memoize.ts'
import type { Features } from './face.ts'

/** The same function with its results kept by text and features. */
export function memoizeFeatures<Result>(
  answer: (text: string, features: Features) => Result,
): (text: string, features: Features) => Result {
  const kept = (features: Features) => memoize((text: string) => answer(text, features))
  const plain = kept({})
  const figures = kept({ oldStyleFigures: true })
  const capitals = kept({ smallCapitals: true })
  const both = kept({ smallCapitals: true, oldStyleFigures: true })
  const names = kept({ capitalsAsSmall: true })
  const namesAndFigures = kept({ capitalsAsSmall: true, oldStyleFigures: true })
  return (text, { smallCapitals, capitalsAsSmall, oldStyleFigures }) => {
    if (capitalsAsSmall) return oldStyleFigures ? namesAndFigures(text) : names(text)
    if (smallCapitals) return oldStyleFigures ? both(text) : capitals(text)
    return oldStyleFigures ? figures(text) : plain(text)
  }
}
