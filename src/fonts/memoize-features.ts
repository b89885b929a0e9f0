import { memoize } from '../memoize.ts'
import type { Features } from './face.ts'

/** The same function with its results kept by text and features. */
export function memoizeFeatures<Result>(
  answer: (text: string, features: Features) => Result,
): (text: string, features: Features) => Result {
  const kept: ((text: string) => Result)[] = []
  return (text, features) => {
    const { smallCapitals, capitalsAsSmall, oldStyleFigures, rightToLeft } = features
    const place =
      (smallCapitals ? 1 : 0) +
      (capitalsAsSmall ? 2 : 0) +
      (oldStyleFigures ? 4 : 0) +
      (rightToLeft ? 8 : 0)
    kept[place] ??= memoize((one: string) => answer(one, features))
    return kept[place](text)
  }
}
