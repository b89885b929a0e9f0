import { englishAnswers } from './answers.ts'
import { englishApproving } from './approving.ts'
import { englishDesk } from './desk.ts'
import { english } from './diagnostics/index.ts'
import { englishEditing } from './editing.ts'
import { englishForgetting } from './forgetting.ts'
import { englishHelp } from './help.ts'
import { englishImporting } from './importing.ts'
import { englishNaming } from './naming.ts'
import { englishScheduling } from './scheduling.ts'
import { englishScripture } from './scripture.ts'
import { englishStarting } from './starting.ts'
import { englishTestSheet } from './test-sheet.ts'
import { englishWeb } from './web.ts'
import { englishWording } from './wording.ts'

/** Everything that is said in English. */
export const inEnglish = {
  catalogue: english,
  wording: englishWording,
  help: englishHelp,
  answers: englishAnswers,
  desk: englishDesk,
  testSheet: englishTestSheet,
  editing: englishEditing,
  approving: englishApproving,
  forgetting: englishForgetting,
  scripture: englishScripture,
  importing: englishImporting,
  naming: englishNaming,
  starting: englishStarting,
  web: englishWeb,
  scheduling: englishScheduling,
}
