import { verseFlows } from '../flows/verse.ts'
import { tryInTerminal } from './walk.ts'

tryInTerminal(verseFlows)
