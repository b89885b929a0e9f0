/** A template as it stands in a file. */
export interface TemplateSource {
  /** For messages: relative to the parish folder; of a shipped one `bulletin:` and its path in the package. */
  readonly file: string
  readonly text: string
}

/** A template made ready: what Handlebars compiled, with a stamp of its place on every start tag. */
export interface Template {
  readonly file: string
  /** JavaScript of an object expression, as Handlebars' `precompile` writes it. */
  readonly program: string
}

/** Whether a template is the parish's own, and none that the package ships. */
export const isOwn = ({ file }: Template): boolean => !file.startsWith('bulletin:')

/** Templates by name: `insert` is the whole, every other is a part that others include. */
export type Templates = ReadonlyMap<string, Template>

/** What a template may do besides printing a value; each takes one value. */
export const blockWords: readonly string[] = ['if', 'unless', 'each', 'with']

/** Attribute that carries `line:column:file` of a start tag from the template to the parser, and no further. */
export const STAMP = 'data-stamp'
