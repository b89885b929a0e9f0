import type { YamlNode } from './yaml-node.ts'

/** A tree as plain values, every scalar the text that was typed; a broken value is undefined. */
export function plainYaml(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainYaml)
    case 'mapping':
      return Object.fromEntries(
        [...node.entries].map(([key, { value }]) => [key, plainYaml(value)]),
      )
    case 'broken':
      return undefined
    default:
      return node satisfies never
  }
}
