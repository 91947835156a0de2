import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { distinctInput } from './inputs.ts';

/*
 * A process of its own that makes one booklet of many profiles, and says what it took:
 * node booklet.ts ours|stock <profiles>
 */

const [, , engine, count] = process.argv;
const inputs = Array.from({ length: Number(count) }, (_, index) => distinctInput(index));
let bytes = 0;

/** Gives the nodes of a sheet names that no other sheet has. */
function nameApart(node: unknown, ending: string): void {
  if (typeof node !== 'object' || node === null) return;
  const named = node as Record<string, unknown>;
  for (const key of ['id', 'outlineParentId']) {
    if (typeof named[key] === 'string') named[key] += ending;
  }
  for (const each of Object.values(named)) nameApart(each, ending);
}

if (engine === 'ours') {
  const { SheetPool } = await import('../../../server/sheets/engine/pool.ts');
  const { assemble } = await import('../../../server/packs/assembly/index.ts');
  const { brand, options, languages } = inputs[0]!;
  const items = inputs.map(({ content }) => ({ title: content.title, cluster: null }));
  // As a server with one thread for sheets makes it.
  const pool = new SheetPool({ threads: 1 });
  const plan = {
    title: 'Career fair',
    eventName: 'Career fair',
    eventDate: '2026-11-23',
    date: '2026-11-23',
    brand,
    options,
    languages,
    paper: 'A4' as const,
    items,
    layout: 'pages' as const,
    duplex: true,
    dividers: false,
    copies: 1,
  };
  await assemble(
    plan,
    {
      sheet: (index) => pool.render(inputs[index]!, 'full'),
      furniture: (input) => pool.furniture(input),
    },
    (chunk) => {
      bytes += chunk.length;
    },
  );
  await pool.close();
} else {
  const { stock } = await import('./stock.ts');
  const { designs } = await import('../../../templates/index.ts');
  const sheets = inputs.map((input, index) => {
    const { definition } = designs.full.sheet(input);
    nameApart(definition.content, `-${index}`);
    return definition;
  });
  const definition = {
    ...sheets[0]!,
    content: sheets.flatMap(({ content }) => content as unknown[]),
  } as TDocumentDefinitions;
  bytes = (await stock.createPdf(definition).getBuffer()).length;
}

const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024, bytes }));
