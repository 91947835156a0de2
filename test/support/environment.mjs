import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;
const plain = () => createContext(vm.constants.DONT_CONTEXTIFY);

/**
 * Jest's environment for Node with a plain global object. Jest's own stands behind a proxy, which makes every `Math` and
 * `Array` in a module of ours a call of it: laying sheets out and looking at them took 1.7 times as long.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(...words) {
    vm.createContext = plain;
    try {
      super(...words);
    } finally {
      vm.createContext = createContext;
    }
  }
}
