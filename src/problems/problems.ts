import type { EditProblems } from './edit-problems.ts'
import type { FileProblems } from './file-problems.ts'
import type { FolderProblems } from './folder-problems.ts'
import type { IssueProblems } from './issue-problems.ts'
import type { LetterProblems } from './letter-problems.ts'
import type { OperationProblems } from './operation-problems.ts'
import type { PageProblems } from './page-problems.ts'
import type { PassageProblems } from './passage-problems.ts'
import type { ReadingsProblems } from './readings-problems.ts'
import type { RecordProblems } from './record-problems.ts'
import type { TemplateProblems } from './template-problems.ts'
import type { TranslationProblems } from './translation-problems.ts'
import type { UsageProblems } from './usage-problems.ts'

/**
 * Every code with the values that its message needs. A catalogue that lacks one does not compile.
 * Each floor declares its own codes: add one there, and its sentence in each language's folder of `messages/`.
 */
export interface Problems
  extends EditProblems,
    FileProblems,
    FolderProblems,
    IssueProblems,
    LetterProblems,
    OperationProblems,
    PageProblems,
    PassageProblems,
    ReadingsProblems,
    RecordProblems,
    TemplateProblems,
    TranslationProblems,
    UsageProblems {}
