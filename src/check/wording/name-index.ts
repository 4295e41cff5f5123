/** Finds names at the end of a text, equally fast for few names and many. */
export class NameIndex<Value> {
  readonly #values: ReadonlyMap<string, Value>;
  readonly #lengths: readonly number[];

  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values;
    this.#lengths = [...new Set([...values.keys()].map((name) => name.length))].sort((a, b) => b - a);
  }

  /** The longest name in which a text ends, with its value. */
  atEndOf(text: string): { name: string; value: Value } | undefined {
    for (const length of this.#lengths) {
      if (length > text.length) continue;
      const name = text.slice(text.length - length);
      const value = this.#values.get(name);
      if (value !== undefined) return { name, value };
    }
    return undefined;
  }
}
