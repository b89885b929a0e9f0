import type { Colour } from '../../theme/theme.ts'
import { HEADER, MAIN, xmlText } from './xml.ts'

/** Sizes are half points, spaces twentieths of a point. */
interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly paragraph?: string
  readonly run?: string
}

const heading = (level: number, size: number, before: number, colour: string): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/>${colour}<w:sz w:val="${size}"/>`,
})

const centred = '<w:jc w:val="center"/>'

function paragraphStyles(accent: Colour): readonly ParagraphStyle[] {
  const colour = `<w:color w:val="${accent.slice(1).toUpperCase()}"/>`
  return [
    {
      id: 'Title',
      name: 'Title',
      paragraph: `<w:keepNext/><w:spacing w:before="120" w:after="120"/>${centred}`,
      run: `${colour}<w:sz w:val="52"/>`,
    },
    heading(1, 28, 320, colour),
    heading(2, 24, 220, ''),
    heading(3, 22, 160, ''),
    { id: 'Masthead', name: 'Masthead', paragraph: `<w:spacing w:after="40"/>${centred}` },
    {
      id: 'Quote',
      name: 'Quote',
      paragraph: '<w:spacing w:before="120" w:after="120"/><w:ind w:left="560" w:right="560"/>',
      run: '<w:i/>',
    },
    { id: 'Reference', name: 'Reference', paragraph: centred, run: '<w:sz w:val="20"/>' },
    { id: 'Byline', name: 'Byline', paragraph: '<w:keepNext/>', run: '<w:i/>' },
    { id: 'Small', name: 'Small', run: '<w:sz w:val="19"/>' },
    { id: 'ListBullet', name: 'List Bullet', paragraph: '<w:contextualSpacing/>' },
    { id: 'ListNumber', name: 'List Number', paragraph: '<w:contextualSpacing/>' },
    { id: 'List', name: 'List', paragraph: '<w:contextualSpacing/>' },
    { id: 'Contact', name: 'Contact', paragraph: `<w:spacing w:after="20"/>${centred}` },
  ]
}

/** The styles of the file, under the names by which Word knows its own. */
export function styles(lang: string, accent: Colour): string {
  const paragraphs = paragraphStyles(accent).map(
    ({ id, name, paragraph = '', run = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  )
  const characters = [
    ['Strong', 'Strong', '<w:b/>'],
    ['Emphasis', 'Emphasis', '<w:i/>'],
    ['Hyperlink', 'Hyperlink', '<w:color w:val="14507A"/><w:u w:val="single"/>'],
  ].map(
    ([id, name, run]) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`,
  )
  return `${HEADER}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="${xmlText(lang)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${paragraphs.join('')}${characters.join('')}</w:styles>`
}
