import { Document, isScalar, stringify, visit } from 'yaml'
import { hasUnseen, withUnseen } from '../escape/printable.ts'
import { escaped } from './write-scalar.ts'

const options = { lineWidth: 0, aliasDuplicateObjects: false } as const

/**
 * Writes plain values as YAML: keys in the order given, long lines unfolded, text that YAML would
 * read as something else in quotes, characters that are no text escaped, and never an alias, however often a value
 * stands in it. Ends with a line feed.
 */
export function writeYaml(value: unknown): string {
  const written = stringify(value, options)
  return hasUnseen(written) ? writeEscaped(value) : written
}

function writeEscaped(value: unknown): string {
  const document = new Document(value, options)
  visit(document, {
    Scalar(_, node) {
      if (isScalar<unknown>(node) && typeof node.value === 'string' && hasUnseen(node.value))
        node.type = 'QUOTE_DOUBLE'
    },
  })
  return withUnseen(document.toString(options), escaped)
}
