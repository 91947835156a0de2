/**
 * Keeps a value with an object, like a WeakMap. But when V8 tidies up what is young, it takes all values of a WeakMap to be
 * in use, so that whole documents are carried on long after they were written.
 */
export class Beside<K extends object, V> {
  readonly #name = Symbol('beside');

  get(object: K): V | undefined {
    return (object as Record<symbol, V>)[this.#name];
  }

  set(object: K, value: V): void {
    (object as Record<symbol, V>)[this.#name] = value;
  }
}
