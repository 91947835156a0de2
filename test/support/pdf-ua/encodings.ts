import { PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { bytesOf, dictAt, latin, nameAt, numberAt, streamAt, textAt } from './objects.ts';

/** The encodings that every reader has: ISO 32000-1, 9.7.5.2, table 118. */
const PREDEFINED = new Set(
  (
    'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 ' +
    'UniCNS-UTF16 90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 KSC-EUC KSCms-UHC ' +
    'KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16 Identity'
  )
    .split(' ')
    .flatMap((name) => [`${name}-H`, `${name}-V`])
    .concat('H', 'V', '83pv-RKSJ-H', '90pv-RKSJ-H', 'KSCpc-EUC-H'),
);

/** What is wrong with how a composite font's codes become characters of its descendant `kid`. */
export function encodingFaults(
  font: PDFDict,
  kid: PDFDict,
): { checkpoint: string; message: string }[] {
  const found: { checkpoint: string; message: string }[] = [];
  const when = (wrong: boolean, checkpoint: string, message: string) => {
    if (wrong) found.push({ checkpoint, message });
  };
  const map = streamAt(font, 'Encoding');
  if (!map) {
    const name = nameAt(font, 'Encoding') ?? 'none';
    when(!PREDEFINED.has(name), '31-006', `has the encoding ${name}, which no reader knows`);
    return found;
  }
  const [codes, glyphs] = [dictAt(map.dict, 'CIDSystemInfo'), dictAt(kid, 'CIDSystemInfo')];
  const differ = (key: string) => textAt(codes, key) !== textAt(glyphs, key);
  when(differ('Registry'), '31-001', 'has codes of one registry and glyphs of another');
  when(differ('Ordering'), '31-002', 'has codes of one ordering and glyphs of another');
  const [newest, own] = [codes, glyphs].map((info) => numberAt(info, 'Supplement') ?? 0);
  when(own! < newest!, '31-003', 'has codes of a newer supplement than its glyphs');
  const written = /\/WMode\s+(\d)/.exec(latin(bytesOf(map)))?.[1] ?? '0';
  const said = numberAt(map.dict, 'WMode') ?? 0;
  when(Number(written) !== said, '31-007', 'says two things of the direction of writing');
  const base = map.dict.lookup(PDFName.of('UseCMap'));
  when(
    base instanceof PDFName && !PREDEFINED.has(base.decodeText()),
    '31-008',
    'has an encoding that rests on one that no reader knows',
  );
  return found;
}
