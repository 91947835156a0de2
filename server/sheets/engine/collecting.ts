import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' }) => void;

/**
 * Lets V8 forget what is young, which is nearly all of a sheet that is done. Left to itself it collects in the midst of a sheet,
 * and copies what half of it consists of.
 */
export function collecting(): () => void {
  // Only a new context has the function. The flag is the whole process's, and stays: another thread may be at this line.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  return () => collect({ type: 'minor' });
}
