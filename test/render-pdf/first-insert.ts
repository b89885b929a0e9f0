import { encode } from 'uqr'
import { type Told, told } from './hand-set.ts'

/** An insert with everything that a page can hold, of a parish that does not exist. */

export const ADDRESS = 'https://example.org/relief?from=insert&week=48'

const code = encode(ADDRESS, { ecc: 'M', border: 0 }).data

const link = (text: string, href: string): Told => ({
  ...told('Link', text),
  href,
  style: { colour: '#1a4f8b' },
})

const italic = (text: string): Told => ({ ...told('Span', text), style: { face: 'italic' } })

const item = (label: string, ...kids: readonly (string | Told)[]): Told =>
  told('LI', told('Lbl', label), told('LBody', ...kids))

const petition =
  'For all who wait in hos\u00adpi\u00adtals and hos\u00adpices, and for those who sit beside them ' +
  'through the long af\u00adter\u00adnoons; for a well-founded hope, for of\u00adfi\u00adcials and staff, ' +
  'and for an af\u00adfirm\u00ading word at the right mo\u00adment. '

export const FIRST_INSERT: Told = told(
  'Document',
  told(
    'Sect',
    { ...told('H1', 'St. Alban’s & St. Brigid’s'), lang: 'en-GB' },
    {
      ...told('P', 'Bear ye one another’s burdens. ', italic('Galatians 6:2'), ' (KJV)'),
      style: { features: { oldStyleFigures: true } },
    },
  ),
  told(
    'Sect',
    told('H2', 'The sick of the parish'),
    told('P', petition.repeat(4).trim()),
    told(
      'P',
      'The ',
      { ...told('Span', 'Lord'), style: { features: { smallCapitals: true } } },
      ' is my shepherd. Gifts for the relief of the islands are gathered at ',
      link(
        'the parish’s own page for the re\u00adlief of the far is\u00adlands and of all who live on them',
        ADDRESS,
      ),
      ', or at the door.',
    ),
    told(
      'L',
      item('1.', 'Margaret, who keeps the door'),
      item('2.', petition.trim()),
      item('3.', 'T. R., at home again'),
    ),
    told('H3', 'How to give'),
    {
      ...told('Figure'),
      alt: 'QR code of the page for the relief of the islands',
      code: { modules: code, side: 72 },
    },
    told('P', petition.repeat(12).trim()),
  ),
  told(
    'Art',
    told('H2', 'Una carta <de lejos>'),
    {
      ...told(
        'BlockQuote',
        told(
          'P',
          'Oremos por la pe\u00adque\u00adña co\u00admu\u00adni\u00addad de San Ni\u00adco\u00adlás: '
            .repeat(9)
            .trim(),
        ),
      ),
      lang: 'es',
    },
    {
      ...told('Figure'),
      alt: 'A lamp on a sill',
      picture: { src: 'articles/lamp.png', width: 80, height: 60 },
    },
    told('P', petition.repeat(22).trim()),
    told('P', 'Write to ', link('office@example.org', 'mailto:office@example.org'), '.'),
  ),
)
