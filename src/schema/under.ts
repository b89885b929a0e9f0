/** What keys are for, by their path. */
export type Descriptions = Readonly<Record<string, string>>

/** Descriptions of keys that stand below a key. */
export const under = (key: string, words: Descriptions): Descriptions =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [`${key}.${name}`, text]))
