import type { CivilDate } from '../../civil-date.ts'
import { escapeElement } from '../../escape/markup.ts'
import { CREATOR, PRODUCER } from './pdf-file.ts'

/** What a file's metadata says, besides by whom it was made. */
export interface Metadata {
  /** As in the file's information dictionary: the two must agree (ISO 19005-2 §6.6.3). */
  readonly title: string
  readonly lang: string
  readonly week: CivilDate
  /** Whether it also keeps the rules of archives, PDF/A-2a. */
  readonly archival: boolean
}

/** A title as metadata can carry it: XML has no control characters and no halves of a character. */
export const plainTitle = (title: string): string =>
  title
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()

/** The XMP packet (ISO 16684-1): title, dates, and the standards that the file claims to keep. */
export const xmpPacket = ({ title, lang, week, archival }: Metadata): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeElement(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeElement(lang)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${week}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${week}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${archival ? ARCHIVAL : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`

/** PDF/A-2a, with the description that it wants of a property it does not know: PDF/UA's. */
const ARCHIVAL = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
