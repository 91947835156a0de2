import { sections } from '../profile/index.ts';
import { asNode, card, row, stack, text, type Box } from './box.ts';
import { date } from './format.ts';
import type { Setting } from './setting.ts';
import { DOT, words } from './words.ts';

const QR = { usual: 66, large: 96 };

/** The foot of the last page: the way to the current version, the small print, and the school. */
export function closing(setting: Setting): Box {
  const { input, colours, content } = setting;
  const { revision, brand } = input;
  const { largePrint } = input.options;
  const padding = { x: 12, y: 10 };
  const gap = 14;
  const inner = setting.page.measure - 2 * padding.x;
  const side = largePrint ? QR.large : QR.usual;
  // In large print the school stands under the rest.
  const right = largePrint ? inner : 150;
  const middle = inner - side - gap - (largePrint ? 0 : right + gap);
  const code: Box = {
    node: asNode({
      qr: input.publicUrl,
      fit: side,
      foreground: colours.heading,
      background: colours.paper,
      padding: 0,
      eccLevel: input.publicUrl.length > 60 ? 'L' : 'M',
    }),
    height: side,
    head: side,
  };
  const disclaimer = setting.paragraphs(brand.disclaimer);
  const about = stack(
    [
      text(setting, setting.label(words.scan), 'h3', middle, { colour: colours.heading }),
      text(setting, [{ text: input.publicUrl, link: input.publicUrl }], 'tiny', middle, {
        colour: colours.accentText,
      }),
      text(
        setting,
        [
          `${setting.label(words.revision)} ${revision.number}`,
          revision.approvedOn === null
            ? setting.label(words.draft)
            : `${setting.label(words.approved)} ${date(revision.approvedOn, setting.language)}`,
          ...(content.reviewBy === null
            ? []
            : [
                `${setting.label(sections.reviewBy.label)} ${date(content.reviewBy, setting.language)}`,
              ]),
        ].join(DOT),
        'tiny',
        middle,
        { colour: colours.ink },
      ),
      ...disclaimer.map((paragraph, index) =>
        text(
          setting,
          index === 0
            ? [{ text: `${setting.label(words.disclaimer)}: `, colour: colours.ink }, paragraph]
            : paragraph,
          'tiny',
          middle,
        ),
      ),
    ],
    2.2,
  );
  const { address, phone, email, website } = brand.contacts;
  const contacts = [address, phone, email, website].filter((each) => each.trim() !== '');
  const school = stack(
    [
      text(setting, brand.name, 'smallStrong', right),
      ...contacts.map((each) => text(setting, each, 'tiny', right)),
    ],
    1.2,
  );
  const first = [
    { width: side, box: code },
    { width: middle, box: about },
  ];
  const cells = largePrint
    ? stack([row(first, gap), school], 10)
    : row([...first, { width: right, box: school }], gap);
  const box = card(cells, inner, colours.tint, padding);
  return {
    ...box,
    node: asNode({ stack: [box.node], unbreakable: true, sinks: true }),
    head: box.height,
  };
}
