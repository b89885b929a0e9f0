import type { YamlNode, YamlScalar } from './yaml-node.ts'

/** A tree as plain values, every scalar the text that was typed; a broken value is undefined. */
export const plainYaml = (node: YamlNode): unknown => valuesOf(node, ({ value }) => value)

/** A tree as YAML 1.2's core schema reads it: unquoted numbers, true and false are no text. */
export const typedYaml = (node: YamlNode): unknown => valuesOf(node, typed)

function valuesOf(node: YamlNode, read: (scalar: YamlScalar) => unknown): unknown {
  switch (node.kind) {
    case 'scalar':
      return read(node)
    case 'list':
      return node.items.map((item) => valuesOf(item, read))
    case 'mapping':
      return Object.fromEntries(
        [...node.entries].map(([key, { value }]) => [key, valuesOf(value, read)]),
      )
    case 'broken':
      return undefined
    default:
      return node satisfies never
  }
}

function typed({ value, style }: YamlScalar): unknown {
  if (value === null || style !== 'plain') return value
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(value) ? Number(value) : value
}
