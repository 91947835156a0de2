import { benchAdmin } from './admin.ts';
import { benchHttp } from './http.ts';
import { benchPacks } from './packs.ts';
import { benchPrint } from './print/index.ts';
import { benchSaves } from './saves.ts';
import { benchReview } from './review.ts';

/** What can be measured: `npm run bench`, or `npm run bench -- http`. */
const suites: Record<string, () => Promise<void>> = {
  print: benchPrint,
  packs: benchPacks,
  http: benchHttp,
  saves: benchSaves,
  admin: benchAdmin,
  review: benchReview,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(suites)) {
  const suite = suites[name];
  if (!suite) {
    console.error(`There is no bench “${name}”; there are ${Object.keys(suites).join(', ')}.`);
    process.exit(1);
  }
  await suite();
}
