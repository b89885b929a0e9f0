import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { locator, overlap, type Range, type Source } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Schema } from './field.ts'
import { type OpenFile, openFile } from './open-file.ts'
import { privateRanges } from './private-words.ts'
import { type Survey, surveyKeys } from './survey.ts'

/** A YAML text of the parish with its keys surveyed, ready to be decoded. */
export interface OpenYaml {
  readonly file: OpenFile
  readonly source: Source
  /** Undefined where the text holds nothing. */
  readonly root: YamlNode | undefined
  /** Lines that could not be read and are not in the tree. */
  readonly gaps: readonly Range[]
  readonly survey: Survey
}

/** A text of the parish to be read as YAML. */
export interface YamlText {
  /** Relative to the parish folder. */
  readonly path: string
  readonly text: string
  /** What the file should hold. */
  readonly schema: Schema
  /** Where the YAML stands, in a file that holds more than that; all else in it is private. */
  readonly region?: Range
  /** The file tells of persons, whose names are to be hidden wherever they stand in it. */
  readonly hasPersons?: boolean
  /** Nothing in it is private, whatever it says. */
  readonly isPublic?: boolean
}

/** Reads YAML, surveys its keys, and reports what is wrong with its syntax. */
export function openYaml(
  { path, text, schema, region = { from: 0, to: text.length }, ...known }: YamlText,
  report: (problem: Diagnostic) => void,
): OpenYaml {
  const locate = locator(path, text)
  const { root, problems, gaps } = parseYaml(only(text, region), locate)
  const survey = surveyKeys(schema, root, text, problems.length === 0, known.hasPersons)
  const source = { text, privateRanges: known.isPublic ? [] : privateRanges(text, survey) }
  const file = openFile(path, source, survey.unknown, locate, report)
  for (const problem of problems) report(problem)
  return { file, source, root, gaps, survey }
}

/** The text with everything outside of the region blanked out, so that offsets stay. */
const only = (text: string, { from, to }: Range): string =>
  text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to)

/** Reports keys that are not known and words lost to a comment, except where `spoiled`. */
export function reportKeys({ file, survey }: OpenYaml, spoiled: readonly Range[]): void {
  const isSound = (range: Range): boolean => !spoiled.some((one) => overlap(one, range))
  for (const unknown of survey.unknown.filter(({ range }) => isSound(range)))
    file.report(explainKey(unknown, file))
  for (const { key, range, isAll } of survey.cuts.filter((cut) => isSound(cut.range)))
    file.report(diagnostic(isAll ? 'error' : 'warning', 'hash-cut', { key }, file.locate(range)))
}

function explainKey(
  { key, range, known, cause }: Survey['unknown'][number],
  file: OpenFile,
): Diagnostic {
  const place = file.locate(range)
  switch (cause.kind) {
    case 'misplaced':
      return diagnostic('error', 'misplaced-key', { key, under: cause.under }, place)
    case 'comma':
      return diagnostic('error', 'comma-cut', {}, place)
    case 'odd-space':
      return diagnostic('error', 'yaml-space', {}, place)
    case 'typo':
    case 'unknown': {
      const meant = cause.kind === 'typo' ? cause.meant : undefined
      const values = { key: file.quote(range, key), nearest: meant, known }
      return diagnostic('error', 'unknown-key', values, place)
    }
    default:
      return cause satisfies never
  }
}
