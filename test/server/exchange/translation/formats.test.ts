import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { plainText } from '../../../../templates/profile/plain-text.ts';
import type {
  OutgoingProfile,
  OutgoingUnit,
  TranslationFormat,
} from '../../../../server/exchange/translation/file.ts';
import { xliff } from '../../../../server/exchange/translation/xliff.ts';
import { xlsx } from '../../../../server/exchange/translation/xlsx.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const unit = (path: string, changes: Partial<OutgoingUnit> = {}): OutgoingUnit => ({
  path,
  source: 'Rain.',
  target: 'Hujan.',
  state: 'stale',
  before: 'Drizzle.',
  section: { en: 'The Career Story', ms: 'Kisah Kerjaya' },
  part: { en: '2 · Heading', ms: '2 · Tajuk' },
  max: 6000,
  context: false,
  ...changes,
});
const profile = (
  units: OutgoingUnit[],
  changes: Partial<OutgoingProfile> = {},
): OutgoingProfile => ({
  id: ID,
  title: 'Hydrologist',
  revision: 3,
  version: 14,
  from: 'en',
  to: 'ms',
  units,
  ...changes,
});

const HOSTILE = [
  'toString',
  '__proto__',
  'constructor',
  'two\nlines\n\nand a paragraph',
  ' spaces at both ends \t',
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-2',
  '@SUM(A1)',
  ']]> <![CDATA[ & &amp; &#38; <script>alert("x")</script>',
  '_x0041_ and _x005F_',
  '😀 👩‍👩‍👧 🇲🇾',
  'العربية \u202Eright to left\u202C עברית',
  'é composed, \u0085 next line, \u2028 separator, \uFFFD replacement',
  'quotes " and \' and `',
  '0001',
  'true',
];
const ok = plainText(6000);
const words = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('=', '_x000D_', '\n', '&', '<', ']]>', '\u0000', 'ä', '\uD83D'),
    }),
  )
  .map((text) => ok.safeParse(text))
  .filter((result) => result.success && result.data.trim() !== '')
  .map((result) => result.data!);

const formats: [string, TranslationFormat][] = [
  ['XLIFF', xliff],
  ['XLSX', xlsx],
];

describe.each(formats)('%s', (name, format) => {
  it('brings everything back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ source: words, target: words, before: fc.option(words) }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (texts) => {
          const units = texts.map((each, index) => unit(`reasons.r${index}.heading`, each));
          const [back, ...rest] = await format.read(await format.write([profile(units)]));
          expect(rest).toEqual([]);
          expect(back).toMatchObject({ id: ID, revision: 3, version: 14, to: 'ms' });
          expect(back!.units.map(({ path, source, target }) => ({ path, source, target }))).toEqual(
            units.map(({ path, source, target }) => ({ path, source, target })),
          );
          expect(back!.units.some(({ confirmed }) => confirmed)).toBe(false);
        },
      ),
      { numRuns: name === 'XLSX' ? 60 : 200 },
    );
  });

  it('keeps profiles apart, says nothing of what is not written, and leaves out what is there as context', async () => {
    const other = ID.replace(/1$/, '2');
    const [one, two] = await format.read(
      await format.write([
        profile([
          unit('title', { context: true, state: 'current' }),
          unit('story', { target: '', state: 'missing', before: null }),
        ]),
        profile([unit('tagline')], { id: other, revision: 1, version: 1 }),
      ]),
    );
    expect(one!.units).toEqual([
      expect.objectContaining({ path: 'story', source: 'Rain.', target: null, confirmed: false }),
    ]);
    expect(two).toMatchObject({ id: other, revision: 1, version: 1 });
    expect(two!.units).toHaveLength(1);
  });

  it('refuses what is no such file', async () => {
    for (const bytes of ['', 'nonsense', '<a/>', 'PK\u0003\u0004', '%PDF-1.7']) {
      await expect(format.read(Buffer.from(bytes))).rejects.toMatchObject({ status: 422 });
    }
    const whole = await format.write([profile([unit('story')])]);
    await expect(format.read(whole.subarray(0, -30))).rejects.toMatchObject({ status: 422 });
  });
});

describe('an XLIFF file', () => {
  const document = async (): Promise<string> =>
    (await xliff.write([profile([unit('story', { source: 'a & b\n<c>' })])])).toString();

  it('is XLIFF 2.0, with what a translator must know', async () => {
    const text = await document();
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n` +
        `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">` +
        `<file id="${ID}" original="profiles/${ID}/revisions/3/versions/14">` +
        `<notes><note category="title">Hydrologist</note></notes>` +
        `<unit id="story" name="story"><notes>` +
        `<note category="section">The Career Story / Kisah Kerjaya</note>` +
        `<note category="part">2 · Heading / 2 · Tajuk</note>` +
        `<note category="limit">at most 6000 characters</note>` +
        `<note category="source-before">Drizzle.</note></notes>` +
        `<segment state="translated" subState="kerjaya:stale">` +
        `<source xml:space="preserve">a &amp; b\n&lt;c&gt;</source>` +
        `<target xml:space="preserve">Hujan.</target></segment></unit></file></xliff>\n`,
    );
  });

  it('may be cut into segments, marked up and prefixed by a translation program', async () => {
    const text = `\uFEFF<?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-GB" trgLang="ms-MY">
      <!-- a comment --><x:file id="f1" original="profiles/${ID}/revisions/3/versions/14"><x:group id="g"><x:unit id="story">
        <x:segment state="final"><x:source>One.</x:source><x:target><x:pc id="1">Satu</x:pc>&#46;</x:target></x:segment>
        <x:ignorable><x:source> </x:source></x:ignorable>
        <x:segment state="reviewed"><x:source>Two<x:cp hex="002E"/></x:source><x:target>D<![CDATA[u&a]]>.</x:target></x:segment>
      </x:unit></x:group></x:file></x:xliff>`;
    const [back] = await xliff.read(Buffer.from(text));
    expect(back!.units).toEqual([
      {
        at: 'unit story',
        path: 'story',
        source: 'One. Two.',
        target: 'Satu. Du&a.',
        confirmed: true,
      },
    ]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.slice(1), 'utf16le')]);
    expect(await xliff.read(utf16)).toEqual([back]);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'document type'],
    [
      'a file of the server',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      'document type',
    ],
    ['an unknown entity', '<x>&nope;</x>', 'does not know'],
    ['another version', '<xliff version="1.2"/>', 'no XLIFF 2.0'],
    ['no target language', '<xliff version="2.0"/>', 'target language'],
    ['an unknown origin', '<xliff version="2.0" trgLang="ms"><file id="f"/></xliff>', 'original'],
    ['elements without end', '<a>'.repeat(5000), 'XML'],
    ['elements in elements', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'XML'],
  ])('is refused with %s', async (_, text, message) => {
    await expect(xliff.read(Buffer.from(text))).rejects.toMatchObject({
      status: 422,
      members: { errors: [{ path: 'file', message: expect.stringContaining(message) }] },
    });
  });
});

describe('a spreadsheet', () => {
  const entry = (name: string, packed: Buffer, size: number, local: number) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(local, 42);
    return Buffer.concat([head, Buffer.from(name)]);
  };
  const zip = (name: string, content: Buffer, claimed = content.length): Buffer => {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const body = Buffer.concat([local, Buffer.from(name), packed]);
    const directory = entry(name, packed, claimed, 0);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(body.length, 16);
    return Buffer.concat([body, directory, end]);
  };

  it('that would unpack to far more than it is is refused, whatever it says of itself', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, 'a');
    for (const claimed of [bomb.length, 1000]) {
      await expect(xlsx.read(zip('xl/worksheets/sheet1.xml', bomb, claimed))).rejects.toMatchObject(
        {
          status: 422,
          members: { errors: [{ message: expect.stringContaining('larger') }] },
        },
      );
    }
  });

  it('with a cell far outside is refused', async () => {
    for (const cell of ['A1048576', 'XFD1', 'AAAAAAA1']) {
      const sheet = Buffer.from(
        `<worksheet><sheetData><row r="1"><c r="${cell}"/></row></sheetData></worksheet>`,
      );
      await expect(xlsx.read(zip('xl/worksheets/sheet1.xml', sheet))).rejects.toMatchObject({
        status: 422,
        members: { errors: [{ message: expect.stringContaining('outside') }] },
      });
    }
  });

  it('without its headings is refused, and names them', async () => {
    const { default: write } = await import('write-excel-file/node');
    const file = await write([['Source / Teks asal', 'Terjemahan']]).toBuffer();
    await expect(xlsx.read(file)).rejects.toMatchObject({
      status: 422,
      members: { errors: [{ message: expect.stringContaining('“Translation / Terjemahan”') }] },
    });
  });

  it('is read by its headings; numbers are text, dates are refused, yes confirms', async () => {
    const { default: write } = await import('write-excel-file/node');
    const heads = [
      'path',
      'to',
      'version',
      'revision',
      'profile',
      'Translation / Terjemahan',
      'Source / Teks asal',
      'Still right? (yes) / Masih tepat? (ya)',
    ];
    const row = (path: string, target: unknown, right = '') => [
      path,
      'ms',
      14,
      '3',
      ID,
      target,
      'Rain.',
      right,
    ];
    const [back] = await xlsx.read(
      await write([
        heads,
        row('story', 2024),
        [],
        row('tagline', 'Hujan.', ' Ya '),
      ] as never).toBuffer(),
    );
    expect(back).toEqual({
      id: ID,
      revision: 3,
      version: 14,
      to: 'ms',
      units: [
        { at: 'row 2', path: 'story', source: 'Rain.', target: '2024', confirmed: false },
        { at: 'row 4', path: 'tagline', source: 'Rain.', target: 'Hujan.', confirmed: true },
      ],
    });
    const dated = await write([
      heads,
      row('story', { value: new Date(0), type: Date, format: 'yyyy-mm-dd' }),
      row('title', 'x').with(4, 'who'),
    ] as never).toBuffer();
    await expect(xlsx.read(dated)).rejects.toMatchObject({
      status: 422,
      members: {
        errors: [
          { path: 'row 2', message: expect.stringContaining('format the cell as text') },
          { path: 'row 3', message: expect.stringContaining('which text') },
        ],
      },
    });
  });
});
