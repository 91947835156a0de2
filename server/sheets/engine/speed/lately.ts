/** Keeps what was asked for lately: at least the last `room / 2` keys, at most `room`. */
export class Lately<V> {
  readonly #half: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  constructor(room: number) {
    this.#half = Math.ceil(room / 2);
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** The value under the key, made if there is none. */
  get(key: string, make: (key: string) => V): V {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
