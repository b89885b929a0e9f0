/**
 * The same function with its results kept by the text asked for. It forgets everything when it holds
 * `limit` results, so that a long run keeps a bounded memory; what it answers never depends on that.
 */
export function remembering<Result>(
  answer: (text: string) => Result,
  limit = 8192,
): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = answer(text)
    if (known.size >= limit) known.clear()
    known.set(text, result)
    return result
  }
}

/** The same function with each result kept as long as what it was made from. */
export function rememberingEach<Material extends object, Result>(
  answer: (material: Material) => Result,
): (material: Material) => Result {
  const known = new WeakMap<Material, { readonly result: Result }>()
  return (material) => {
    const kept = known.get(material) ?? { result: answer(material) }
    known.set(material, kept)
    return kept.result
  }
}
