/**
 * The same function with its results kept by what was asked for, or by the key of it. It forgets everything
 * when it holds `limit` results, so that a long run keeps a bounded memory; what it answers never depends on that.
 */
export function memoize<Asked, Result>(
  answer: (asked: Asked) => Result,
  keyOf: (asked: Asked) => unknown = (asked) => asked,
  limit = 8192,
): (asked: Asked) => Result {
  const known = new Map<unknown, { readonly result: Result }>()
  return (asked) => {
    const key = keyOf(asked)
    const before = known.get(key)
    if (before !== undefined) return before.result
    const result = answer(asked)
    if (known.size >= limit) known.clear()
    known.set(key, { result })
    return result
  }
}

/** A value that is made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The same function with each result kept as long as what it was made from. */
export function memoizeEach<Material extends object, Result>(
  answer: (material: Material) => Result,
): (material: Material) => Result {
  const known = new WeakMap<Material, { readonly result: Result }>()
  return (material) => {
    const before = known.get(material)
    if (before !== undefined) return before.result
    const result = answer(material)
    known.set(material, { result })
    return result
  }
}
