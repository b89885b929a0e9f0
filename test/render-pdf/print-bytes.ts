import { createHash } from 'node:crypto'
import type { CivilDate } from '../../src/civil-date.ts'
import { renderImposed, renderPages } from '../../src/render/pdf/index.ts'
import { builtInFaces } from './faces.ts'
import { FIRST_INSERT } from './first-insert.ts'
import { halfFold, handSet } from './hand-set.ts'
import { lamp } from './lamp.ts'

/** Makes both files of the insert anew; gives a hash of each. */
export function hashes(): readonly string[] {
  const faces = builtInFaces()
  const settings = { week: '2026-11-29' as CivilDate, pictures: lamp }
  const sheets = { ...handSet(FIRST_INSERT, faces), sheets: halfFold() }
  return [renderImposed, renderPages].map((render) =>
    createHash('sha256')
      .update(render(sheets, faces, settings))
      .digest('hex'),
  )
}
