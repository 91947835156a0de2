import { dictText, textString } from './values.ts';

/** What a file says of itself. */
export interface DocumentInfo {
  title: string;
  author: string;
  subject: string;
  /** BCP 47, of the whole; parts in another language say so. */
  language: string;
  /** `YYYY-MM-DD`: never the moment of making, so that equal packs are equal files. */
  date: string;
}

const CREATOR = 'Kerjaya';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (words: string): string =>
  words.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);

export const infoText = ({ title, author, subject, date }: DocumentInfo): string => {
  const moment = textString(`D:${date.replaceAll('-', '')}000000Z`);
  return dictText({
    Title: textString(title),
    Author: textString(author),
    Subject: textString(subject),
    Creator: textString(CREATOR),
    Producer: textString(CREATOR),
    CreationDate: moment,
    ModDate: moment,
  });
};

/** The XML metadata; `accessible` claims PDF/UA-1. */
export function xmp(info: DocumentInfo, accessible: boolean): Buffer {
  const moment = `${info.date}T00:00:00Z`;
  const alternatives = (words: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li></rdf:Alt>`;
  const claim = accessible
    ? '\n<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
    : '';
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(info.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(info.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(info.language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${CREATOR}</pdf:Producer></rdf:Description>${claim}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`);
}
