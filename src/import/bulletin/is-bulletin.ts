import { datesIn } from '../../days/dates-in.ts'
import { isLabelOfPeople } from '../../names/people-lines.ts'
import type { Known } from '../known.ts'
import { linesOfBlock, wordsOfBlock } from '../lines/runs.ts'
import type { Letter } from '../read/letter.ts'
import { serviceLine } from './dated-line.ts'
import { divideBulletin } from './groups-in.ts'
import { headsRota } from './rota-in.ts'

/**
 * Whether a letter is a whole bulletin and no partner's letter: it says when services are, in two lines or more, and
 * it has a church's name with a day under it, or says who serves or who is sick.
 */
export function isBulletin(letter: Letter, known: Known): boolean {
  const scene = {
    language: known.language,
    printed: known.week,
    week: known.week,
    answers: known.answers,
    stands: undefined,
  }
  const lines = letter.blocks.flatMap(linesOfBlock)
  const services = lines.filter((line) => serviceLine(line, line, {}, scene) !== undefined).length
  if (services < 2) return false
  const { name, head, groups } = divideBulletin(letter.blocks, known)
  const isDated = [...head, ...letter.blocks.slice(0, 3)].some(
    (block) => datesIn(wordsOfBlock(block), known.language, known.week).length > 0,
  )
  return (
    (name !== undefined && isDated) ||
    groups.some(({ heading }) => isLabelOfPeople(heading) || headsRota(heading))
  )
}
