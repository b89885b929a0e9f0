import type { Diagnostic } from '../../diagnostic.ts'
import { type AnswerCode, answerCodes } from '../../messages/answers.ts'
import type { Speech } from '../../messages/catalogues.ts'
import { diagnosticJson } from '../../show-diagnostic.ts'

/** What is wrong with an answer, in a sentence that names no flag where there is one. */
export function wrongAnswer(problem: Diagnostic, { answers, catalogue }: Speech): string {
  if (!isOfAnswer(problem)) return diagnosticJson(problem, catalogue).message
  const sentence = answers[problem.code] as (values: typeof problem.values) => string
  return sentence(problem.values)
}

const isOfAnswer = (problem: Diagnostic): problem is Diagnostic<AnswerCode> =>
  answerCodes.some((code) => code === problem.code)
