import Sequencer from '@jest/test-sequencer';

/** Where the long files are, the longest first: those that open a browser, start processes, make hundreds of sheets. */
const LONG = [/\/browser\//, /\/packs\//, /\/processes\./, /\/sheets\//, /\/database\//];

/**
 * Lets no long file begin last, when all but one of the workers have nothing left to do. Jest does so by itself where it
 * remembers how long each file took; where it does not, in a fresh clone, it knows sizes alone.
 */
export default class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = ({ path }) => LONG.findIndex((pattern) => pattern.test(path)) >>> 0;
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
