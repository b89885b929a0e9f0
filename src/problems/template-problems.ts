/** What can be wrong with a template and with what it makes: each code with the values of its sentence. */
export interface TemplateProblems {
  /** A template that Handlebars cannot read. `reason` is its word. */
  'template-syntax': { reason: string }
  /** A template prints a value unescaped: `{{{` or `{{&`. */
  'template-unescaped': { written: string }
  /** A template prints a value inside a tag, outside the quotes of an attribute. */
  'template-unquoted': { written: string }
  /** A template uses something of Handlebars that templates of inserts do not have. */
  'template-word': { written: string }
  /** A template includes a part that does not exist. */
  'template-part': { name: string; known: readonly string[] }
  /** A template asks for a value that it is not given there. */
  'template-value': { name: string; nearest: string | undefined }
  /** A template includes itself without end. */
  'template-loop': { file: string }
  /** An element outside the closed set. */
  'template-element': { element: string }
  /** An attribute that its element may not have. */
  'template-attribute': { element: string; attribute: string; allowed: readonly string[] }
  'template-attribute-value': {
    element: string
    attribute: string
    value: string
    expected: readonly string[]
  }
  /** A start tag that nothing closes. */
  'template-unclosed': { element: string }
  /** An element where it cannot stand; `within` is empty outside all others. */
  'template-nesting': { element: string; within: string }
  /** An element without an attribute or a part that it needs. */
  'template-lacks': { element: string; lacks: string }
  /** An address has more bytes than a QR code holds. */
  'address-too-long': { most: number }
}
