import { spanishAnswers } from './answers.ts'
import { spanishApproving } from './approving.ts'
import { spanishDesk } from './desk.ts'
import { spanish } from './diagnostics/index.ts'
import { spanishEditing } from './editing.ts'
import { spanishForgetting } from './forgetting.ts'
import { spanishHelp } from './help.ts'
import { spanishImporting } from './importing.ts'
import { spanishNaming } from './naming.ts'
import { spanishScheduling } from './scheduling.ts'
import { spanishScripture } from './scripture.ts'
import { spanishStarting } from './starting.ts'
import { spanishTestSheet } from './test-sheet.ts'
import { spanishWeb } from './web.ts'
import { spanishWording } from './wording.ts'

/** Everything that is said in Spanish. */
export const inSpanish = {
  catalogue: spanish,
  wording: spanishWording,
  help: spanishHelp,
  answers: spanishAnswers,
  desk: spanishDesk,
  testSheet: spanishTestSheet,
  editing: spanishEditing,
  approving: spanishApproving,
  forgetting: spanishForgetting,
  scripture: spanishScripture,
  importing: spanishImporting,
  naming: spanishNaming,
  starting: spanishStarting,
  web: spanishWeb,
  scheduling: spanishScheduling,
}
