import { stringify } from 'yaml'

/**
 * Writes plain values as YAML: keys in the order given, long lines unfolded, text that YAML would
 * read as something else in quotes, and never an alias, however often a value stands in it. Ends with
 * a line feed.
 */
export const writeYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
