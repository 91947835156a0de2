import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { asNode, stack, text, type Box } from '../../templates/parts/box.ts';
import { qrCode } from '../../templates/parts/closing.ts';
import { watermark } from '../../templates/parts/furniture.ts';
import { parts } from '../../templates/parts/index.ts';
import { titleOf } from '../../templates/parts/masthead.ts';
import { column, rootBookmark } from '../../templates/parts/section.ts';
import { setting, type Setting } from '../../templates/parts/setting.ts';
import { words } from '../../templates/parts/words.ts';
import { LANGUAGE_TAGS } from '../../templates/profile/index.ts';
import type { SheetInput } from '../../templates/sheet.ts';
import { documentInfo } from '../../templates/sheets/info.ts';
import type { Design, Sheet } from '../../templates/sheets/sheet.ts';
import { pageFrame } from '../../templates/theme/page.ts';

/** A6. */
const CARD = pageFrame(
  { width: 297.64, height: 419.53 },
  { left: 20, top: 22, right: 20, bottom: 20 },
);

/** A design that only the tests know: a card with the name, why, the scores, and where to read on. */
function sheet(input: SheetInput): Sheet {
  const sets = input.languages.map((language) => setting(input, language, 1, CARD));
  const [first] = sets as [Setting, ...Setting[]];
  const { margin, width, height } = CARD;
  const definition = {
    pageSize: { width, height },
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[first.language],
    displayTitle: true,
    info: documentInfo(input),
    defaultStyle: { font: 'Text', fontSize: 8.5 },
    watermark: watermark(first),
    content: sets.map((set, index) =>
      asNode({
        stack: [cardOf(set).node],
        lang: LANGUAGE_TAGS[set.language],
        ...(index > 0 ? { pageBreak: 'before' } : {}),
      }),
    ),
  } as TDocumentDefinitions;
  const notes = input.languages.map((language) => ({
    kind: 'left-out' as const,
    section: 'journey' as const,
    language,
  }));
  return { definition, pages: null, notes };
}

function cardOf(set: Setting): Box {
  const { measure } = set.page;
  const title = titleOf(set);
  const blocks = (['tagline', 'scores', 'ladder'] as const).flatMap(
    (key) => parts[key](set, measure) ?? [],
  );
  return stack(
    [
      text(set, title, 'h2', measure, {
        tag: 'H1',
        outline: { text: title, id: rootBookmark(set) },
      }),
      ...(blocks.length > 0 ? [column(blocks, 10)] : []),
      text(set, set.label(words.scan), 'tiny', measure),
      qrCode(set, 60),
    ],
    8,
  );
}

export const card: Design = { label: { en: 'Card', ms: 'Kad' }, paper: 'A6', sheet };
