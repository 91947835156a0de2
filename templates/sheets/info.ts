import type { TDocumentInformation } from 'pdfmake/interfaces.js';
import { words } from '../parts/words.ts';
import { inLanguage, otherLanguage, type Language } from '../profile/index.ts';
import { brandName } from '../brand.ts';
import type { SheetInput } from '../sheet.ts';

/** The date that a sheet carries inside when none is approved: equal inputs give equal bytes. */
const UNDATED = '2026-01-01';

/** The document's own description of itself. */
export function documentInfo(input: SheetInput): TDocumentInformation & { brandRevision: string } {
  const { content, references, brand, brandRevision, revision, languages } = input;
  const [language] = languages as readonly [Language];
  const title = inLanguage(content.title, language).trim();
  const other = content.title[otherLanguage(language)].trim();
  const created = new Date(`${revision.approvedOn ?? UNDATED}T00:00:00Z`);
  const cluster = content.cluster ? references[content.cluster] : undefined;
  const { masco, isco08, onetSoc } = content.codes;
  return {
    title: languages.length > 1 && other && other !== title ? `${title} – ${other}` : title,
    author: brandName(brand, language),
    // Of our own: readers list it among the document's properties.
    brandRevision: [brandName(brand, language), brandRevision.number, brandRevision.id]
      .filter((part) => part !== null)
      .join(', '),
    subject: languages.map((each) => words.careerProfile[each]).join(' / '),
    keywords: [
      title,
      other === title ? '' : other,
      cluster ? inLanguage(cluster.name, language) : '',
      masco ? `MASCO ${masco}` : '',
      isco08 ? `ISCO-08 ${isco08}` : '',
      onetSoc ? `O*NET-SOC ${onetSoc}` : '',
    ]
      .filter(Boolean)
      .join(', '),
    creator: 'Kerjaya',
    creationDate: created,
    modDate: created,
  };
}
