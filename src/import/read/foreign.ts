import { unzipSync } from 'fflate'
import type { UnreadableLetter } from '../../problems/letter-problems.ts'

/** A file that is no letter, by what its bytes say. */
export type Foreign = Exclude<UnreadableLetter, 'no-letter' | 'too-large' | 'empty' | 'no-rows'>

const signatures: readonly (readonly [Foreign | 'compound' | 'zip', string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['compound', '\u00d0\u00cf\u0011\u00e0'],
  ['zip', 'PK\u0003\u0004'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', 'GIF8'],
  ['archive', '\u001f\u008b'],
]

/**
 * What a file is whose first bytes are no text: a Word file (`.docx`) and a workbook (`.xlsx`) can be read, the others
 * cannot.
 *
 * @param name its path, whose ending alone tells Apple's programs apart
 */
export function packagedAs(
  bytes: Uint8Array,
  name = '',
): Foreign | 'word' | 'workbook' | undefined {
  const start = latin(bytes.subarray(0, 8))
  const found = signatures.find(([, signature]) => start.startsWith(signature))?.[0]
  if (found === 'compound') return compoundAs(bytes)
  if (found !== 'zip') return found
  const zipped = zippedAs(bytes)
  return zipped === 'pages' || zipped === 'open-document'
    ? kindOfOffice(zipped, bytes, name)
    : zipped
}

/** Sheets and slides of Apple's programs, and of OpenDocument, whose first entry says what the file is (ODF 1.3, Part 2, 3.3). */
function kindOfOffice(zipped: 'pages' | 'open-document', bytes: Uint8Array, name: string): Foreign {
  const said = zipped === 'pages' ? name : latin(bytes.subarray(0, 128))
  if (/\.numbers$|opendocument\.spreadsheet/i.test(said)) return 'sheet'
  return /\.key$|opendocument\.presentation/i.test(said) ? 'slides' : zipped
}

/** Entries that tell one kind of package from another (ECMA-376, ODF 1.3, iWork). */
const entries: readonly (readonly [Foreign | 'word' | 'workbook', RegExp])[] = [
  ['word', /^word\/document\d*\.xml$/],
  ['workbook', /^xl\/workbook\.xml$/],
  ['sheet', /^xl\//],
  ['slides', /^ppt\//],
  ['pages', /^index(?:\/document\.iwa|\.zip|\.xml)$/i],
  ['open-document', /^content\.xml$/],
]

function zippedAs(bytes: Uint8Array): Foreign | 'word' | 'workbook' {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name)
        return false
      },
    })
  } catch {
    return 'damaged'
  }
  return entries.find(([, entry]) => names.some((name) => entry.test(name)))?.[0] ?? 'archive'
}

/** Streams of an OLE compound file ([MS-CFB]), whose names stand in it in UTF-16. */
const streams: readonly (readonly [Foreign, string])[] = [
  ['locked', 'EncryptedPackage'],
  ['outlook', '__properties_version'],
  ['publisher', 'Quill'],
  ['old-word', 'WordDocument'],
  ['sheet', 'Workbook'],
  ['slides', 'PowerPoint Document'],
]

function compoundAs(bytes: Uint8Array): Foreign {
  const text = latin(bytes)
  const has = (name: string): boolean => text.includes([...name].join('\0'))
  return streams.find(([, name]) => has(name))?.[0] ?? 'outlook'
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
