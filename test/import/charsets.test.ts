import { describe, expect, it } from 'vitest'
import { wordsOfBlock } from '../../src/import/lines/runs.ts'
import { openMail } from '../../src/import/read/open-mail.ts'

const said = 'Pray for José Peña’s café – and “home”.'

const mail = (type: string, encoding: string, body: Buffer): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `From: Partner <news@partner.example>\nSubject: Prayers\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`,
      ),
      body,
      Buffer.from('\n'),
    ]),
  )

const read = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await openMail(bytes)).blocks.map(wordsOfBlock)

/** As Windows-1252 has these signs. */
const windows = (text: string): Buffer =>
  Buffer.from(
    text.replace(
      /[’–“”]/g,
      (sign) => ({ '’': '\u0092', '–': '\u0096', '“': '\u0093', '”': '\u0094' })[sign] ?? '',
    ),
    'latin1',
  )

const quoted = (bytes: Buffer): Buffer =>
  Buffer.from(
    [...bytes]
      .map((byte) =>
        byte > 0x7e || byte === 0x3d
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join(''),
  )

describe('a mail whose label is not that of its body', () => {
  const utf8 = Buffer.from(said)
  it.each<readonly [string, string, string, Buffer]>([
    ['UTF-8 called Latin-1', 'text/plain; charset=iso-8859-1', '8bit', utf8],
    ['UTF-8 called Windows-1252', 'text/plain; charset="windows-1252"', '8bit', utf8],
    [
      'UTF-8 in quoted-printable, called Latin-1',
      'text/plain; charset=iso-8859-1',
      'quoted-printable',
      quoted(utf8),
    ],
    [
      'UTF-8 in base64, called Windows-1250',
      'text/plain; charset=windows-1250',
      'base64',
      Buffer.from(utf8.toString('base64')),
    ],
    ['Windows-1252 called UTF-8', 'text/plain; charset=utf-8', '8bit', windows(said)],
    ['Windows-1252 in truth', 'text/plain; charset=windows-1252', '8bit', windows(said)],
    [
      'Windows-1252 in quoted-printable in truth',
      'text/plain; charset=windows-1252',
      'quoted-printable',
      quoted(windows(said)),
    ],
  ])('is read by its body: %s', async (_, type, encoding, body) => {
    expect(await read(mail(type, encoding, body))).toEqual([said])
  })

  it('is a page though it is called plain text, without a frame too', async () => {
    const piece = '<div>Pray for the boats.</div><div><br></div><div>Pray for the town.</div>'
    expect(await read(mail('text/plain; charset=utf-8', '8bit', Buffer.from(piece)))).toEqual([
      'Pray for the boats.',
      'Pray for the town.',
    ])
  })
})
